import { Piscina } from 'piscina';
import { LemmaError } from '../../errors.ts';
import { groupAlike } from '../../math/equivalence/group-alike.ts';
import type { SolverReply } from '../../math/solver/reply.ts';
import type { Verdict } from '../../math/verify/verdict.ts';
import type { CheckEffects } from '../../run/check-derivation.ts';
import type { AskEffects } from '../../run/hear.ts';
import { type CheckLimits, followChecks, verifierFailed } from './follow-checks.ts';
import type { AnswerToCheck, SolverQuestion } from './messages.ts';
import { createBoundedRunner } from './run-bounded.ts';

/** Longest time that the solver may take for one prompt. */
const solveTimeoutMs = 5_000;

/** Longest time that the check of an answer may take. */
const answerTimeoutMs = 1_000;

/** How work in the pool is bounded, in milliseconds. */
interface MathLimits extends CheckLimits {
  /** For comparing the answers of several samples. */
  readonly groupTimeoutMs: number;
}

const usualLimits: MathLimits = {
  stepTimeoutMs: 300,
  readTimeoutMs: 5_000,
  startTimeoutMs: 15_000,
  groupTimeoutMs: 2_000,
};

/** Mathematics in worker threads that can be killed, so that no prompt and no formula can stall the server. */
export interface MathPool extends CheckEffects, Pick<AskEffects, 'groupAnswers'> {
  /**
   * What the built-in solver says to a prompt.
   *
   * @throws LemmaError `internal` when it takes longer than 5 s, or 20 s where a worker has to start first; the signal's reason when `signal` aborts.
   */
  answerPrompt(asked: SolverQuestion, options: { readonly signal: AbortSignal }): Promise<SolverReply>;
  close(): Promise<void>;
}

/** Starts the pool; its first thread loads the mathematics at once, so that the first question need not wait. */
export function createMathPool(threads: number, limits: MathLimits = usualLimits): MathPool {
  const pool = new Piscina({
    filename: new URL('./math-worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: Math.max(threads, 1),
    idleTimeout: Number.POSITIVE_INFINITY,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const runBounded = createBoundedRunner(pool, limits);
  return {
    answerPrompt(asked, { signal }) {
      const message = `The solver found nothing within ${solveTimeoutMs / 1000} s: ask for less at once.`;
      const bounds = { signal, timeoutMs: solveTimeoutMs, message };
      return runBounded<SolverReply>('answerPrompt', asked, bounds);
    },
    checkSteps: (part, { signal }) => followChecks(pool, part, { signal, limits }),
    checkAnswer(asked: AnswerToCheck, { signal }) {
      const message = 'The answer could not be checked in time.';
      const bounds = { signal, timeoutMs: answerTimeoutMs, message, toFailure: verifierFailed };
      return runBounded<Verdict>('checkAnswer', asked, bounds);
    },
    async groupAnswers(answers, { signal }) {
      const message = 'The answers could not be compared in time.';
      const bounds = { signal, timeoutMs: limits.groupTimeoutMs, message, toFailure: verifierFailed };
      try {
        return await runBounded<number[][]>('groupAnswers', answers, bounds);
      } catch (error) {
        signal.throwIfAborted();
        if (!LemmaError.isInstance(error)) throw error;
        return groupAlike(answers);
      }
    },
    close: () => pool.destroy(),
  };
}
