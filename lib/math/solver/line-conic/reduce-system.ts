import { one, type Rational, signOf, zero } from '../../exact/rational.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { numberFrom } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import {
  addMultinomials,
  type Multinomial,
  maybeReadEquation,
  scaleMultinomial,
} from '../../polynomial/multinomial.ts';
import { degreeOf, maybeReadPolynomial, type Polynomial } from '../../polynomial/polynomial.ts';
import { typePolynomial } from '../../polynomial/render-polynomial.ts';

/** A system after one unknown was expressed by the other and put into the second equation. */
export interface ReducedSystem {
  /** The unknown that is left. */
  readonly kept: string;
  readonly gone: string;
  /** `gone` as a polynomial of `kept`. */
  readonly value: Polynomial;
  /** The second equation with the value in it. */
  readonly inserted: Relation;
  /** What has to be 0 for the kept unknown. */
  readonly polynomial: Polynomial;
  /** Whether the equations were subtracted first. */
  readonly isSubtracted: boolean;
}

interface Explicit {
  readonly kept: string;
  readonly gone: string;
  readonly value: Polynomial;
}

/** Solves an equation for an unknown that occurs in it only as a multiple of itself. */
function maybeExplicit(equation: Multinomial, gone: string, kept: string): Explicit | null {
  let lead: Rational = zero;
  const coefficients: Rational[] = [];
  for (const { coefficient, exponents } of equation.values()) {
    const [own, other] = [exponents[gone] ?? 0, exponents[kept] ?? 0];
    if (own > 1 || (own === 1 && other > 0)) {
      return null;
    }
    if (own === 1) {
      lead = coefficient;
    } else {
      coefficients[other] = coefficient.neg();
    }
  }
  if (signOf(lead) === 0 || coefficients.length > 3) {
    return null;
  }
  const value = Array.from(coefficients, (coefficient) => (coefficient ?? zero).div(lead));
  return { kept, gone, value: value.slice(0, value.findLastIndex((each) => signOf(each) !== 0) + 1) };
}

function asExpression(value: Polynomial, name: string): Expression {
  const [constant = zero] = value;
  return degreeOf(value) < 1 ? numberFrom(constant) : parseExpression(typePolynomial(value, name));
}

function maybeInsert(explicit: Explicit, other: Relation, isSubtracted: boolean): ReducedSystem | null {
  const replacement = asExpression(explicit.value, explicit.kept);
  const inserted: Relation = {
    ...other,
    left: substitute(other.left, explicit.gone, replacement),
    right: substitute(other.right, explicit.gone, replacement),
  };
  const difference: Expression = {
    kind: 'add',
    terms: [inserted.left, { kind: 'negate', operand: inserted.right }],
  };
  const polynomial = maybeReadPolynomial(difference, explicit.kept);
  return polynomial === null ? null : { ...explicit, inserted, polynomial, isSubtracted };
}

function maybeSubtract(first: Multinomial, second: Multinomial): Multinomial | null {
  const squares = (equation: Multinomial): readonly string[] =>
    [...equation.entries()]
      .filter(([, { exponents }]) => Object.values(exponents).reduce((sum, power) => sum + power, 0) > 1)
      .map(([key]) => key);
  const [key] = squares(second);
  const ratio =
    key === undefined ? null : first.get(key)?.coefficient.div(second.get(key)?.coefficient ?? one);
  if (ratio == null) {
    return null;
  }
  const difference = addMultinomials([first, scaleMultinomial(second, ratio.neg())]);
  return squares(difference).length === 0 && difference.size > 0 ? difference : null;
}

/** Reduces two equations in two unknowns, one of them at least quadratic, to one in one unknown; null when it cannot. */
export function maybeReduceSystem(
  relations: readonly [Relation, Relation],
  names: readonly [string, string],
): ReducedSystem | null {
  const equations = relations.map(maybeReadEquation);
  const [first, second] = equations;
  if (first == null || second == null) {
    return null;
  }
  const [x, y] = names;
  const choices = [
    { equation: first, other: relations[1] },
    { equation: second, other: relations[0] },
  ].flatMap(({ equation, other }) =>
    [
      [y, x],
      [x, y],
    ].map(([gone = y, kept = x]) => ({ explicit: maybeExplicit(equation, gone, kept), other })),
  );
  const ranked = choices
    .flatMap(({ explicit, other }) => (explicit === null ? [] : [{ explicit, other }]))
    .toSorted((a, b) => costOf(a.explicit) - costOf(b.explicit));
  const [best] = ranked;
  if (best !== undefined) {
    return maybeInsert(best.explicit, best.other, false);
  }
  const difference = maybeSubtract(first, second);
  const explicit =
    difference === null ? null : (maybeExplicit(difference, y, x) ?? maybeExplicit(difference, x, y));
  return explicit === null ? null : maybeInsert(explicit, relations[0], true);
}

function costOf({ value, gone }: Explicit): number {
  const fractions = value.filter(({ d }) => d !== 1n).length;
  return Math.max(1, degreeOf(value)) * 10 + fractions * 2 + (gone === 'y' ? 0 : 1);
}
