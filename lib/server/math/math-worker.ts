import { replyTo, type SolverReply } from '../../math/solver/reply.ts';
import { checkAnswer as checkAgainstQuestion } from '../../math/verify/check-answer.ts';
import { iterateChecks } from '../../math/verify/check-derivation.ts';
import type { Verdict } from '../../math/verify/verdict.ts';
import type { AnswerToCheck, CheckMessage, CheckTask, SolverQuestion } from './messages.ts';

/*
 * Runs in a worker thread of the mathematics pool; see `math-pool.ts`.
 */

/** What the built-in solver says to a prompt. */
export function answerPrompt({ prompt, earlier }: SolverQuestion): SolverReply {
  return replyTo(prompt, earlier);
}

/** Checks the formulas of a derivation one by one, and tells of each before and after. */
export function checkSteps({ part, port }: CheckTask): void {
  const tell = (message: CheckMessage): void => port.postMessage(message);
  tell({ type: 'begun' });
  for (const { claim, check } of iterateChecks(part.derivation, part)) {
    const { start, end, latex } = claim;
    tell({ type: 'taken-up', claim: { start, end, latex } });
    tell({ type: 'checked', check: check() });
  }
  tell({ type: 'ended' });
}

export { groupAnswers } from '../../math/equivalence/group-answers.ts';

/** Puts an answer into its question. */
export function checkAnswer({ question, answer }: AnswerToCheck): Verdict {
  return checkAgainstQuestion(question, answer);
}
