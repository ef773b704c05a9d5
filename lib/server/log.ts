import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Structured logging; it never holds the text of a prompt or an answer at `info` and above. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** JSON lines on standard error, so that standard output stays for the address. */
export function createLog(level: Config['logLevel']): Log {
  return pino({ level, base: null }, pino.destination(2));
}
