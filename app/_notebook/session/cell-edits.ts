import type { Cell } from '#lib/notebook/cell.ts';
import { callApi } from '../../_shell/api.ts';
import type { DraftKeeper } from './kept-drafts.ts';
import { takeText } from './merge-notebook.ts';
import { sourceOf } from './notebook-state.ts';
import { createSaver, type Saver, type WriteResult } from './saver.ts';
import { maxSourceLength, type Recording, type SessionCore } from './session-core.ts';
import { keepDeleted } from './take-change.ts';

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

/** What a text was typed over; where only its version is known, `source` is null. */
interface Base {
  readonly version: number;
  readonly source: string | null;
}

/** Makes the part of a session that edits cells. */
export function createCellEdits(core: SessionCore, keeper: DraftKeeper): CellEdits {
  const savers = new Map<string, Saver>();
  const bases = new Map<string, Base>();

  const saverOf = (cellId: string): Saver => {
    const known = savers.get(cellId);
    if (known !== undefined) return known;
    const saver = createTextSaver(core, cellId, { keeper, bases });
    savers.set(cellId, saver);
    return saver;
  };

  const edit: CellEdits['edit'] = (cellId, source, recording = 'typed') => {
    const entry = core.maybeEntry(cellId);
    if (entry === undefined) return;
    core.record({ kind: 'text', cellId, from: sourceOf(entry), to: source }, recording);
    const base = bases.get(cellId) ?? entry.cell;
    bases.set(cellId, base);
    keeper.keep(cellId, { text: source, version: base.version });
    core.change(cellId, (known) => ({ ...known, draft: source, notice: null }));
    if (entry.save.kind !== 'conflict' && entry.save.kind !== 'gone') saverOf(cellId).edit(source);
  };

  const resolve = (cellId: string, keep: 'mine' | 'theirs') => {
    const entry = core.maybeEntry(cellId);
    if (entry?.save.kind !== 'conflict') return;
    const { current } = entry.save;
    const mine = sourceOf(entry);
    bases.set(cellId, current);
    const saver = saverOf(cellId);
    if (keep === 'theirs') return saver.discard();
    keeper.keep(cellId, { text: mine, version: current.version });
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
      for (const cellId of core.store.get().order) {
        const kept = maybeKept(core, keeper, cellId);
        if (kept === null) continue;
        const { cell } = kept;
        const isCurrent = kept.version === cell.version;
        bases.set(cellId, isCurrent ? cell : { version: kept.version, source: null });
        edit(cellId, kept.text, 'unrecorded');
      }
    },
  };
}

function createTextSaver(
  core: SessionCore,
  cellId: string,
  { keeper, bases }: { readonly keeper: DraftKeeper; readonly bases: Map<string, Base> },
): Saver {
  return createSaver<Cell>({
    write: (value, options) => writeSource(core, cellId, { value, ...options, bases }),
    onState: (save) => {
      // What was saved in a cell that was deleted right after would be lost.
      if (save.kind === 'saved' && core.maybeEntry(cellId)?.save.kind === 'gone') return;
      if (save.kind === 'saved') {
        keeper.drop(cellId);
        bases.delete(cellId);
      }
      core.change(cellId, (entry) => ({
        ...entry,
        save,
        draft: save.kind === 'saved' ? null : entry.draft,
      }));
      if (save.kind === 'conflict') core.store.update((state) => keepDeleted(state, cellId));
    },
  });
}

/** What an earlier page has left unsaved of a cell. */
function maybeKept(core: SessionCore, keeper: DraftKeeper, cellId: string) {
  const kept = keeper.maybeDraft(cellId);
  const cell = core.maybeEntry(cellId)?.cell;
  if (kept === null || cell === undefined) return null;
  if (kept.text !== cell.source) return { ...kept, cell };
  keeper.drop(cellId);
  return null;
}

interface Write {
  readonly value: string;
  readonly keepalive: boolean;
  readonly bases: Map<string, Base>;
}

async function writeSource(core: SessionCore, cellId: string, write: Write): Promise<WriteResult<Cell>> {
  const { value, keepalive, bases } = write;
  const entry = core.maybeEntry(cellId);
  if (entry === undefined) return { kind: 'gone' };
  if (value.length > maxSourceLength) return { kind: 'refused', failure: null };
  const base = bases.get(cellId) ?? entry.cell;
  const body = { version: base.version, source: value };
  const result = await callApi<CellAnswer>({ method: 'PATCH', path: core.cellPath(cellId), body, keepalive });
  if (result.ok) {
    const { cell } = result.body;
    bases.set(cellId, cell);
    core.change(cellId, (known) => takeText(known, cell));
    return { kind: 'saved' };
  }
  if (result.status === 404) return { kind: 'gone' };
  if (result.status === 409 && isCell(result.current))
    return meetChange(core, result.current, { ...write, base });
  const passing = result.status === 0 || result.status === 429 || result.status >= 500;
  return { kind: passing ? 'retrying' : 'refused', failure: result.error };
}

/** Somebody else's change only stands in the way when it changed the text, and to another one than ours. */
function meetChange(
  core: SessionCore,
  current: Cell,
  { base, ...write }: Write & { readonly base: Base },
): Promise<WriteResult<Cell>> | WriteResult<Cell> {
  core.change(current.id, (known) => takeText(known, current));
  if (current.source !== write.value && current.source !== base.source) return { kind: 'conflict', current };
  write.bases.set(current.id, current);
  if (current.source === write.value) return { kind: 'saved' };
  return writeSource(core, current.id, { ...write, keepalive: false });
}

/** Whether an answer is a cell. */
export function isCell(value: unknown): value is Cell {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'source' in value && 'version' in value
  );
}
