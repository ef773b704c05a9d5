import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { EquationTask } from './equation-task.ts';
import { judgeCandidates } from './explain-candidates.ts';
import type { Derivation } from './explain-exponential.ts';
import { closeSteps, maybeFinish } from './finish-equation.ts';

/**
 * Makes the solution of an equation whose candidates are put into it, in a step of its own; what does not fit is left
 * out. Null when the numeric check fails, or when a candidate does not fit where none `mayBeExtraneous`.
 */
export function maybeFinishJudged(
  topicId: string,
  question: Question,
  task: EquationTask,
  { steps, roots, mayBeExtraneous }: Derivation & { readonly mayBeExtraneous: boolean },
): Solution | null {
  const { relation, unknown, say } = task;
  const judged = roots.length === 0 ? null : judgeCandidates(relation, unknown, roots, say);
  if (judged !== null && judged.rejected.length > 0 && !mayBeExtraneous) {
    return null;
  }
  const accepted = judged?.accepted ?? [];
  const all = judged === null ? steps : [...steps, judged.step];
  return maybeFinish(topicId, question, task, closeSteps(all, accepted, task), accepted);
}
