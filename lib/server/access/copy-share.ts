import type { Notebook } from '../../notebook/cell.ts';
import type { WholeNotebook } from '../store/store.ts';
import type { Door } from './door.ts';
import type { OpenShare } from './share-page.ts';

/**
 * Makes a notebook of a snapshot, which then belongs to whoever asks.
 *
 * @throws LemmaError as the door does: `forbidden`, or `too-large` where there is no room for one more.
 */
export function copyShare({ store }: Door, { snapshot, createdAt }: OpenShare): Promise<Notebook> {
  const whole: WholeNotebook = {
    title: snapshot.title,
    settings: {},
    cells: snapshot.cells.map(({ kind, source, answers }, cell) => ({
      kind,
      source,
      variants: answers.map((answered, at) => ({
        ...answered,
        id: `${cell}-${at}`,
        runId: `${cell}-${at}`,
        createdAt,
      })),
    })),
  };
  return store.putNotebook(whole);
}
