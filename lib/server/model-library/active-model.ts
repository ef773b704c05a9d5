import { LemmaError } from '../../errors.ts';
import type { ModelHost } from '../model/model-host.ts';
import type { ModelLibrary } from './model-library.ts';

/** The model that answers; it may come, change and go while the server runs. */
export interface ActiveModel {
  /** Null while there is none. */
  readonly host: ModelHost | null;
  /** Looks again which file is to answer. A model at work is left to it; the next look changes it. */
  refresh(): Promise<void>;
  /**
   * Makes another file of the models folder answer, now and after the next start.
   *
   * @throws LemmaError as {@link ModelLibrary.choose}; `busy` while the one before it answers.
   */
  choose(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Looks at the library once; `createHost` starts nothing before it is asked something. */
export async function openActiveModel(
  library: ModelLibrary,
  createHost: (file: string) => ModelHost,
): Promise<ActiveModel> {
  let current: { readonly file: string; readonly host: ModelHost } | null = null;
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();

  /** One change after the other, whatever became of the one before. */
  function inTurn(change: () => Promise<void>): Promise<void> {
    last = Promise.allSettled([last]).then(change);
    return last;
  }

  async function look(): Promise<void> {
    const file = await library.maybeActive();
    if (isClosed || file === (current?.file ?? null) || current?.host.isBusy === true) return;
    const before = current;
    current = file === null ? null : { file, host: createHost(file) };
    await before?.host.close();
  }

  await look();
  return {
    get host() {
      return current?.host ?? null;
    },
    refresh: () => inTurn(look),
    choose: (file) =>
      inTurn(async () => {
        if (current?.host.isBusy === true) {
          throw new LemmaError('busy', 'The model is answering: choose another one when it is done.');
        }
        await library.choose(file);
        await look();
      }),
    async close() {
      isClosed = true;
      await Promise.allSettled([last]);
      await current?.host.close();
    },
  };
}
