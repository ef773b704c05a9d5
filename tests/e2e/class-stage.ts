import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openClassOn, type TaughtClass } from './class-client.ts';
import { send } from './client.ts';
import { type LemmaProcess, startLemma } from './lemma-process.ts';

/** What the classes of the tests are about. */
export const classQuestions = [
  'Draw y = x^2 - 4x + 3 and find its vertex',
  'Solve the system 2x + y = 5, x - y = 1',
] as const;

/** A server on which classes are held, without a browser. */
export interface ClassStage {
  /** Of the server, without a slash at its end. */
  readonly url: string;
  /** Opens a class for one test, which ends with it. */
  readonly teach: () => Promise<TaughtClass>;
}

/** Sets a stage for the classes of the file that calls it. */
export function setClassStage(): ClassStage {
  let lemma: LemmaProcess;
  beforeAll(async () => {
    lemma = await startLemma();
  });
  afterAll(() => lemma.end('SIGTERM'));
  return {
    get url() {
      return lemma.url;
    },
    async teach() {
      const taught = await openClassOn(lemma.url, classQuestions);
      onTestFinished(async () => {
        await send(lemma.url, 'DELETE', `/api/classes/${taught.id}`);
      });
      return taught;
    },
  };
}
