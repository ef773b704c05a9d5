import {
  type Atom,
  addExact,
  approximateExact,
  type ExactSum,
  exactAtom,
  exactRational,
  exactSurd,
  renderExact,
  spellExact,
} from './exact-sum.ts';
import { numeratorOf, one, type Rational, rational, signOf, zero } from './rational.ts';
import { isRational, maybeSquareRoot, type Surd } from './surd.ts';

const radicandLimit = 10n ** 12n;

interface PowerSplit {
  readonly outside: bigint;
  readonly inside: bigint;
}

/** `value = outside^n · inside`, where the inside has no n-th power as a factor. */
function splitPower(value: bigint, n: number): PowerSplit {
  let [outside, inside, left] = [1n, 1n, value];
  for (let prime = 2n; prime * prime <= left; prime += 1n) {
    let exponent = 0;
    while (left % prime === 0n) {
      left /= prime;
      exponent += 1;
    }
    outside *= prime ** BigInt(Math.floor(exponent / n));
    inside *= prime ** BigInt(exponent % n);
  }
  return { outside, inside: inside * left };
}

const raised = ['', '', '', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

function rootAtomOf(radicand: bigint, n: number): Atom {
  return {
    latex: `\\sqrt[${n}]{${radicand}}`,
    spelled: `${raised[n] ?? ''}√${radicand}`,
    value: Number(radicand) ** (1 / n),
  };
}

/** The real n-th root of a rational number, n from 2 to 9; null for an even root of a negative or a huge number. */
export function maybeNthRoot(value: Rational, n: number): ExactSum | null {
  if (n === 2) {
    const root = maybeSquareRoot(value);
    return root === null ? null : exactSurd(root);
  }
  const sign = signOf(value);
  if (sign === 0) {
    return exactRational(zero);
  }
  const radicand = numeratorOf(value.abs()) * value.d ** BigInt(n - 1);
  if ((sign < 0 && n % 2 === 0) || radicand > radicandLimit || n > 9) {
    return null;
  }
  const { outside, inside } = splitPower(radicand, n);
  const coefficient = rational(outside * BigInt(sign), value.d);
  return inside === 1n ? exactRational(coefficient) : exactAtom(rootAtomOf(inside, n), coefficient);
}

/** `√a ± √b` for a nested root that can be written so: `√(5 + 2√6) = √2 + √3`. */
function maybeDenest({ rational: whole, coefficient, radicand }: Surd): ExactSum | null {
  const norm = whole.mul(whole).sub(coefficient.mul(coefficient).mul(rational(radicand)));
  const root = signOf(norm) < 0 ? null : maybeSquareRoot(norm);
  if (root === null || !isRational(root)) {
    return null;
  }
  const half = one.div(rational(2));
  const parts = [whole.add(root.rational), whole.sub(root.rational)].map((part) =>
    maybeSquareRoot(part.mul(half)),
  );
  const [first, second] = parts;
  if (first == null || second == null) {
    return null;
  }
  const sign = rational(signOf(coefficient));
  return addExact(
    exactSurd(first),
    exactSurd({ ...second, rational: second.rational.mul(sign), coefficient: second.coefficient.mul(sign) }),
  );
}

/** The square root of a surd that is positive; nested where it has to be. */
export function maybeRootOfSurd(value: Surd): ExactSum | null {
  if (isRational(value)) {
    return maybeNthRoot(value.rational, 2);
  }
  const inner = exactSurd(value);
  const size = approximateExact(inner);
  if (size < 0) {
    return null;
  }
  return (
    maybeDenest(value) ??
    exactAtom({
      latex: `\\sqrt{${renderExact(inner)}}`,
      spelled: `√(${spellExact(inner)})`,
      value: Math.sqrt(size),
    })
  );
}
