import { Piscina } from 'piscina';
import { LemmaError } from '../../errors.ts';
import type { Pictured } from '../../notebook/formats/pictured.ts';
import type { ReadNotebook } from '../../notebook/formats/read-file.ts';
import type { DocumentToWrite, FileReading, FileToRead } from './format-worker.ts';

/** Longest time that a file may take, read or written; 500 answered questions take some seconds. */
const timeoutMs = 120_000;
const memoryMb = 1_024;

/** Files in a worker thread that can be killed: what is imported comes from anywhere, and long documents take long. */
export interface FormatPool {
  /**
   * The notebooks of a file, checked; nothing is kept yet.
   *
   * @throws LemmaError `invalid-request` or `too-large` in words for whoever sent it.
   */
  readFile(file: FileToRead, signal: AbortSignal): Promise<readonly ReadNotebook[]>;
  writeDocument(document: DocumentToWrite, signal: AbortSignal): Promise<Pictured>;
  close(): Promise<void>;
}

/** Starts the pool. Its thread starts with the first file, and ends after a minute without one. */
export function createFormatPool(): FormatPool {
  const pool = new Piscina({
    filename: new URL('./format-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    maxQueue: 8,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const run = async <Result>(name: string, job: object, signal: AbortSignal): Promise<Result> => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return await pool.run(job, { name, signal: AbortSignal.any([signal, timeout]) });
    } catch (cause) {
      signal.throwIfAborted();
      throw explainFailure(cause, timeout.aborted);
    }
  };
  return {
    async readFile(file, signal) {
      const reading = await run<FileReading>('readFile', file, signal);
      if (reading.ok) return reading.notebooks;
      throw new LemmaError(reading.code, reading.message);
    },
    writeDocument: (document, signal) => run<Pictured>('writeDocument', document, signal),
    close: () => pool.destroy(),
  };
}

function explainFailure(cause: unknown, isLate: boolean): LemmaError {
  if (isLate) return new LemmaError('too-large', 'The file took too long: split it.', { cause });
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new LemmaError('too-large', 'The file needs more memory than one file may take: split it.', {
      cause,
    });
  }
  const text = cause instanceof Error ? cause.message : '';
  if (/queue/i.test(text)) {
    return new LemmaError('busy', 'Other files are being read and written. Try again in a moment.', {
      cause,
    });
  }
  return new LemmaError('internal', 'The file could not be read or written.', { cause });
}
