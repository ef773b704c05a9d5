import type { Notebook } from '../../notebook/cell.ts';
import type { DoorStore } from '../access/door.ts';
import type { Services } from '../services.ts';

/** What came of an import. */
export interface Imported {
  readonly notebooks: readonly Pick<Notebook, 'id' | 'title'>[];
  /** Outputs of other programs that a notebook has no place for. */
  readonly leftOut: number;
  /** Charts that may not be shown; the reason stands in the place of each. */
  readonly refusedCharts: number;
}

/**
 * Keeps the notebooks of a file, under new ids: all of them or, where one cannot be read, none.
 *
 * @throws LemmaError `invalid-request` or `too-large` in words for whoever sent it.
 */
export async function importFile(
  store: Pick<DoorStore, 'putNotebooks'>,
  { formats, version }: Pick<Services, 'formats' | 'version'>,
  file: { readonly bytes: Uint8Array; readonly name: string; readonly signal: AbortSignal },
): Promise<Imported> {
  const { bytes, name, signal } = file;
  const now = new Date().toISOString();
  const read = await formats.readFile({ bytes, name, lemma: version, now }, signal);
  const notebooks = await store.putNotebooks(
    read.map(({ notebook: { createdAt: madeAt, ...notebook } }) => ({ ...notebook, madeAt })),
  );
  const count = (key: 'leftOut' | 'refusedCharts') => read.reduce((sum, each) => sum + each[key], 0);
  return { notebooks, leftOut: count('leftOut'), refusedCharts: count('refusedCharts') };
}
