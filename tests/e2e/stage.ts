import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { makeAnsweredNotebook } from '../bench/answered-notebook.ts';
import { launchBrowser } from './browser.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

/** A server and a browser that the tests of a file share; there from the first test to the last. */
export interface Stage {
  readonly browser: Browser;
  readonly lemma: LemmaProcess;
  /** Of the server, without a slash at its end. */
  readonly url: string;
}

/** A stage on whose server a notebook of answers was written before it started. */
export interface AnsweredStage {
  readonly stage: Stage;
  readonly notebookId: () => string;
}

/** Sets a stage for the tests of the file that calls it, with an empty data folder. */
export function setStage(): Stage {
  return setPreparedStage({ prepare: async () => ({}), clear: async () => undefined });
}

/** Sets a stage with a notebook of so many answered questions. */
export function setAnsweredStage(cells: number): AnsweredStage {
  let dataFolder: string;
  let notebookId: string;
  const stage = setPreparedStage({
    prepare: async () => {
      dataFolder = await mkdtemp(path.join(tmpdir(), 'lemma-answered-'));
      notebookId = await makeAnsweredNotebook(dataFolder, cells);
      return { LEMMA_DATA: dataFolder };
    },
    clear: () => rm(dataFolder, { recursive: true, force: true }),
  });
  return { stage, notebookId: () => notebookId };
}

/** `prepare` gives the settings that the server starts with. */
function setPreparedStage({
  prepare,
  clear,
}: {
  readonly prepare: () => Promise<Readonly<Record<string, string>>>;
  readonly clear: () => Promise<void>;
}): Stage {
  let lemma: LemmaProcess;
  let browser: Browser;
  beforeAll(async () => {
    const settings = await prepare();
    [lemma, browser] = await Promise.all([startLemma(settings), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await lemma.end('SIGTERM');
    await clear();
  });
  return {
    get browser() {
      return browser;
    },
    get lemma() {
      return lemma;
    },
    get url() {
      return lemma.url;
    },
  };
}
