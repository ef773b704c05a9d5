import { one, type Rational, renderRational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeNumber } from '../../expression/make-expression.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import {
  degreeOf,
  maybeReadPolynomial,
  type Polynomial,
  scalePolynomial,
} from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { maybeNonZero, maybeReadLinearForm } from './read-linear-form.ts';

/** A multiple of a root of a polynomial. */
interface Radical {
  readonly coefficient: Rational;
  /** 2 for a square root. */
  readonly index: number;
  readonly radicand: Polynomial;
}

/** A polynomial plus multiples of roots of polynomials. */
export interface RadicalForm {
  readonly polynomial: Polynomial;
  readonly radicals: readonly Radical[];
}

function maybeIndex(
  expression: Expression,
): { readonly index: number; readonly radicand: Expression } | null {
  if (expression.kind === 'call') {
    const [radicand, second] = expression.args;
    const index = expression.name === 'sqrt' ? 2 : expression.name === 'cbrt' ? 3 : 0;
    const named = expression.name === 'root' && second !== undefined ? maybeNumber(second)?.valueOf() : index;
    const isKnown = named !== undefined && Number.isInteger(named) && named >= 2 && named <= 5;
    return radicand !== undefined && isKnown ? { index: named, radicand } : null;
  }
  if (expression.kind !== 'power') {
    return null;
  }
  const exponent =
    expression.exponent.kind === 'divide'
      ? maybeReadPolynomial(expression.exponent, 'x')?.[0]
      : maybeNumber(expression.exponent);
  return exponent != null && exponent.s > 0n && exponent.n === 1n && exponent.d > 1n && exponent.d <= 5n
    ? { index: Number(exponent.d), radicand: expression.base }
    : null;
}

function scaleForm({ polynomial, radicals }: RadicalForm, factor: Rational): RadicalForm {
  return {
    polynomial: scalePolynomial(polynomial, factor),
    radicals: radicals.map((radical) => ({ ...radical, coefficient: radical.coefficient.mul(factor) })),
  };
}

function addForms(left: RadicalForm, right: RadicalForm): RadicalForm {
  const sums = new Map<string, Radical>();
  for (const radical of [...left.radicals, ...right.radicals]) {
    const key = renderRoot(radical, 'x');
    const known = sums.get(key)?.coefficient;
    sums.set(key, {
      ...radical,
      coefficient: known === undefined ? radical.coefficient : known.add(radical.coefficient),
    });
  }
  const radicals = [...sums.values()];
  return {
    polynomial: addPolynomials(left.polynomial, right.polynomial),
    radicals: radicals.filter(({ coefficient }) => signOf(coefficient) !== 0),
  };
}

/** The difference of two sides. */
export function subtractForms(left: RadicalForm, right: RadicalForm): RadicalForm {
  return addForms(left, scaleForm(right, one.neg()));
}

/** Reads an expression as a polynomial plus multiples of roots of polynomials; null when it is none. */
export function maybeReadRadicalForm(expression: Expression, unknown: string): RadicalForm | null {
  return maybeReadLinearForm(expression, {
    readLeaf: (part) => readLeaf(part, unknown),
    maybeFactor: maybeNonZero,
    add: addForms,
    scale: scaleForm,
  });
}

function readLeaf(expression: Expression, unknown: string): RadicalForm | null | undefined {
  const polynomial = maybeReadPolynomial(expression, unknown);
  if (polynomial !== null) {
    return { polynomial, radicals: [] };
  }
  const rooted = maybeIndex(expression);
  if (rooted === null) {
    return undefined;
  }
  const radicand = maybeReadPolynomial(rooted.radicand, unknown);
  return radicand === null || degreeOf(radicand) < 1
    ? null
    : { polynomial: [], radicals: [{ coefficient: one, index: rooted.index, radicand }] };
}

/** A root without its coefficient: `\sqrt{2x + 3}`. */
function renderRoot({ index, radicand }: Radical, name: string): string {
  return `\\sqrt${index === 2 ? '' : `[${index}]`}{${renderPolynomial(radicand, name)}}`;
}

/** Writes the form as LaTeX, roots first. */
export function renderForm({ polynomial, radicals }: RadicalForm, name: string): string {
  const roots = radicals.reduce((sum, radical, position) => {
    const { coefficient } = radical;
    const size = coefficient.abs().equals(1) ? '' : renderRational(coefficient.abs());
    const isNegative = signOf(coefficient) < 0;
    const sign = position === 0 ? (isNegative ? '-' : '') : isNegative ? ' - ' : ' + ';
    return `${sum}${sign}${size}${renderRoot(radical, name)}`;
  }, '');
  const rest = renderPolynomial(polynomial, name);
  if (roots === '') {
    return rest;
  }
  return polynomial.length === 0
    ? roots
    : rest.startsWith('-')
      ? `${roots} - ${rest.slice(1)}`
      : `${roots} + ${rest}`;
}
