import { Piscina } from 'piscina';
import { LemmaError } from '../errors.ts';
import type { SolverReply } from '../math/solver/reply.ts';

/** Longest time that the solver may take for one prompt. */
const solveTimeoutMs = 5_000;

/** Mathematics in worker threads that can be killed, so that no prompt can stall the server. */
export interface MathPool {
  /**
   * What the built-in solver says to a prompt.
   *
   * @throws LemmaError `internal` when it takes longer than 5 s; the signal's reason when `signal` aborts.
   */
  answerPrompt(prompt: string, options: { readonly signal: AbortSignal }): Promise<SolverReply>;
  close(): Promise<void>;
}

/** Starts the pool; its first thread loads the solver at once, so that the first question need not wait. */
export function createMathPool(threads: number): MathPool {
  const pool = new Piscina<string, SolverReply>({
    filename: new URL('./math-worker.ts', import.meta.url).href,
    name: 'answerPrompt',
    minThreads: 1,
    maxThreads: Math.max(threads, 1),
    idleTimeout: Number.POSITIVE_INFINITY,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  return {
    async answerPrompt(prompt, { signal }) {
      const timeout = AbortSignal.timeout(solveTimeoutMs);
      try {
        return await pool.run(prompt, { signal: AbortSignal.any([signal, timeout]) });
      } catch (error) {
        signal.throwIfAborted();
        if (!timeout.aborted) throw error;
        const message = `The solver found nothing within ${solveTimeoutMs / 1000} s: ask for less at once.`;
        throw new LemmaError('internal', message, { cause: error });
      }
    },
    close: () => pool.destroy(),
  };
}
