import { renderSurd } from '../../exact/render-surd.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { add, integer, multiply, subtract, symbol } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { numberOf } from '../integral/definite.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeExplainDerivative } from './explain-derivative.ts';
import { numericSlope } from './numeric-check.ts';
import { primed, type Subject } from './subject.ts';
import { type Line, lineThrough } from './tangent-lines.ts';

/** What the tangents have to do: have a slope, or go through a point. */
export type TangentCondition =
  | { readonly kind: 'slope'; readonly slope: Expression }
  | { readonly kind: 'point'; readonly x: Expression; readonly y: Expression };

/** One tangent. */
export interface FoundTangent {
  /** Where it touches: the place and the height there. */
  readonly a: Expression;
  readonly height: Expression;
  readonly line: Line;
}

/** All tangents that meet a condition. There is at least one. */
export interface TangentFamily {
  readonly tangents: readonly FoundTangent[];
  readonly steps: readonly Step[];
}

/** Finds the tangents of the graph of a polynomial in x with a slope or through a point; null where there is none, or not exactly. */
export function maybeFindTangents(
  subject: Subject,
  condition: TangentCondition,
  say: Say,
): TangentFamily | null {
  const polynomial = subject.variable === 'x' ? maybeReadPolynomial(subject.body, 'x') : null;
  const derivative = maybeExplainDerivative(subject.body, subject.variable, say);
  if (polynomial === null || degreeOf(polynomial) < 2 || derivative === null) return null;
  const equation = conditionOf(subject, derivative.slope, condition);
  const cleared = maybeReadPolynomial(equation, subject.variable);
  const roots = cleared === null || degreeOf(cleared) < 1 ? null : maybeExactRealRoots(cleared);
  if (cleared === null || roots === null || roots.length === 0) return null;
  const places = [...new Set(roots.map(renderSurd))].map((latex) => parseExpression(latex));
  if (places.length > 1 && isOnCurve(subject, condition)) return null;
  const tangents = places.map((a) => tangentAt(subject, derivative.slope, a));
  if (!tangents.every((tangent) => isConfirmed(subject, tangent, condition))) return null;
  const steps = [
    defineFunction(subject, derivative.slope, say),
    explainCondition(
      { subject, slope: derivative.slope, condition, places },
      renderPolynomial(cleared, 'a'),
      say,
    ),
    ...tangents.map((tangent) => writeTangent(subject, tangent, say)),
  ];
  return { tangents, steps };
}

/** "Through a point of the curve" may mean the tangent there alone, so several tangents would be a guess. */
function isOnCurve({ body, variable }: Subject, condition: TangentCondition): boolean {
  if (condition.kind !== 'point') return false;
  const height = compileExpression(body, [variable])(numberOf(condition.x));
  return Math.abs(height - numberOf(condition.y)) < 1e-9 * (1 + Math.abs(height));
}

/** What has to be 0 at the place of contact. */
function conditionOf(
  { body, variable }: Subject,
  slope: Expression,
  condition: TangentCondition,
): Expression {
  if (condition.kind === 'slope') return subtract(slope, condition.slope);
  return subtract(add(body, multiply(slope, subtract(condition.x, symbol(variable)))), condition.y);
}

function tangentAt({ body, variable }: Subject, slope: Expression, a: Expression): FoundTangent {
  const valueAt = (part: Expression): Expression => simplifyExpression(substitute(part, variable, a));
  const height = valueAt(body);
  return { a, height, line: lineThrough(valueAt(slope), a, height) };
}

function isConfirmed(
  { body, variable }: Subject,
  { a, line: { right } }: FoundTangent,
  condition: TangentCondition,
): boolean {
  const [f, line] = [compileExpression(body, [variable]), compileExpression(right, [variable])];
  const [at, rise] = [numberOf(a), line(1) - line(0)];
  const isNear = (one: number, other: number, tolerance: number): boolean =>
    Math.abs(one - other) <= tolerance * (1 + Math.abs(other));
  const touches = isNear(line(at), f(at), 1e-9) && isNear(rise, numericSlope(f, at), 1e-5);
  if (condition.kind === 'slope') return touches && isNear(rise, numberOf(condition.slope), 1e-9);
  return touches && isNear(line(numberOf(condition.x)), numberOf(condition.y), 1e-9);
}

function defineFunction(subject: Subject, slope: Expression, say: Say): Step {
  const { letter, variable, body } = subject;
  return {
    title: say('Find the slope of the tangents', '求导'),
    body: say('The slope of a tangent is the value of the derivative:', '切线的斜率等于导数值：').concat(
      display(`${letter}(${variable}) = ${renderLatex(body)}`),
      display(`${primed(subject, 1, variable)} = ${renderLatex(slope)}`),
    ),
  };
}

interface Contact {
  readonly subject: Subject;
  readonly slope: Expression;
  readonly condition: TangentCondition;
  readonly places: readonly Expression[];
}

function explainCondition({ subject, slope, condition, places }: Contact, tidy: string, say: Say): Step {
  const at = (part: Expression): string => renderLatex(substitute(part, subject.variable, symbol('a')));
  const found = places
    .map((place) => `a = ${renderLatex(place)}`)
    .join(say('\\ \\text{or}\\ ', '\\ \\text{或}\\ '));
  const title = say('Find where it touches', '求切点的横坐标');
  if (condition.kind === 'slope') {
    const equation = `${at(slope)} = ${renderLatex(condition.slope)}`;
    return {
      title,
      body: say(
        'At the place of contact $x = a$ the slope is that of the line:',
        '设切点横坐标为 $a$，该处的斜率等于已知斜率：',
      ).concat(display(`${equation} \\iff ${found}`)),
    };
  }
  const [x, y] = [condition.x, condition.y].map(renderLatex);
  return {
    title,
    body: say(
      `The tangent at $x = a$ goes through the point $(${x}, ${y})$ when`,
      `设切点横坐标为 $a$，切线过点 $(${x}, ${y})$，所以`,
    ).concat(
      display(`${at(conditionOf(subject, slope, { ...condition, y: integer(0) }))} = ${y} \\iff ${tidy} = 0`),
      display(`${tidy} = 0 \\iff ${found}`),
    ),
  };
}

function writeTangent({ letter }: Subject, { a, height, line }: FoundTangent, say: Say): Step {
  const place = renderLatex(a);
  return {
    title: say(`Write the tangent at $x = ${place}$`, `写出 $x = ${place}$ 处的切线`),
    body: say('Point and slope:', '由点斜式：').concat(
      display(
        `${letter}\\left(${place}\\right) = ${renderLatex(height)},\\quad ${letter}'\\left(${place}\\right) = ${renderLatex(line.slope)}`,
      ),
      display(`y = ${renderLatex(line.right)}`),
    ),
  };
}
