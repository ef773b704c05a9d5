import { importLimits } from '#lib/notebook/formats/limits.ts';
import { callApi } from '../_shell/api.ts';
import { describeFailure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import type { Messages } from '../_shell/messages/en.ts';

/** What became of a file: one notebook to open, something to tell, or a failure. */
export type ImportOutcome =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'kept'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

interface Imported {
  readonly notebooks: readonly { readonly id: string; readonly title: string }[];
  readonly leftOut: number;
  readonly refusedCharts: number;
}

/** Larger files are refused by the server, which would first have to be sent all of one. */
const mostBytes = importLimits.fileBytes;

/** Sends a file to be imported. */
export async function importFile(file: File, messages: Messages): Promise<ImportOutcome> {
  const { files: words } = messages;
  const fail = (message: string): ImportOutcome => ({
    kind: 'failed',
    message: formatMessage(words.notImported, { name: file.name, message }),
  });
  if (file.size > mostBytes) {
    return fail(formatMessage(words.tooLarge, { most: mostBytes / 1024 / 1024 }));
  }
  const path = `/api/notebooks/import?name=${encodeURIComponent(file.name)}`;
  const sent = await callApi<Imported>({ method: 'POST', path, file });
  if (!sent.ok) return fail(describeFailure(messages, sent.error));
  const { notebooks, leftOut, refusedCharts } = sent.body;
  const [first] = notebooks;
  if (first !== undefined && notebooks.length === 1 && leftOut + refusedCharts === 0) {
    return { kind: 'one', id: first.id };
  }
  const told = [
    notebooks.length > 3
      ? formatMessage(words.importedMany, { count: notebooks.length })
      : formatMessage(words.imported, { titles: notebooks.map(({ title }) => title).join(', ') }),
    leftOut === 0 ? '' : formatMessage(words.leftOut, { count: leftOut }),
    refusedCharts === 0 ? '' : formatMessage(words.refusedCharts, { count: refusedCharts }),
  ];
  return { kind: 'kept', message: told.filter((line) => line !== '').join(' ') };
}
