import type { Piscina } from 'piscina';
import { LemmaError } from '../../errors.ts';
import type { CheckLimits } from './follow-checks.ts';

/** How one task is bounded. */
export interface TaskBounds {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Of the error when it takes too long. */
  readonly message: string;
  /** What a worker that fails is told of as; by default its own error is. */
  readonly toFailure?: (cause: unknown) => LemmaError;
}

/**
 * Makes what runs one task and ends its worker when it takes too long. While no worker has shown that it is up, a task may
 * also take the time that one needs to start: that is no fault of the task, and to end a worker for it would only make the
 * next task wait for another one.
 */
export function createBoundedRunner(
  pool: Piscina,
  { startTimeoutMs }: Pick<CheckLimits, 'startTimeoutMs'>,
): <Result>(name: string, task: unknown, bounds: TaskBounds) => Promise<Result> {
  let isCold = true;
  pool.on('workerDestroy', () => {
    isCold = true;
  });
  return async (name, task, { signal, timeoutMs, message, toFailure }) => {
    const timeout = AbortSignal.timeout(timeoutMs + (isCold ? startTimeoutMs : 0));
    try {
      const result = await pool.run(task, { name, signal: AbortSignal.any([signal, timeout]) });
      isCold = false;
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (!timeout.aborted) throw toFailure?.(error) ?? error;
      throw new LemmaError('internal', message, { cause: error });
    }
  };
}
