import type { AskEffects } from '#lib/run/hear.ts';

/** Mathematics that finds nothing to check, to compare and to compute, for tests of what happens around it. */
export const noChecks: Pick<AskEffects, 'checkSteps' | 'checkAnswer' | 'groupAnswers' | 'compute'> = {
  async *checkSteps() {
    yield* await Promise.resolve([]);
  },
  checkAnswer: () => Promise.resolve({ kind: 'unchecked', reason: { kind: 'undecided' } }),
  compute: () =>
    Promise.resolve({ ok: false, error: { kind: 'runtime', message: 'Nothing is computed here.' } }),
  groupAnswers: (answers) => Promise.resolve(answers.map((_, index) => [index])),
};
