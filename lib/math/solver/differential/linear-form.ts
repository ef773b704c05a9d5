import { maybeDifferentiate } from '../../calculus/differentiate.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  add,
  divide,
  integer,
  maybeNumber,
  multiply,
  negate,
  power,
  subtract,
  symbol,
} from '../../expression/make-expression.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import type { CalculusFormula } from '../read-calculus.ts';
import type { Formula } from '../read-formula.ts';

/** A differential equation in one unknown function, with its initial values. */
export interface OdeTask {
  /** Letter of the unknown function. */
  readonly y: string;
  readonly x: string;
  /** `left - right`, with `y_1`, `y_2` for the derivatives. */
  readonly residue: Expression;
  readonly relation: (CalculusFormula & { readonly kind: 'differential' })['relation'];
  readonly order: 1 | 2;
  readonly initial: readonly InitialValue[];
}

/** The value of a derivative at a place. */
export interface InitialValue {
  readonly order: number;
  readonly at: Expression;
  readonly value: Expression;
}

/** The name of a derivative in {@link OdeTask}. */
export function slopeName(y: string, order: number): string {
  return order === 0 ? y : `${y}_${order}`;
}

function maybeInitial(formula: Formula, y: string, x: string): InitialValue | null {
  if (formula.kind === 'initial') {
    return formula.name === y ? { order: formula.order, at: formula.at, value: formula.value } : null;
  }
  if (formula.kind === 'relation' && formula.relation.comparison === '=') {
    const { left, right } = formula.relation;
    const [name, place, ...rest] = left.kind === 'multiply' ? left.factors : [];
    const isValue = name?.kind === 'symbol' && name.name === y && place !== undefined && rest.length === 0;
    return isValue && ![place, right].some((part) => findFreeVariables(part).includes(x))
      ? { order: 0, at: place, value: right }
      : null;
  }
  return null;
}

/** Reads an equation of first or second order with its initial values; null for anything else. */
export function maybeReadOde(formulas: readonly Formula[]): OdeTask | null {
  const [equation, ...others] = formulas.filter((formula) => formula.kind === 'differential');
  const rest = formulas.filter((formula) => formula !== equation && formula.kind !== 'reference');
  if (equation === undefined || others.length > 0) {
    return null;
  }
  const y = equation.dependent;
  const names = findFreeVariables(equation.relation.left, equation.relation.right);
  const x = equation.independent ?? (names.includes('t') && !names.includes('x') ? 't' : 'x');
  const known = [y, slopeName(y, 1), slopeName(y, 2), x];
  const initial = rest.map((formula) => maybeInitial(formula, y, x));
  const values = initial.filter((value) => value !== null);
  const order = names.includes(slopeName(y, 2)) ? 2 : 1;
  if (
    values.length < initial.length ||
    names.some((name) => !known.includes(name)) ||
    (values.length !== 0 && values.length !== order)
  ) {
    return null;
  }
  const residue = simplifyExpression(subtract(equation.relation.left, equation.relation.right), 'cancel');
  return { y, x, residue, relation: equation.relation, order, initial: values };
}

/** `lead·y'' + p y' + q y = right`, with numbers before the unknowns. */
export interface LinearForm {
  /** By order: of y, y', y''. */
  readonly coefficients: readonly Rational[];
  readonly right: Expression;
}

/** The equation as a linear one with constant coefficients; null when it is none. */
export function maybeLinearForm({ y, residue, order }: OdeTask): LinearForm | null {
  const orders = Array.from({ length: order + 1 }, (_, index) => index);
  const coefficients = orders.map((index) => {
    const slope = maybeDifferentiate(residue, slopeName(y, index));
    return slope === null ? null : maybeNumber(simplifyExpression(slope, 'cancel'));
  });
  const known = coefficients.filter((value) => value !== null);
  if (known.length < coefficients.length || known[order]?.n === 0n) {
    return null;
  }
  const free = orders.reduce((rest, index) => substitute(rest, slopeName(y, index), integer(0)), residue);
  return { coefficients: known, right: simplifyExpression(negate(free), 'cancel') };
}

/** What is left of the equation when a function is put in for the unknown; 0 for a solution. */
export function residueOf({ y, x, residue, order }: OdeTask, solution: Expression): Expression | null {
  let [current, slope]: readonly [Expression, Expression | null] = [residue, solution];
  for (let index = 0; index <= order; index += 1) {
    if (slope === null) {
      return null;
    }
    current = substitute(current, slopeName(y, index), slope);
    slope = maybeDifferentiate(slope, x);
  }
  return current;
}

/** `f(x)·g(y)` with `y' = f g`; null when the slope is no such product. */
export function maybeSeparate({
  y,
  x,
  residue,
}: OdeTask): { readonly f: Expression; readonly g: Expression } | null {
  const name = slopeName(y, 1);
  const coefficient = maybeDifferentiate(residue, name);
  const isPlain = coefficient !== null && !findFreeVariables(coefficient).includes(name);
  if (!isPlain || coefficient === null) {
    return null;
  }
  const rest = substitute(residue, name, integer(0));
  const slope = simplifyExpression(multiply(integer(-1), rest, power(coefficient, integer(-1))), 'cancel');
  const [front, sign] = slope.kind === 'negate' ? [slope.operand, integer(-1)] : [slope, integer(1)];
  const split = splitFactors(front, x, y);
  return split === null ? null : { f: simplifyExpression(multiply(sign, split.f), 'cancel'), g: split.g };
}

function splitFactors(
  slope: Expression,
  x: string,
  y: string,
): { readonly f: Expression; readonly g: Expression } | null {
  const above = slope.kind === 'divide' ? slope.numerator : slope;
  const below = slope.kind === 'divide' ? slope.denominator : integer(1);
  const list = (part: Expression): readonly Expression[] =>
    part.kind === 'multiply' ? part.factors : [part];
  const factors = [
    ...list(above).map((base) => ({ base, isBelow: false })),
    ...(slope.kind === 'divide' ? list(below).map((base) => ({ base, isBelow: true })) : []),
  ];
  const common = factors.length === 1 && above.kind === 'add' ? maybeCommonLetter(above, x, y) : null;
  const parts = common ?? factors;
  if (parts.some(({ base }) => [x, y].every((name) => findFreeVariables(base).includes(name)))) {
    return null;
  }
  const join = (isWanted: (base: Expression) => boolean): Expression =>
    simplifyExpression(
      multiply(
        ...parts
          .filter(({ base }) => isWanted(base))
          .map(({ base, isBelow }) => (isBelow ? power(base, integer(-1)) : base)),
      ),
      'cancel',
    );
  const holdsY = (base: Expression): boolean => findFreeVariables(base).includes(y);
  return { f: join((base) => !holdsY(base)), g: join(holdsY) };
}

/** `xy + x` as x(y + 1), `y - xy` as y(1 - x): one letter taken out of a sum. */
function maybeCommonLetter(
  sum: Expression & { readonly kind: 'add' },
  x: string,
  y: string,
): readonly { readonly base: Expression; readonly isBelow: boolean }[] | null {
  for (const name of [x, y]) {
    const letter = symbol(name);
    const rest = simplifyExpression(
      add(...sum.terms.map((term) => simplifyExpression(divide(term, letter), 'cancel'))),
      'cancel',
    );
    if (!findFreeVariables(rest).includes(name)) {
      return [
        { base: letter, isBelow: false },
        { base: rest, isBelow: false },
      ];
    }
  }
  return null;
}
