import type { Term } from '../latex/term.ts';
import type { Claim } from './claim.ts';
import { compileTerms } from './evaluate.ts';
import type { Consequence } from './follow-facts.ts';
import type { Link } from './link.ts';
import { samplePoints } from './sample-points.ts';
import { containsTerm, freeNames } from './term-walk.ts';

/**
 * Whether an equation that is no identity can only have been meant as one. A true condition on a letter must never
 * be taken for a slip, so this asks for all of these: both sides have letters; one side has work left to do, as
 * `2(x + 3)` has; the difference of the sides is a single product such as `3x^2`, which as a condition would make a
 * letter 0 or have no solution, or the equation stands inside a chain or beside words such as "expand".
 */
export function checkRewriting(
  link: Link,
  {
    names,
    claim,
    consequence,
  }: { readonly names: readonly string[]; readonly claim: Claim; readonly consequence: Consequence | null },
): boolean {
  if (claim.mood.stance !== 'stated' && claim.mood.stance !== 'conditional') return false;
  if (names.some((name) => name.startsWith(':')) || names.length > 4) return false;
  const { left, right } = link;
  const [leftNames, rightNames] = [freeNames(left), freeNames(right)];
  if (leftNames.size === 0 || rightNames.size === 0 || ![...rightNames].every((name) => leftNames.has(name)))
    return false;
  if (isMissedSquare(left, right, names)) return consequence?.isImplied !== true;
  if (isReduced(left) && isFactoring(right, claim))
    return sameNames(leftNames, rightNames) && consequence?.isImplied !== true;
  if (isReduced(left) || isUnknownFunction(left) || isUnknownFunction(right)) return false;
  if (claim.mood.isDefinition && link.index === 0) return false;
  if (consequence?.isImplied === true) return false;
  if (isSingleProduct(left, right, names))
    return isReduced(right) || link.index > 0 || claim.mood.isRewriting;
  const isPlace =
    link.index > 0 ||
    (claim.mood.isRewriting && link.count === 1 && isReduced(right) && claim.mood.lead !== 'algebra');
  return isPlace && sameNames(leftNames, rightNames) && !isLinearBoth(left, right, names);
}

/** "Factor: x^2 - 1 = (x - 1)(x + 1)": a product on the right of words that promise one. */
function isFactoring(right: Term, { before }: Claim): boolean {
  const isProduct = right.kind === 'multiply' ? right.factors.some(isSumOrPower) : isPowerOfSum(right);
  return (
    isProduct &&
    /\bfactor(?:s|ed|ing|i[sz]\w+)?\b[^.]{0,40}$|因式分解[^。]{0,12}$/i.test(before) &&
    !/side|边|equation/i.test(before.slice(-60))
  );
}

/** `x^2 + 6x + 5 = (x + 3)^2 + 4` holds for no x: a slip in completing the square. */
function isMissedSquare(left: Term, right: Term, names: readonly string[]): boolean {
  const [name, ...others] = names;
  const parts = right.kind === 'add' ? right.terms : [right];
  const isSquare = parts.some((part) => hasSquareOfSum(part.kind === 'negate' ? part.operand : part));
  if (name === undefined || others.length > 0 || !isReduced(left) || left.kind !== 'add' || !isSquare)
    return false;
  const evaluate = compileTerms([left, right]);
  const gaps = [-3, -1, 0, 1, 2, 5].map((value) => {
    const [a = Number.NaN, b = Number.NaN] = evaluate(new Map([[name, value]]));
    return a - b;
  });
  const [first = Number.NaN] = gaps;
  return Math.abs(first) > 1e-6 && gaps.every((gap) => Math.abs(gap - first) < 1e-7);
}

function hasSquareOfSum(term: Term): boolean {
  return term.kind === 'multiply' ? term.factors.some(isPowerOfSum) : isPowerOfSum(term);
}

function isSumOrPower(term: Term): boolean {
  return term.kind === 'add' || isPowerOfSum(term);
}

function isPowerOfSum(term: Term): boolean {
  return term.kind === 'power' && term.base.kind === 'add';
}

function sameNames(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((name) => right.has(name));
}

function isUnknownFunction(term: Term): boolean {
  return containsTerm(term, (part) => part.kind === 'apply' || part.kind === 'text');
}

/** A sum of different products of numbers and powers: nothing is left to be done. */
function isReduced(term: Term): boolean {
  const terms = term.kind === 'add' ? term.terms : [term];
  const keys = terms.map(maybeMonomialKey);
  return keys.every((key) => key !== null) && new Set(keys).size === keys.length;
}

function maybeMonomialKey(term: Term): string | null {
  const powers = new Map<string, string>();
  let [numbers, divisors] = [0, 0];
  const visit = (part: Term, exponent: string): boolean => {
    if (part.kind === 'negate') return visit(part.operand, exponent);
    if (part.kind === 'number' || part.kind === 'constant' || isConstantCall(part)) {
      numbers += 1;
      return exponent === '1';
    }
    if (part.kind === 'divide') {
      divisors += 1;
      return visit(part.numerator, exponent) && part.denominator.kind === 'number';
    }
    if (part.kind === 'multiply') return part.factors.every((factor) => visit(factor, exponent));
    if (part.kind === 'power' && part.base.kind === 'symbol' && part.exponent.kind === 'number') {
      return visit(part.base, `${part.exponent.numerator}/${part.exponent.denominator}`);
    }
    if (part.kind !== 'symbol' || powers.has(part.name)) return false;
    powers.set(part.name, exponent);
    return true;
  };
  if (!visit(term, '1') || numbers > 1 || divisors > 1) return null;
  return [...powers]
    .map(([name, exponent]) => `${name}^${exponent}`)
    .sort()
    .join('*');
}

/** `\sqrt{2}` */
function isConstantCall(part: Term): boolean {
  return part.kind === 'call' && freeNames(part).size === 0;
}

/** Whether the difference of two terms is one product of a number and powers: doubling a letter scales it. */
function isSingleProduct(left: Term, right: Term, names: readonly string[]): boolean {
  const evaluate = compileTerms([left, right]);
  const difference = (at: ReadonlyMap<string, number>) => {
    const [a = Number.NaN, b = Number.NaN] = evaluate(at);
    return a - b;
  };
  return names.every((name) => {
    const ratios = samplePoints(names, 6).map((at) => {
      const doubled = new Map([...at, [name, (at.get(name) ?? 0) * 2]]);
      return difference(doubled) / difference(at);
    });
    const [first = Number.NaN] = ratios;
    const exponent = Math.log2(first);
    const isPower = Number.isFinite(exponent) && Math.abs(exponent - Math.round(exponent)) < 1e-6;
    return isPower && ratios.every((ratio) => Math.abs(ratio - first) <= 1e-6 * Math.abs(first));
  });
}

/** Both sides linear in every letter: an equation for them is as likely as a slip. */
function isLinearBoth(left: Term, right: Term, names: readonly string[]): boolean {
  const evaluate = compileTerms([left, right]);
  const values = [0, 1, 2, 3].map((step) =>
    evaluate(new Map(names.map((name, at) => [name, 1.3 + step * (at + 1)]))),
  );
  return [0, 1].every((side) => {
    const list = values.map((pair) => pair[side] ?? Number.NaN);
    const [a = 0, b = 0, c = 0, d = 0] = list;
    return (
      Math.abs(a - 2 * b + c) < 1e-7 * (1 + Math.abs(b)) && Math.abs(b - 2 * c + d) < 1e-7 * (1 + Math.abs(c))
    );
  });
}
