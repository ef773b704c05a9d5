import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { type Mark, writePlotCode } from '../plot-code.ts';
import { chooseStretch } from './numeric-check.ts';
import type { Subject } from './subject.ts';

/** A function, the order of the derivative, and the place that is asked about. */
interface DerivedFunction {
  readonly subject: Subject;
  readonly order: number;
  readonly at: Expression | null;
}

/**
 * Draws a function with its derivative, around the place that was asked for; null where there are other letters.
 */
export function drawDerivative({ subject, order, at }: DerivedFunction, slope: Expression): string | null {
  if (
    findFreeVariables(subject.body).length !== 1 ||
    findFreeVariables(slope).some((name) => name !== subject.variable)
  ) {
    return null;
  }
  const f = compileExpression(subject.body, [subject.variable]);
  const center = at === null ? 0 : Math.round(compileExpression(at, [])());
  const name = subject.letter === 'f' && !subject.isNamed ? 'y' : subject.letter;
  const marks: Mark[] = [
    { kind: 'curve', expression: typeExpression(subject.body, subject.variable), options: { label: name } },
    {
      kind: 'curve',
      expression: typeExpression(slope, subject.variable),
      options: { label: `${name}${'′'.repeat(order)}`, dashed: true },
    },
  ];
  return writePlotCode({ x: chooseStretch(f, Math.abs(center) < 50 ? center : 0) }, marks);
}
