import type { Question } from '../question.ts';
import { display, type Solution, type Step } from '../solution.ts';
import { areRootsConfirmed } from './check-roots.ts';
import { drawSides } from './draw-equation.ts';
import { endSteps } from './end-steps.ts';
import type { EquationTask } from './equation-task.ts';
import { distinctRoots, type Root, renderRoots } from './root.ts';

/** The boxed answer: the distinct solutions, or that there are none. */
function answerWith(roots: readonly Root[], { unknown, say }: EquationTask): string {
  const distinct = distinctRoots(roots);
  return distinct.length === 0 ? say('\\text{no solution}', '\\text{无解}') : renderRoots(distinct, unknown);
}

/** The steps with what was found, decimals beside irrational numbers, at the end of the last one. */
export function closeSteps(
  steps: readonly Step[],
  roots: readonly Root[],
  { unknown, say }: Pick<EquationTask, 'unknown' | 'say'>,
): readonly Step[] {
  const distinct = distinctRoots(roots);
  const result =
    distinct.length === 0
      ? say('No number fulfils the equation.', '原方程无解。')
      : say('The solution:', '方程的解为') + display(renderRoots(distinct, unknown, true));
  return steps.length === 0
    ? [{ title: say('State the solution', '写出方程的解'), body: result }]
    : endSteps(steps, result);
}

/** Makes the solution of an equation in one unknown after its numeric check; null when the check fails. */
export function maybeFinish(
  topicId: string,
  question: Question,
  task: EquationTask,
  steps: readonly Step[],
  roots: readonly Root[],
): Solution | null {
  const { relation, unknown, say } = task;
  const distinct = distinctRoots(roots);
  if (
    !areRootsConfirmed(
      relation,
      unknown,
      distinct.map(({ value }) => value),
    )
  ) {
    return null;
  }
  return {
    topicId,
    language: question.language,
    steps,
    answer: answerWith(distinct, task),
    plotCode: drawSides(relation, unknown, distinct, say),
  };
}
