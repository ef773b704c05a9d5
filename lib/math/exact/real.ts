import { maybeInvertRadical, maybeMultiplyRadicals, type RadicalSum } from './radical-sum.ts';
import { numeratorOf, one, type Rational, rational, signOf, zero } from './rational.ts';
import { maybeSquareRoot } from './surd.ts';

/** A real number: its double and, where it is a sum of square roots, what it is exactly. */
export interface Real {
  readonly value: number;
  readonly exact: RadicalSum | null;
}

function approximate(sum: RadicalSum): number {
  return [...sum].reduce((total, [radicand, c]) => total + c.valueOf() * Math.sqrt(Number(radicand)), 0);
}

/** An exact sum of square roots as a real number. */
export function exactReal(exact: RadicalSum): Real {
  return { value: approximate(exact), exact };
}

/** A rational number, or a whole one, as a real number. */
export function toReal(value: Rational | number): Real {
  const exact = typeof value === 'number' ? rational(value) : value;
  return { value: exact.valueOf(), exact: signOf(exact) === 0 ? new Map() : new Map([[1n, exact]]) };
}

/** A number that is known by its double alone. */
export function approximateReal(value: number): Real {
  return { value, exact: null };
}

/** The rational number that a real number is known to be; null otherwise. */
export function maybeRationalReal({ exact }: Real): Rational | null {
  if (exact === null || exact.size > 1) return null;
  return exact.size === 0 ? zero : (exact.get(1n) ?? null);
}

/** The sum. */
export function addReals(...terms: readonly Real[]): Real {
  const value = terms.reduce((total, term) => total + term.value, 0);
  const sum = new Map<bigint, Rational>();
  for (const { exact } of terms) {
    if (exact === null) return { value, exact: null };
    for (const [radicand, c] of exact) sum.set(radicand, (sum.get(radicand) ?? zero).add(c));
  }
  return exactReal(new Map([...sum].filter(([, c]) => signOf(c) !== 0)));
}

/** The number with the other sign. */
export function negateReal({ value, exact }: Real): Real {
  return { value: -value, exact: exact === null ? null : new Map([...exact].map(([r, c]) => [r, c.neg()])) };
}

/** The difference. */
export function subtractReals(left: Real, right: Real): Real {
  return addReals(left, negateReal(right));
}

/** The product. */
export function multiplyReals(...factors: readonly Real[]): Real {
  return factors.reduce((left, right) => {
    const exact =
      left.exact === null || right.exact === null ? null : maybeMultiplyRadicals(left.exact, right.exact);
    return exact === null ? { value: left.value * right.value, exact: null } : exactReal(exact);
  }, toReal(one));
}

/** The quotient; the divisor is not 0. */
export function divideReals(left: Real, right: Real): Real {
  const inverse = right.exact === null ? null : maybeInvertRadical(right.exact);
  return inverse === null
    ? { value: left.value / right.value, exact: null }
    : multiplyReals(left, exactReal(inverse));
}

/** √(p + q√d) = √x + √y with x, y = (p ± √(p² - q²d))/2, where these are rational. */
function maybeDenest(exact: RadicalSum): RadicalSum | null {
  const [p, [d, q] = [0n, zero]] = [exact.get(1n), [...exact].find(([radicand]) => radicand !== 1n)];
  if (p === undefined || exact.size !== 2) return null;
  const norm = maybeSquareRoot(p.mul(p).sub(q.mul(q).mul(rational(d))));
  if (norm === null || norm.radicand !== 1n) return null;
  const roots = [p.add(norm.rational).div(2), p.sub(norm.rational).div(2)].map(maybeSquareRoot);
  const [first, second] = roots.map((root) => (root === null ? null : fromRoot(root)));
  return first == null || second == null
    ? null
    : addReals(first, signOf(q) < 0 ? negateReal(second) : second).exact;
}

function fromRoot(root: NonNullable<ReturnType<typeof maybeSquareRoot>>): Real {
  return root.radicand === 1n
    ? toReal(root.rational)
    : exactReal(new Map([[root.radicand, root.coefficient]]));
}

/** The square root of a number that is not negative. */
export function rootOfReal(real: Real): Real {
  const whole = maybeRationalReal(real);
  const root = whole === null ? null : maybeSquareRoot(whole);
  if (root !== null) return fromRoot(root);
  const denested = real.exact === null ? null : maybeDenest(real.exact);
  return denested === null ? approximateReal(Math.sqrt(Math.max(0, real.value))) : exactReal(denested);
}

/** Whether two numbers are equal: exactly where both are exact, else as far as doubles tell. */
export function isSameReal(left: Real, right: Real): boolean {
  const gap = subtractReals(left, right);
  const scale = Math.max(1, Math.abs(left.value), Math.abs(right.value));
  return gap.exact === null ? Math.abs(gap.value) <= 1e-11 * scale : gap.exact.size === 0;
}

/** -1, 0 or 1. */
export function signOfReal(real: Real): number {
  return isSameReal(real, toReal(0)) ? 0 : Math.sign(real.value);
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}

interface Style {
  readonly minus: string;
  readonly root: (radicand: bigint) => string;
  readonly over: (above: string, below: bigint, isSum: boolean) => string;
}

const latexStyle: Style = {
  minus: '-',
  root: (radicand) => `\\sqrt{${radicand}}`,
  over: (above, below) => `\\frac{${above}}{${below}}`,
};

const plainStyle: Style = {
  minus: '−',
  root: (radicand) => `√${radicand}`,
  over: (above, below, isSum) => `${isSum ? `(${above})` : above}/${below}`,
};

function writeExact(exact: RadicalSum, style: Style): string {
  if (exact.size === 0) return '0';
  const below = [...exact.values()].reduce((found, c) => leastCommonMultiple(found, c.d), 1n);
  const isNegative = [...exact.values()].every((c) => signOf(c) < 0);
  const terms = [...exact].map(([radicand, c]): readonly [bigint, bigint] => [
    radicand,
    numeratorOf(c.mul(rational(isNegative ? -below : below))),
  ]);
  const ordered = terms.sort(([r, a], [s, b]) => Number(b > 0n) - Number(a > 0n) || Number(r - s));
  const above = ordered.reduce((text, [radicand, c], index) => {
    const size = c < 0n ? -c : c;
    const body = radicand === 1n ? `${size}` : `${size === 1n ? '' : size}${style.root(radicand)}`;
    const sign = index === 0 ? (c < 0n ? style.minus : '') : c < 0n ? ` ${style.minus} ` : ' + ';
    return `${text}${sign}${body}`;
  }, '');
  const body = below === 1n ? above : style.over(above, below, ordered.length > 1);
  if (!isNegative) return body;
  return below === 1n && ordered.length > 1
    ? `${style.minus}${above.replaceAll(' + ', ` ${style.minus} `)}`
    : `${style.minus}${body}`;
}

/** A decimal with three places, or three significant digits where the number is small, as LaTeX. */
export function renderDecimal(value: number): string {
  const magnitude = Math.abs(value);
  const places = magnitude >= 0.1 || magnitude < 1e-12 ? 3 : 2 - Math.floor(Math.log10(magnitude));
  const text = value.toFixed(Math.min(places, 20));
  return Number(text) === 0 ? '0' : text;
}

/** Writes a number as LaTeX: exactly, with three decimals where no exact form is known. */
export function renderReal({ value, exact }: Real): string {
  return exact === null ? renderDecimal(value) : writeExact(exact, latexStyle);
}

/** Writes a number in one line for a label: `−√3/2`. */
export function spellReal({ value, exact }: Real): string {
  return exact === null ? renderDecimal(value).replace('-', '−') : writeExact(exact, plainStyle);
}

/** `= 2`, `= \sqrt{2} \approx 1.414`, `\approx 1.532`. */
export function claimReal(real: Real): string {
  const isPlain = maybeRationalReal(real) !== null;
  if (real.exact === null) return `\\approx ${renderDecimal(real.value)}`;
  return `= ${renderReal(real)}${isPlain ? '' : ` \\approx ${renderDecimal(real.value)}`}`;
}

/** The number as a factor or a base: in brackets where it is negative, a sum or a fraction. */
export function bracketReal(real: Real): string {
  const latex = renderReal(real);
  if (/^\d+(?:\.\d+)?$|^\d*\\sqrt\{\d+\}$/.test(latex)) return latex;
  return latex.includes('\\frac') ? `\\left(${latex}\\right)` : `(${latex})`;
}
