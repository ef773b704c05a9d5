import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { defaultMaxTokens } from '../answer/sampling.ts';
import { LemmaError } from '../errors.ts';
import {
  type AccessConfig,
  accessEnvironment,
  accessExpectations,
  readAccess,
} from './access/access-config.ts';

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
  /** Tokens of a model's thought and answer together, where a run does not say otherwise. */
  readonly maxTokens: number;
  /** The language model on this machine. */
  readonly model: ModelConfig;
  /** The model on another server; null where none is set up. */
  readonly remote: RemoteConfig | null;
  /** Who may reach the server, and what guests may do. */
  readonly access: AccessConfig;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * How a model on this machine writes plot code: held by a grammar after its answer, free in its answer, or as its size
 * tells.
 */
export type PlotCode = 'grammar' | 'free' | 'auto';

/** The model to run here, and where models are fetched from. */
export interface ModelConfig {
  /** Path of a `.gguf` file, absolute; null leaves the choice to the models folder of the data folder. */
  readonly file: string | null;
  /** The address of the hub that models are downloaded from, or of a mirror of it. */
  readonly endpoint: string;
  /** Threads that compute; absent, as many as the machine has to spare. */
  readonly threads?: number;
  /** How plot code is asked of it. */
  readonly plotCode: PlotCode;
}

/** Where a remote model is, and how to ask it. */
export interface RemoteConfig {
  /** The base address of an OpenAI-compatible server, such as `http://127.0.0.1:8000/v1`. */
  readonly url: string;
  readonly model: string;
  /** The secret key, null where the server asks for none; a function, so that nothing that writes settings down holds it. */
  readonly readKey: () => string | null;
}

const wholeNumber = z.string().regex(/^\d+$/).transform(Number);

const environmentSchema = z.object({
  LEMMA_HOST: z.string().min(1).default('127.0.0.1'),
  LEMMA_PORT: wholeNumber.pipe(z.int().max(65_535)).default(7860),
  LEMMA_DATA: z.string().min(1).default('data'),
  LEMMA_SANDBOX_WORKERS: wholeNumber.pipe(z.int().min(1).max(64)).optional(),
  LEMMA_MAX_TOKENS: wholeNumber.pipe(z.int().min(1).max(32_768)).default(defaultMaxTokens),
  LEMMA_MODEL: z.string().optional(),
  LEMMA_MODEL_THREADS: wholeNumber.pipe(z.int().min(1).max(256)).optional(),
  LEMMA_MODEL_PLOT_CODE: z.enum(['auto', 'grammar', 'free']).default('auto'),
  LEMMA_MODEL_ENDPOINT: z.string().refine(isPlainAddress).optional(),
  HF_ENDPOINT: z.string().refine(isPlainAddress).optional(),
  LEMMA_REMOTE_URL: z.string().refine(isPlainAddress).optional(),
  LEMMA_REMOTE_MODEL: z.string().optional(),
  LEMMA_REMOTE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  ...accessEnvironment,
  LEMMA_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

const expectations: Readonly<Record<keyof z.infer<typeof environmentSchema>, string>> = {
  LEMMA_HOST: 'a host name or an address such as 127.0.0.1',
  LEMMA_PORT: 'a port number from 0 to 65535',
  LEMMA_DATA: 'a folder',
  LEMMA_SANDBOX_WORKERS: 'a number from 1 to 64',
  LEMMA_MAX_TOKENS: 'a number from 1 to 32768',
  LEMMA_MODEL: 'the path of a .gguf file',
  LEMMA_MODEL_THREADS: 'a number from 1 to 256',
  LEMMA_MODEL_PLOT_CODE: 'one of auto, grammar, free',
  LEMMA_MODEL_ENDPOINT: 'an http or https address without a user in it, such as https://huggingface.co',
  HF_ENDPOINT: 'an http or https address without a user in it, such as https://huggingface.co',
  LEMMA_REMOTE_URL: 'an http or https address without a user in it, such as http://127.0.0.1:8000/v1',
  LEMMA_REMOTE_MODEL: 'the name of a model',
  LEMMA_REMOTE_KEY: 'a key of printable characters without spaces',
  ...accessExpectations,
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
    maxTokens: settings.LEMMA_MAX_TOKENS,
    model: readModel(settings),
    remote: readRemote(settings),
    access: readAccess(settings),
    logLevel: settings.LEMMA_LOG,
  };
}

function readModel(settings: z.infer<typeof environmentSchema>): ModelConfig {
  const { LEMMA_MODEL: file, LEMMA_MODEL_THREADS: threads } = settings;
  return {
    file: file === undefined ? null : path.resolve(file),
    endpoint: settings.LEMMA_MODEL_ENDPOINT ?? settings.HF_ENDPOINT ?? 'https://huggingface.co',
    ...(threads === undefined ? {} : { threads }),
    plotCode: settings.LEMMA_MODEL_PLOT_CODE,
  };
}

function readRemote(settings: z.infer<typeof environmentSchema>): RemoteConfig | null {
  const { LEMMA_REMOTE_URL: url, LEMMA_REMOTE_MODEL: model, LEMMA_REMOTE_KEY: key = null } = settings;
  if (url === undefined && model === undefined) return null;
  if (url === undefined || model === undefined) {
    const missing = url === undefined ? 'LEMMA_REMOTE_URL' : 'LEMMA_REMOTE_MODEL';
    throw new LemmaError('configuration', `A remote model needs ${missing} too: ${expectations[missing]}.`);
  }
  return { url, model, readKey: () => key };
}

function isPlainAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function explainRefusal(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): LemmaError {
  const name = String(error.issues[0]?.path[0]);
  const expected = Object.entries(expectations).find(([key]) => key === name)?.[1] ?? 'another value';
  const found = name === 'LEMMA_REMOTE_KEY' || name === 'LEMMA_TOKEN' ? '' : `, not "${given[name]}"`;
  return new LemmaError('configuration', `${name} must be ${expected}${found}.`, { cause: error });
}
