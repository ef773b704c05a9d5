import { type Logger, pino } from 'pino';
import { LemmaError } from '../errors.ts';
import type { Config } from './config.ts';

/** Structured logging; it never holds the text of a prompt or an answer at `info` and above. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Where a log goes: a file descriptor, or whatever takes lines. */
export type LogTarget = 1 | 2 | { write(line: string): void };

/** JSON lines, on standard output where nothing else is said. */
export function createLog(level: Config['logLevel'], target: LogTarget = 1): Log {
  const withMessages = level === 'debug';
  const options = {
    level,
    base: null,
    serializers: { err: (error: unknown) => describeError(error, withMessages) },
  };
  return pino(options, typeof target === 'number' ? pino.destination(target) : target);
}

interface LoggedError {
  readonly type: string;
  readonly code?: string | number;
  readonly message?: string;
  readonly frames?: readonly string[];
  readonly cause?: LoggedError;
}

/**
 * An error and its causes. The message of an error that is not ours may quote what somebody wrote, so it is left to
 * `debug`; its kind, code and place are enough to find a defect.
 */
function describeError(error: unknown, withMessages: boolean): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const code: unknown = 'code' in error ? error.code : undefined;
  const isTold = withMessages || (LemmaError.isInstance(error) && error.code === 'configuration');
  return {
    type: name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(isTold ? { message } : {}),
    frames: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: describeError(cause, withMessages) }),
  };
}
