import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import {
  add,
  divide,
  integer,
  multiply,
  negate,
  subtract,
  symbol,
} from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { agree, renderPair } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeExplainDerivative } from './explain-derivative.ts';
import { isDerivative, numericSlope } from './numeric-check.ts';
import { primed, type Subject } from './subject.ts';

/** A line `y = right`, in x. */
export interface Line {
  readonly slope: Expression;
  readonly right: Expression;
}

/** The line with a slope through `(a, b)`. */
export function lineThrough(slope: Expression, a: Expression, b: Expression): Line {
  const right = simplifyExpression(add(multiply(slope, symbol('x')), subtract(b, multiply(slope, a))));
  return { slope, right };
}

function shifted(value: Expression, letter: string): string {
  const latex = renderLatex(value);
  return latex === '0'
    ? letter
    : latex.startsWith('-') && value.kind !== 'add'
      ? `${letter} + ${latex.slice(1)}`
      : value.kind === 'add'
        ? `${letter} - \\left(${latex}\\right)`
        : `${letter} - ${latex}`;
}

function lineStep(title: string, reason: string, { slope, right }: Line, a: Expression, b: Expression): Step {
  const factor = renderLatex(slope);
  const front =
    slope.kind === 'add' ? `\\left(${factor}\\right)` : factor === '1' ? '' : factor === '-1' ? '-' : factor;
  const run = shifted(a, 'x');
  const bracket = front === '' || run === 'x' ? run : `\\left(${run}\\right)`;
  return {
    title,
    body: `${reason}${display(`${shifted(b, 'y')} = ${front}${bracket}`)}${display(`y = ${renderLatex(right)}`)}`,
  };
}

/** The point of a curve at `x = a`, with the lines through it. */
export interface TangentLines {
  readonly height: Expression;
  readonly tangent: Line;
  /** Null for the upright normal of a level tangent. */
  readonly normal: Line | null;
  readonly steps: readonly Step[];
}

function explainPoint(subject: Subject, a: Expression, height: Expression, say: Say): Step {
  const place = renderLatex(a);
  const definition = subject.isNamed
    ? ''
    : say(`Write $f(x) = ${renderLatex(subject.body)}$. `, `记 $f(x) = ${renderLatex(subject.body)}$。`);
  const point = renderPair(place, renderLatex(height));
  return {
    title: say('Find the point on the curve', '求切点'),
    body: definition.concat(
      say(`At $x = ${place}$ the height is`, `当 $x = ${place}$ 时，`),
      display(`${subject.letter}\\left(${place}\\right) = ${renderLatex(height)}`),
      say(`so the point is $${point}$.`, `切点为 $${point}$。`),
    ),
  };
}

function explainSlope(subject: Subject, a: Expression, slope: Expression, m: Expression, say: Say): Step {
  return {
    title: say('Find the slope of the tangent', '求切线的斜率'),
    body: say(
      'The slope of the tangent is the value of the derivative at that place:',
      '切线的斜率等于导数在该点的值：',
    ).concat(
      display(`${primed(subject, 1, 'x')} = ${renderLatex(slope)}`),
      display(`${primed(subject, 1, renderLatex(a))} = ${renderLatex(m)}`),
    ),
  };
}

function explainNormal(
  normal: Line | null,
  a: Expression,
  m: Expression,
  height: Expression,
  say: Say,
): Step {
  const title = say('Write the normal', '写出法线方程');
  if (normal === null) {
    const reason = say(
      'The tangent is level, so the normal is upright:',
      '切线水平，因此法线垂直于 $x$ 轴：',
    );
    return { title, body: `${reason}${display(`x = ${renderLatex(a)}`)}` };
  }
  const reason = say(
    'The normal is perpendicular to the tangent: its slope is the negative reciprocal.',
    '法线与切线垂直，斜率互为负倒数：',
  ).concat(display(`-\\frac{1}{${renderLatex(m)}} = ${renderLatex(normal.slope)}`));
  return lineStep(title, reason, normal, a, height);
}

function isConfirmed(body: Expression, a: Expression, height: Expression, m: Expression): boolean {
  const f = compileExpression(body, ['x']);
  const [x = 0, y = 0, slope = 0] = [a, height, m].map((value) => compileExpression(value, [])());
  return agree(y, f(x)) && Math.abs(slope - numericSlope(f, x)) <= 1e-5 * (1 + Math.abs(slope));
}

/** Finds tangent and normal at `x = a`, exact, with their steps; null where there is no slope or a check fails. */
export function maybeFindTangent(
  subject: Subject,
  a: Expression,
  wantsNormal: boolean,
  say: Say,
): TangentLines | null {
  const explained = maybeExplainDerivative(subject.body, 'x', say);
  if (explained === null || !isDerivative(explained.slope, subject.body, 'x')) {
    return null;
  }
  const height = simplifyExpression(substitute(subject.body, 'x', a));
  const m = simplifyExpression(substitute(explained.slope, 'x', a));
  if (!isConfirmed(subject.body, a, height, m)) {
    return null;
  }
  const tangent = lineThrough(m, a, height);
  const across = simplifyExpression(negate(divide(integer(1), m)));
  const normal = renderLatex(m) === '0' ? null : lineThrough(across, a, height);
  const steps = [
    explainPoint(subject, a, height, say),
    ...explained.steps,
    explainSlope(subject, a, explained.slope, m, say),
    lineStep(
      say('Write the tangent', '写出切线方程'),
      say('Point and slope give the tangent:', '由点斜式得切线方程：'),
      tangent,
      a,
      height,
    ),
  ];
  return {
    height,
    tangent,
    normal,
    steps: wantsNormal ? [...steps, explainNormal(normal, a, m, height, say)] : steps,
  };
}
