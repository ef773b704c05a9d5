import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { LemmaError } from '../errors.ts';

/** The settings of a server, read once at its start. */
export interface Config {
  /** The address to listen on. */
  readonly host: string;
  /** The TCP port; 0 lets the system choose one. */
  readonly port: number;
  /** The folder of the database, absolute. */
  readonly dataFolder: string;
  /** Sandbox workers kept warm. */
  readonly sandboxWorkers: number;
  /** Runs that may work at the same time. */
  readonly concurrentRuns: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const wholeNumber = z.string().regex(/^\d+$/).transform(Number);

const environmentSchema = z.object({
  LEMMA_HOST: z.string().min(1).default('127.0.0.1'),
  LEMMA_PORT: wholeNumber.pipe(z.int().max(65_535)).default(7860),
  LEMMA_DATA: z.string().min(1).default('data'),
  LEMMA_SANDBOX_WORKERS: wholeNumber.pipe(z.int().min(1).max(64)).optional(),
  LEMMA_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

const expectations: Readonly<Record<keyof z.infer<typeof environmentSchema>, string>> = {
  LEMMA_HOST: 'a host name or an address such as 127.0.0.1',
  LEMMA_PORT: 'a port number from 0 to 65535',
  LEMMA_DATA: 'a folder',
  LEMMA_SANDBOX_WORKERS: 'a number from 1 to 64',
  LEMMA_LOG: 'one of debug, info, warn, error, silent',
};

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 *
 * @throws LemmaError `configuration` naming the first variable that cannot be used.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw explainRefusal(parsed.error, given);
  const settings = parsed.data;
  const cores = availableParallelism();
  return {
    host: settings.LEMMA_HOST,
    port: settings.LEMMA_PORT,
    dataFolder: path.resolve(settings.LEMMA_DATA),
    sandboxWorkers: settings.LEMMA_SANDBOX_WORKERS ?? Math.min(Math.max(cores, 1), 8),
    concurrentRuns: Math.max(cores, 2),
    logLevel: settings.LEMMA_LOG,
  };
}

function explainRefusal(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): LemmaError {
  const name = String(error.issues[0]?.path[0]);
  const expected = Object.entries(expectations).find(([key]) => key === name)?.[1] ?? 'another value';
  return new LemmaError('configuration', `${name} must be ${expected}, not "${given[name]}".`, {
    cause: error,
  });
}
