import { one, type Rational, renderRational, zero } from '../../exact/rational.ts';
import type { Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { negate, symbol } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import type { Change, Distance } from './read-changes.ts';

/** What "it" is in a prompt that leans on the one before: a function of one variable, or an equation of a curve. */
export type Subject =
  | {
      readonly kind: 'function';
      readonly name: string | null;
      readonly variable: string;
      readonly body: Expression;
    }
  | { readonly kind: 'relation'; readonly relation: Relation };

/** The function or curve that a formula names; null for `x = 1` and plain numbers. */
export function maybeSubjectOf(formula: Formula): Subject | null {
  if (formula.kind === 'function') {
    // `f(x) = 8` asks where f has that value.
    if (findFreeVariables(formula.body).length === 0) return null;
    return { kind: 'function', name: formula.name, variable: formula.variable, body: formula.body };
  }
  if (formula.kind === 'expression') {
    const [variable, ...others] = findFreeVariables(formula.expression);
    const isPointer = formula.expression.kind === 'symbol';
    return variable === undefined || others.length > 0 || isPointer
      ? null
      : { kind: 'function', name: null, variable, body: formula.expression };
  }
  if (formula.kind !== 'relation') return null;
  const { left, comparison, right } = formula.relation;
  const names = findFreeVariables(left, right);
  if (names.length === 1 && left.kind === 'symbol' && findFreeVariables(right).length === 0) return null;
  const [variable = 'x', ...others] = findFreeVariables(right);
  if (
    comparison === '=' &&
    left.kind === 'symbol' &&
    left.name === 'y' &&
    others.length === 0 &&
    variable !== 'y'
  ) {
    return { kind: 'function', name: null, variable, body: right };
  }
  return { kind: 'relation', relation: formula.relation };
}

/** The last function or curve that a question names; `x = 1` and plain numbers are none. */
export function maybeSubject(question: Question): Subject | null {
  return question.formulas.reduce<Subject | null>((last, formula) => maybeSubjectOf(formula) ?? last, null);
}

const functionNames = ['f', 'g', 'h', 'p', 'q', 'r', 's', 'u', 'v', 'w'];

/** The name of the function that is made from another: g after f, h after g. */
export function nameAfter(name: string | null): string {
  return functionNames[functionNames.indexOf(name ?? 'f') + 1] ?? 'f';
}

/** Writes a subject as a formula: `f(x) = x^{2} - 4x + 3`. */
export function renderSubject(subject: Subject): string {
  if (subject.kind === 'relation') return renderRelation(subject.relation);
  const { name, variable, body } = subject;
  return `${name === null ? 'y' : `${name}(${variable})`} = ${renderBody(body, variable)}`;
}

/** The formula of a function: a polynomial in descending powers, anything else tidied up. */
export function renderBody(body: Expression, variable: string): string {
  const polynomial = maybeReadPolynomial(body, variable);
  return polynomial === null ? renderLatex(simplifyExpression(body)) : renderPolynomial(polynomial, variable);
}

/** What a change puts in the place of x and of y in an equation, where it puts something: `x - 2`, null. */
export function renderReplacements(change: Change): readonly (readonly [name: 'x' | 'y', latex: string])[] {
  const { x, y } = replacements(change);
  return (
    [
      ['x', x],
      ['y', y],
    ] as const
  )
    .map(([name, put]): readonly ['x' | 'y', string] => [name, renderLatex(put)])
    .filter(([name, latex]) => name !== latex);
}

/** A length as an expression. */
export function distanceOf({ of, isPi }: Distance): Expression {
  return isPi ? simplifyExpression(parseExpression(`(${of.toFraction()})*pi`)) : numberOf(of);
}

function less(name: string, by: Distance): Expression {
  const size = distanceOf({ ...by, of: by.of.abs() });
  const operand: Expression = by.of.s < 0n ? size : { kind: 'negate', operand: size };
  return { kind: 'add', terms: [{ kind: 'symbol', name }, operand] };
}

/** What stands in the place of x and of y in the equation of the changed curve. */
function replacements(change: Change): { readonly x: Expression; readonly y: Expression } {
  switch (change.kind) {
    case 'move':
      return {
        x: change.axis === 'x' ? less('x', change.by) : parseExpression('x'),
        y: change.axis === 'y' ? less('y', change.by) : parseExpression('y'),
      };
    case 'reflect':
      return {
        x: parseExpression(change.through === 'x-axis' ? 'x' : '-x'),
        y: parseExpression(change.through === 'y-axis' ? 'y' : '-y'),
      };
    case 'rotate':
      return change.turn === 'left'
        ? { x: parseExpression('y'), y: parseExpression('-x') }
        : { x: parseExpression('-y'), y: parseExpression('x') };
    case 'stretch': {
      const shrunk = (name: string): Expression => parseExpression(`${name}/(${change.factor.toFraction()})`);
      return change.direction === 'vertical'
        ? { x: parseExpression('x'), y: shrunk('y') }
        : { x: shrunk('x'), y: parseExpression('y') };
    }
  }
}

/** A changed function as its definition by the one before: `f(x - 2) + 1`, and the formula with it put in. */
export interface ChangedFunction {
  readonly byName: string;
  readonly body: Expression;
}

/** Applies a change to a function; one without a name is called f. */
export function changeFunction(
  { name, variable, body }: Subject & { readonly kind: 'function' },
  change: Exclude<Change, { kind: 'rotate' }>,
): ChangedFunction {
  const argument = substitute(replacements(change).x, 'x', { kind: 'symbol', name: variable });
  const inner = substitute(body, variable, argument);
  const called = `${name ?? 'f'}(${renderBody(argument, variable)})`;
  switch (change.kind) {
    case 'move': {
      if (change.axis === 'x') return { byName: called, body: inner };
      const [sign, size] = [change.by.of.s < 0n ? '-' : '+', { ...change.by, of: change.by.of.abs() }];
      return {
        byName: `${called} ${sign} ${renderLatex(distanceOf(size))}`,
        body: { kind: 'add', terms: [inner, distanceOf(change.by)] },
      };
    }
    case 'reflect':
      return change.through === 'y-axis'
        ? { byName: called, body: inner }
        : { byName: `-${called}`, body: { kind: 'negate', operand: inner } };
    case 'stretch':
      return change.direction === 'horizontal'
        ? { byName: called, body: inner }
        : {
            byName: `${renderRational(change.factor)}${called}`,
            body: { kind: 'multiply', factors: [numberOf(change.factor), inner] },
          };
  }
}

/** Applies a change to the equation of a curve in x and y. */
export function changeRelation({ left, comparison, right }: Relation, change: Change): Relation {
  const { x, y } = replacements(change);
  // Both letters are replaced at once: the replacement of x may hold y.
  const both = (side: Expression): Expression =>
    substitute(substitute(substitute(side, 'y', symbol(between)), 'x', x), between, y);
  return { left: both(left), comparison, right: both(right) };
}

const between = 'y_0';

/** The graph of a function after a quarter turn: a line is a function again, anything else is solved for x. */
export function turnFunction(
  { variable, body }: Subject & { readonly kind: 'function' },
  turn: 'left' | 'right',
): Subject {
  const polynomial = maybeReadPolynomial(body, variable);
  const [height = zero, slope = zero] = polynomial ?? [];
  if (polynomial?.length === 2) {
    const turned = [turn === 'left' ? height.div(slope).neg() : height.div(slope), one.div(slope).neg()];
    return {
      kind: 'function',
      name: null,
      variable,
      body: parseExpression(renderPolynomial(turned, variable)),
    };
  }
  const own = symbol('y');
  const right =
    turn === 'left' ? negate(substitute(body, variable, own)) : substitute(body, variable, negate(own));
  const relation = {
    left: symbol('x'),
    comparison: '=',
    right: parseExpression(renderBody(right, 'y')),
  } as const;
  return { kind: 'relation', relation };
}

function numberOf(value: Rational): Expression {
  return { kind: 'number', numerator: value.s * value.n, denominator: value.d };
}
