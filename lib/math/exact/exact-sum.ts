import { one, type Rational, rational, signOf } from './rational.ts';
import type { Surd } from './surd.ts';

/** An irrational number that stands for itself: `\ln 5`, `\pi`, `\sqrt{2}`. */
export interface Atom {
  readonly latex: string;
  /** In one line for a label: `√2`. */
  readonly spelled: string;
  readonly value: number;
}

interface ExactTerm {
  readonly coefficient: Rational;
  /** Null for the rational term. */
  readonly atom: Atom | null;
}

/** An exact number: a sum of rational multiples of 1 and of atoms, each atom once, no zeros, the rational term first. */
export type ExactSum = readonly ExactTerm[];

/** π. */
export const piAtom: Atom = { latex: '\\pi', spelled: 'π', value: Math.PI };

/** A square root that stays one; `radicand` is positive and has no square factor. */
function rootAtom(radicand: bigint): Atom {
  return { latex: `\\sqrt{${radicand}}`, spelled: `√${radicand}`, value: Math.sqrt(Number(radicand)) };
}

function collect(terms: ExactSum): ExactSum {
  const sum = new Map<string, ExactTerm>();
  for (const term of terms) {
    const key = term.atom?.latex ?? '';
    const known = sum.get(key);
    sum.set(
      key,
      known === undefined ? term : { ...term, coefficient: known.coefficient.add(term.coefficient) },
    );
  }
  const left = [...sum.values()].filter(({ coefficient }) => signOf(coefficient) !== 0);
  const rank = ({ atom, coefficient }: ExactTerm): number =>
    atom === null ? 0 : signOf(coefficient) > 0 ? 1 : 2;
  return left.sort((a, b) => rank(a) - rank(b));
}

/** A rational number as a sum. */
export function exactRational(value: Rational): ExactSum {
  return collect([{ coefficient: value, atom: null }]);
}

/** A multiple of an atom as a sum. */
export function exactAtom(atom: Atom, coefficient: Rational = one): ExactSum {
  return collect([{ coefficient, atom }]);
}

/** A surd as a sum. */
export function exactSurd(value: Surd): ExactSum {
  const root = value.radicand === 1n ? [] : exactAtom(rootAtom(value.radicand), value.coefficient);
  return collect([...exactRational(value.rational), ...root]);
}

/** The sum. */
export function addExact(left: ExactSum, right: ExactSum): ExactSum {
  return collect([...left, ...right]);
}

/** The product with a rational number. */
export function scaleExact(sum: ExactSum, factor: Rational): ExactSum {
  return collect(sum.map((term) => ({ ...term, coefficient: term.coefficient.mul(factor) })));
}

/** The number as a double. */
export function approximateExact(sum: ExactSum): number {
  return sum.reduce((value, { coefficient, atom }) => value + coefficient.valueOf() * (atom?.value ?? 1), 0);
}

/** The rational number that a sum is, null for an irrational one. */
export function maybeExactRational(sum: ExactSum): Rational | null {
  const [first] = sum;
  return first === undefined
    ? rational(0)
    : sum.length === 1 && first.atom === null
      ? first.coefficient
      : null;
}

interface Notation {
  readonly minus: string;
  readonly atom: (atom: Atom) => string;
  readonly fraction: (numerator: string, denominator: bigint, isSum: boolean) => string;
}

const latex: Notation = {
  minus: '-',
  atom: (atom) => atom.latex,
  fraction: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
};

const plain: Notation = {
  minus: '−',
  atom: (atom) => atom.spelled,
  fraction: (numerator, denominator, isSum) => `${isSum ? `(${numerator})` : numerator}/${denominator}`,
};

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

function render(sum: ExactSum, notation: Notation): string {
  if (sum.length === 0) {
    return '0';
  }
  const denominator = sum.reduce(
    (multiple, { coefficient: { d } }) => (multiple / greatestCommonDivisor(multiple, d)) * d,
    1n,
  );
  const isNegative = sum.every(({ coefficient }) => signOf(coefficient) < 0);
  const scale = rational(isNegative ? -denominator : denominator);
  const numerator = sum.reduce((text, { coefficient, atom }, index) => {
    const { n, s } = coefficient.mul(scale);
    const number = atom !== null && n === 1n ? '' : `${n}`;
    const sign = index === 0 ? (s < 0n ? notation.minus : '') : s < 0n ? ` ${notation.minus} ` : ' + ';
    return `${text}${sign}${number}${atom === null ? '' : notation.atom(atom)}`;
  }, '');
  const body = denominator === 1n ? numerator : notation.fraction(numerator, denominator, sum.length > 1);
  if (!isNegative) {
    return body;
  }
  return denominator === 1n && sum.length > 1
    ? `${notation.minus}${numerator.replaceAll(' + ', ` ${notation.minus} `)}`
    : `${notation.minus}${body}`;
}

/** Writes the number as LaTeX over one denominator: `\frac{1 + \ln 5}{2}`. */
export function renderExact(sum: ExactSum): string {
  return render(sum, latex);
}

/** Writes the number in one line: `(1 + ln 5)/2`. */
export function spellExact(sum: ExactSum): string {
  return render(sum, plain);
}
