import { type ExactSum, maybeExactRational, scaleExact } from '../../exact/exact-sum.ts';
import { one, renderRational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { renderName } from '../equation/root.ts';
import { renderAngle, toDegrees } from './angle.ts';
import type { LinearArgument, TrigonometricTask } from './trigonometric-task.ts';

/** An angle that stands in a function, and what is added to it. */
export interface Angle {
  readonly task: TrigonometricTask;
  readonly argument: Expression;
  readonly linear: LinearArgument;
  /** An angle, in the unit of the task, that is added to the argument as it was written. */
  readonly shift?: ExactSum;
}

function addAngle(text: string, angle: ExactSum, unit: TrigonometricTask['unit']): string {
  if (angle.length === 0) {
    return text;
  }
  const isNegative = angle.every(({ coefficient }) => signOf(coefficient) < 0);
  const shown = renderAngle(isNegative ? scaleExact(angle, one.neg()) : angle, unit);
  return `${text} ${isNegative ? '-' : '+'} ${shown}`;
}

/** The angle as LaTeX: `2x + \frac{\pi}{3}`, `x + 30^\circ`. */
export function renderArgument({ task, argument, linear, shift = [] }: Angle): string {
  const { unit, unknown } = task;
  if (unit === 'radians') {
    return addAngle(renderLatex(argument), shift, unit);
  }
  const factor = maybeExactRational(linear.factor) ?? one;
  const name = renderName(unknown);
  const start = factor.equals(1) ? name : factor.equals(-1) ? `-${name}` : `${renderRational(factor)}${name}`;
  return addAngle(start, toDegrees(linear.offset) ?? [], unit);
}

/** A function of the angle as LaTeX: `\sin x`, `\cos^{2}(2x)`. */
export function renderCall(name: 'sin' | 'cos' | 'tan', angle: Angle, power = 1): string {
  const inner = renderArgument(angle);
  const head = `\\${name}${power === 1 ? '' : `^{${power}}`}`;
  if (/^[a-z]$/.test(inner)) {
    return `${head} ${inner}`;
  }
  return /^\\[a-z]+$/.test(inner) ? `${head}${inner}` : `${head}\\left(${inner}\\right)`;
}
