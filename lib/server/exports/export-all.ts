import { writeJson } from '../../notebook/formats/json/write-json.ts';
import { toPortable } from '../../notebook/formats/portable.ts';
import type { DoorStore } from '../access/door.ts';
import type { Download } from './export-notebook.ts';
import { createNameKeeper, toFileName } from './file-name.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** All notebooks that somebody can open, as an archive with a JSON file of ours for each; it is written as it is read. */
export function exportAll(
  store: Pick<DoorStore, 'listNotebooks' | 'maybeNotebook'>,
  { version, now }: { readonly version: string; readonly now: Date },
): Download {
  const writer = { lemma: version, exportedAt: now.toISOString() };
  async function* listEntries(): AsyncGenerator<ZipEntry> {
    const keepName = createNameKeeper();
    for (const { id } of await store.listNotebooks()) {
      const notebook = await store.maybeNotebook(id);
      // Deleted since the list was made.
      if (notebook === null) continue;
      const text = [...writeJson(toPortable(notebook), writer)].join('');
      const name = `${keepName(toFileName(notebook.title))}.lemma.json`;
      yield { name, bytes: new TextEncoder().encode(text) };
    }
  }
  const day = now.toISOString().slice(0, 10);
  return { name: `lemma-${day}.zip`, type: 'application/zip', body: writeZip(listEntries()) };
}
