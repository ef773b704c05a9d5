import type { AskEffects } from '#lib/run/hear.ts';

/** Mathematics that finds nothing to check and nothing to compare, for tests of what happens around it. */
export const noChecks: Pick<AskEffects, 'checkSteps' | 'checkAnswer' | 'groupAnswers'> = {
  async *checkSteps() {
    yield* await Promise.resolve([]);
  },
  checkAnswer: () => Promise.resolve({ kind: 'unchecked', reason: { kind: 'undecided' } }),
  groupAnswers: (answers) => Promise.resolve(answers.map((_, index) => [index])),
};
