import { rational, signOf } from './rational.ts';
import { approximateSurd, isRational, type Surd } from './surd.ts';

interface Parts {
  readonly isNegative: boolean;
  /** Over the common denominator. */
  readonly whole: bigint;
  readonly root: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

function partsOf(value: Surd): Parts {
  const { rational: whole, coefficient } = value;
  const denominator = (whole.d * coefficient.d) / greatestCommonDivisor(whole.d, coefficient.d);
  const isNegative = signOf(whole) <= 0 && signOf(coefficient) <= 0;
  const scale = rational(isNegative ? -denominator : denominator);
  const [scaledWhole, scaledRoot] = [whole.mul(scale), coefficient.mul(scale)];
  return {
    isNegative: isNegative && (signOf(whole) < 0 || signOf(coefficient) < 0),
    whole: scaledWhole.s * scaledWhole.n,
    root: scaledRoot.s * scaledRoot.n,
    denominator,
  };
}

interface Notation {
  readonly minus: string;
  readonly root: (radicand: bigint) => string;
  readonly fraction: (numerator: string, denominator: bigint, isSum: boolean) => string;
}

const latex: Notation = {
  minus: '-',
  root: (radicand) => `\\sqrt{${radicand}}`,
  fraction: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
};

const plain: Notation = {
  minus: '−',
  root: (radicand) => `√${radicand}`,
  fraction: (numerator, denominator, isSum) => `${isSum ? `(${numerator})` : numerator}/${denominator}`,
};

function render(value: Surd, notation: Notation): string {
  const { isNegative, whole, root, denominator } = partsOf(value);
  const magnitude = root < 0n ? -root : root;
  const rootText = root === 0n ? '' : `${magnitude === 1n ? '' : magnitude}${notation.root(value.radicand)}`;
  const wholeText = `${whole < 0n ? notation.minus : ''}${whole < 0n ? -whole : whole}`;
  const rootSign = root < 0n ? ` ${notation.minus} ` : ' + ';
  const isSum = whole !== 0n && root !== 0n;
  const alone = root === 0n ? wholeText : `${root < 0n ? notation.minus : ''}${rootText}`;
  const numerator = isSum ? `${wholeText}${rootSign}${rootText}` : alone;
  const body = denominator === 1n ? numerator : notation.fraction(numerator, denominator, isSum);
  if (!isNegative) {
    return body;
  }
  return isSum && denominator === 1n
    ? `${notation.minus}${numerator.replace(' + ', ` ${notation.minus} `)}`
    : `${notation.minus}${body}`;
}

/** Writes a surd as a teacher does: `-\frac{2\sqrt{3}}{9}`, `\frac{1 + \sqrt{5}}{2}`. */
export function renderSurd(value: Surd): string {
  return render(value, latex);
}

/** Writes a surd in one line: `−2√3/9`, `(1 + √5)/2`. */
export function spellSurd(value: Surd): string {
  return render(value, plain);
}

/** A decimal with three places, or three significant digits where the number is small, and no idle zeros. */
function renderDecimal(value: number): string {
  const magnitude = Math.abs(value);
  const places = magnitude >= 0.1 || magnitude === 0 ? 3 : 2 - Math.floor(Math.log10(magnitude));
  return value.toFixed(Math.min(places, 20));
}

/** Writes a surd with its decimal beside it when it is irrational: `\sqrt{2} \approx 1.414`. */
export function renderWithDecimal(value: Surd): string {
  const exact = renderSurd(value);
  return isRational(value) ? exact : `${exact} \\approx ${renderDecimal(approximateSurd(value))}`;
}
