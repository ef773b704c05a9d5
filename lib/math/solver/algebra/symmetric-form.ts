import { one, type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import {
  addMultinomials,
  type Monomial,
  type Multinomial,
  makeMultinomial,
  maybeMultiplyMultinomials,
  scaleMultinomial,
} from '../../polynomial/multinomial.ts';
import { factorOf } from '../discrete/reply.ts';

/** Two numbers by their names, of which the sum (`sign` 1) or the difference (-1) is known, and the product. */
export interface Pair {
  readonly names: readonly [string, string];
  readonly sign: 1 | -1;
}

/** One term `coefficient · s^sums · p^products` in the sum or difference s and the product p of two numbers. */
interface SymmetricTerm {
  readonly coefficient: Rational;
  readonly sums: number;
  readonly products: number;
}

/** A polynomial of two numbers, written with their sum or difference and their product; empty is 0. */
export type SymmetricForm = readonly SymmetricTerm[];

function monomial(coefficient: Rational, exponents: Readonly<Record<string, number>>): Multinomial {
  const kept = Object.entries(exponents).filter(([, exponent]) => exponent > 0);
  return makeMultinomial([{ coefficient, exponents: Object.fromEntries(kept) }]);
}

/** `(a + b)^sums · (ab)^products`, multiplied out; null when that is too large. */
function maybeExpandTerm({ coefficient, sums, products }: SymmetricTerm, pair: Pair): Multinomial | null {
  const [a, b] = pair.names;
  const sum = addMultinomials([
    monomial(one, { [a]: 1 }),
    monomial(pair.sign === 1 ? one : one.neg(), { [b]: 1 }),
  ]);
  let power: Multinomial | null = monomial(coefficient, { [a]: products, [b]: products });
  for (let count = 0; count < sums && power !== null; count += 1)
    power = maybeMultiplyMultinomials(power, sum);
  return power;
}

function highest(multinomial: Multinomial, { names: [a, b] }: Pair): Monomial | undefined {
  const at = ({ exponents }: Monomial, name: string): number => exponents[name] ?? 0;
  return [...multinomial.values()].sort(
    (left, right) => at(right, a) - at(left, a) || at(right, b) - at(left, b),
  )[0];
}

/**
 * Writes a polynomial of two numbers with their sum or difference and their product, by taking away its highest term again and again.
 *
 * @returns null when it cannot be written so, holds another letter, or is too large.
 * @see https://en.wikipedia.org/wiki/Elementary_symmetric_polynomial
 */
export function maybeSymmetricForm(polynomial: Multinomial, pair: Pair): SymmetricForm | null {
  const [a, b] = pair.names;
  const isOwn = [...polynomial.values()].every(({ exponents }) =>
    Object.keys(exponents).every((name) => name === a || name === b),
  );
  const terms: SymmetricTerm[] = [];
  let rest = polynomial;
  while (isOwn && rest.size > 0 && terms.length < 40) {
    const top = highest(rest, pair);
    const [high, low] = [top?.exponents[a] ?? 0, top?.exponents[b] ?? 0];
    if (top === undefined || high < low) return null;
    const term = { coefficient: top.coefficient, sums: high - low, products: low };
    const expanded = maybeExpandTerm(term, pair);
    if (expanded === null) return null;
    terms.push(term);
    rest = addMultinomials([rest, scaleMultinomial(expanded, one.neg())]);
  }
  return isOwn && rest.size === 0 ? terms : null;
}

/** The value for a sum or difference and a product. */
export function valueOfForm(form: SymmetricForm, sum: Rational, product: Rational): Rational {
  return form.reduce(
    (total, { coefficient, sums, products }) =>
      total.add(coefficient.mul(sum.pow(sums) ?? 0).mul(product.pow(products) ?? 0)),
    zero,
  );
}

function joinSigned(terms: readonly { readonly isNegative: boolean; readonly latex: string }[]): string {
  return terms.length === 0
    ? '0'
    : terms.reduce(
        (text, { isNegative, latex }, index) =>
          `${text}${index === 0 ? (isNegative ? '-' : '') : isNegative ? ' - ' : ' + '}${latex}`,
        '',
      );
}

function powerOf(latex: string, exponent: number): readonly string[] {
  return exponent === 0 || latex === '' ? [] : [exponent === 1 ? latex : `${latex}^{${exponent}}`];
}

function renderForm(form: SymmetricForm, sum: string, product: string, times: string): string {
  return joinSigned(
    form.map(({ coefficient, sums, products }) => {
      const size = coefficient.abs();
      const factors = [...powerOf(sum, sums), ...powerOf(product, products)];
      const number = factors.length > 0 && size.equals(1) ? [] : [renderRational(size)];
      return { isNegative: signOf(coefficient) < 0, latex: [...number, ...factors].join(times) };
    }),
  );
}

/** How the sum or difference and the product are written; an empty product is 1 and left out. */
export interface PairLatex {
  readonly sum: string;
  readonly product: string;
}

/** `a + b` and `ab` for two names. */
export function pairLatex({ names, sign }: Pair): PairLatex {
  const [a, b] = names.map((name) => renderLatex({ kind: 'symbol', name }));
  return { sum: `${a} ${sign === 1 ? '+' : '-'} ${b}`, product: `${a} ${b}` };
}

/** `(a + b)^{2} - 2ab` as LaTeX. */
export function renderInLetters(form: SymmetricForm, { sum, product }: PairLatex): string {
  const isPlain = form.every(({ products }) => products < 2);
  const [only] = form;
  const isBare = form.length === 1 && only?.sums === 1 && only.products === 0 && only.coefficient.equals(1);
  const bracket = sum.includes('\\frac') ? `\\left(${sum}\\right)` : `(${sum})`;
  return renderForm(form, isBare ? sum : bracket, isPlain || product === '' ? product : `(${product})`, ' ');
}

/** `3^{2} - 2 \cdot (-1)` as LaTeX; the product is left out where it is not written in letters. */
export function renderInNumbers(
  form: SymmetricForm,
  sum: Rational,
  product: Rational,
  { product: name }: PairLatex,
): string {
  return renderForm(form, factorOf(sum), name === '' ? '' : factorOf(product), ' \\cdot ');
}
