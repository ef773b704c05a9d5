import type { CellKind } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import { type CellAnswer, type CellEdits, isCell } from './cell-edits.ts';
import { takeText } from './merge-notebook.ts';
import { type Recording, type SessionCore, toNotice } from './session-core.ts';

/**
 * Makes a question of a text, or a text of a question; true when the server did. What is typed is saved first. A cell
 * that somebody else has changed meanwhile stays as it is there, and says so.
 */
export async function changeKind(
  core: SessionCore,
  edits: Pick<CellEdits, 'flush'>,
  change: { readonly cellId: string; readonly kind: CellKind; readonly recording: Recording },
): Promise<boolean> {
  const { cellId, kind, recording } = change;
  await edits.flush(cellId);
  const entry = core.maybeEntry(cellId);
  if (entry === undefined) return false;
  const { kind: from, version } = entry.cell;
  if (from === kind) return true;
  const path = core.cellPath(cellId);
  const result = await callApi<CellAnswer>({ method: 'PATCH', path, body: { version, kind } });
  if (result.ok) {
    core.change(cellId, (known) => takeText(known, result.body.cell));
    core.record({ kind: 'cell-kind', cellId, from, to: kind }, recording);
    return true;
  }
  const current = result.status === 409 && isCell(result.current) ? result.current : null;
  if (current !== null && core.maybeEntry(cellId)?.draft === null) {
    core.change(cellId, (known) => takeText(known, current));
    core.notify(cellId, { kind: 'changed-since' });
  } else core.notify(cellId, toNotice(result.error));
  return false;
}
