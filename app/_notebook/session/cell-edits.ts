import type { Cell } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import type { DraftKeeper } from './kept-drafts.ts';
import { type CellEntry, sourceOf } from './notebook-state.ts';
import { createSaver, type Saver, type WriteResult } from './saver.ts';
import { maxSourceLength, type Recording, type SessionCore } from './session-core.ts';

/** Editing and saving the cells of a session. */
export interface CellEdits {
  readonly edit: (cellId: string, source: string, recording?: Recording) => void;
  /** Saves what is typed in the cell; true when nothing is left unsaved. */
  readonly flush: (cellId: string) => Promise<boolean>;
  readonly flushAll: () => void;
  /** Sends everything unsaved: the page is about to go. */
  readonly leave: () => void;
  readonly resolve: (cellId: string, keep: 'mine' | 'theirs') => void;
  /** Brings back what an earlier page had not saved. */
  readonly restoreDrafts: () => void;
}

/** What the server answers to a change of a cell. */
export interface CellAnswer {
  readonly version: number;
  readonly cell: Cell;
}

/** Makes the part of a session that edits cells. */
export function createCellEdits(core: SessionCore, keeper: DraftKeeper): CellEdits {
  const savers = new Map<string, Saver>();

  const saverOf = (cellId: string): Saver => {
    const known = savers.get(cellId);
    if (known !== undefined) return known;
    const saver = createSaver<Cell>({
      write: (value, options) => writeSource(core, cellId, { value, ...options }),
      onState: (save) => {
        if (save.kind === 'saved') keeper.drop(cellId);
        core.change(cellId, (entry) => ({
          ...entry,
          save,
          draft: save.kind === 'saved' ? null : entry.draft,
        }));
      },
    });
    savers.set(cellId, saver);
    return saver;
  };

  const edit: CellEdits['edit'] = (cellId, source, recording = 'typed') => {
    const entry = core.maybeEntry(cellId);
    if (entry === undefined) return;
    core.record({ kind: 'text', cellId, from: sourceOf(entry), to: source }, recording);
    keeper.keep(cellId, { text: source, version: entry.cell.version });
    core.change(cellId, (known) => ({ ...known, draft: source, notice: null }));
    if (entry.save.kind !== 'conflict' && entry.save.kind !== 'gone') saverOf(cellId).edit(source);
  };

  const resolve = (cellId: string, keep: 'mine' | 'theirs') => {
    const entry = core.maybeEntry(cellId);
    if (entry?.save.kind !== 'conflict') return;
    const { current } = entry.save;
    const mine = sourceOf(entry);
    core.change(cellId, (known) => adoptCell(known, current));
    const saver = saverOf(cellId);
    if (keep === 'theirs') return saver.discard();
    saver.edit(mine);
    void saver.flush();
  };

  return {
    edit,
    resolve,
    flush: (cellId) => savers.get(cellId)?.flush() ?? Promise.resolve(true),
    flushAll: () => {
      for (const saver of savers.values()) void saver.flush();
    },
    leave: () => {
      for (const saver of savers.values()) saver.leave();
    },
    restoreDrafts: () => {
      for (const cellId of core.store.get().order) restoreDraft(core, keeper, { cellId, edit });
    },
  };
}

function restoreDraft(
  core: SessionCore,
  keeper: DraftKeeper,
  { cellId, edit }: { readonly cellId: string; readonly edit: CellEdits['edit'] },
): void {
  const kept = keeper.maybeDraft(cellId);
  const entry = core.maybeEntry(cellId);
  if (kept === null || entry === undefined) return;
  if (kept.text === entry.cell.source) {
    keeper.drop(cellId);
    return;
  }
  const current = entry.cell;
  edit(cellId, kept.text, 'unrecorded');
  if (kept.version !== current.version) {
    core.change(cellId, (known) => ({ ...known, save: { kind: 'conflict', current } }));
  }
}

async function writeSource(
  core: SessionCore,
  cellId: string,
  { value, keepalive }: { readonly value: string; readonly keepalive: boolean },
): Promise<WriteResult<Cell>> {
  const entry = core.maybeEntry(cellId);
  if (entry === undefined) return { kind: 'gone' };
  if (value.length > maxSourceLength) return { kind: 'refused', message: '' };
  const body = { version: entry.cell.version, source: value };
  const result = await callApi<CellAnswer>({ method: 'PATCH', path: core.cellPath(cellId), body, keepalive });
  if (result.ok) {
    core.noteVersion(result.body.version);
    core.change(cellId, (known) => adoptCell(known, result.body.cell));
    return { kind: 'saved' };
  }
  if (result.status === 404) return { kind: 'gone' };
  if (result.status === 409 && isCell(result.current))
    return meetChange(core, result.current, { entry, value });
  const { message } = result.error;
  return result.status === 0 || result.status === 429 || result.status >= 500
    ? { kind: 'retrying', message: result.status === 0 ? '' : message }
    : { kind: 'refused', message };
}

/** Somebody else's change only stands in the way when it changed the text, and to another one than ours. */
function meetChange(
  core: SessionCore,
  current: Cell,
  { entry, value }: { readonly entry: CellEntry; readonly value: string },
): Promise<WriteResult<Cell>> | WriteResult<Cell> {
  if (current.source !== value && current.source !== entry.cell.source) return { kind: 'conflict', current };
  core.change(current.id, (known) => adoptCell(known, current));
  if (current.source === value) return { kind: 'saved' };
  return writeSource(core, current.id, { value, keepalive: false });
}

/** Takes text, kind and version from the server's word; the run is known better from its events. */
export function adoptCell(entry: CellEntry, { source, kind, version }: Cell): CellEntry {
  return { ...entry, cell: { ...entry.cell, source, kind, version } };
}

/** Whether an answer is a cell. */
export function isCell(value: unknown): value is Cell {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'source' in value && 'version' in value
  );
}
