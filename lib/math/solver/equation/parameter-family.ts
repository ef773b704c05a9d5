import { signOf } from '../../exact/rational.ts';
import type { Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { type Multinomial, makeMultinomial, maybeReadEquation } from '../../polynomial/multinomial.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { typeMultinomial } from '../../polynomial/render-multinomial.ts';
import { contains, type SolutionSet } from '../inequality/solution-set.ts';
import { type Root, rationalRoot } from './root.ts';

/** What is said of the roots of a quadratic equation. */
export type RootKind = 'equal' | 'distinct' | 'real' | 'none';

/** `polynomial = 0` in x, its coefficients polynomials in the parameter. */
export interface Family {
  readonly equation: Multinomial;
  readonly unknown: string;
  readonly parameter: string;
}

/** Reads an equation in x with one parameter; null for any other. */
export function maybeFamily(relation: Relation): Family | null {
  const names = findFreeVariables(relation.left, relation.right);
  const unknown = names.includes('x') ? 'x' : undefined;
  const parameter = names.find((name) => name !== unknown);
  const equation = relation.comparison === '=' ? maybeReadEquation(relation) : null;
  return unknown === undefined || parameter === undefined || names.length !== 2 || equation === null
    ? null
    : { equation, unknown, parameter };
}

/** The coefficient of a power of the unknown, as a polynomial in the parameter. */
export function coefficientAt({ equation, unknown }: Family, power: number): Multinomial {
  return makeMultinomial(
    [...equation.values()]
      .filter(({ exponents }) => (exponents[unknown] ?? 0) === power)
      .map(({ coefficient, exponents }) => {
        const { [unknown]: _, ...rest } = exponents;
        return { coefficient, exponents: rest };
      }),
  );
}

/** Whether the equation is quadratic whatever the parameter is. */
export function isLeadFixed(family: Family): boolean {
  const lead = coefficientAt(family, 2);
  return (
    [...lead.values()].every(({ exponents }) => Object.keys(exponents).length === 0) &&
    [...lead.values()].some(({ coefficient }) => signOf(coefficient) !== 0)
  );
}

/** The places where the equation is no longer quadratic; null where they are not known exactly. */
export function maybeLinearPlaces(lead: Multinomial, parameter: string): readonly Root[] | null {
  const polynomial = maybeReadPolynomial(parseExpression(typeMultinomial(lead)), parameter);
  const roots = polynomial === null ? null : degreeOf(polynomial) < 1 ? [] : maybeExactRealRoots(polynomial);
  return roots?.every(({ radicand }) => radicand === 1n) === true
    ? roots.map(({ rational }) => rationalRoot(rational))
    : null;
}

/** Takes single places out of a set. */
export function without(set: SolutionSet, places: readonly Root[]): SolutionSet {
  return places.reduce<SolutionSet>(
    (current, place) =>
      current.flatMap((stretch) => {
        const { from, to, hasFrom, hasTo } = stretch;
        const [low, high] = [from?.value ?? Number.NEGATIVE_INFINITY, to?.value ?? Number.POSITIVE_INFINITY];
        if (place.value < low || place.value > high) return [stretch];
        if (low === high) return [];
        if (place.value === low) return [{ ...stretch, hasFrom: false }];
        if (place.value === high) return [{ ...stretch, hasTo: false }];
        return [
          { from, to: place, hasFrom, hasTo: false },
          { from: place, to, hasFrom: false, hasTo },
        ];
      }),
    set,
  );
}

/** Each kind counts the roots of the equation, found at sample values of the parameter by floating-point arithmetic. */
export function isConfirmed(family: Family, kind: RootKind, set: SolutionSet): boolean {
  const coefficients = [0, 1, 2].map((power) => coefficientAt(family, power));
  const valueAt = (multinomial: Multinomial, at: number): number =>
    [...multinomial.values()].reduce(
      (sum, { coefficient, exponents }) =>
        sum + coefficient.valueOf() * at ** (exponents[family.parameter] ?? 0),
      0,
    );
  const discriminantAt = (at: number): number => {
    const [c = 0, b = 0, a = 0] = coefficients.map((part) => valueAt(part, at));
    return b * b - 4 * a * c;
  };
  if (kind === 'equal') {
    return set.every(
      ({ from }) => from !== null && Math.abs(discriminantAt(from.value)) < 1e-6 * (1 + from.value ** 4),
    );
  }
  const samples = Array.from({ length: 81 }, (_, index) => (index - 40) * 0.737 + 0.0123);
  return samples.every((at) => {
    const value = discriminantAt(at);
    return contains(set, at) === (kind === 'none' ? value < 0 : value > 0);
  });
}
