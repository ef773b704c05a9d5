import { type AskSettings, type Cell, isActive, type Notebook } from '#lib/notebook/cell.ts';
import { type CellEntry, type NotebookState, toEntry } from './notebook-state.ts';

/**
 * The state after the server told the whole notebook again. What is typed and not saved stays, a cell whose run is
 * followed keeps what its events have brought, and what is known to be newer stays too.
 */
export function mergeNotebook(state: NotebookState, notebook: Notebook): NotebookState {
  const { version } = notebook;
  if (version < state.version) return state;
  const entries = new Map<string, CellEntry>();
  for (const cell of notebook.cells) {
    const known = state.entries.get(cell.id);
    entries.set(cell.id, known === undefined ? toEntry(cell, version) : mergeEntry(known, cell, version));
  }
  const told = notebook.cells.map((cell) => cell.id);
  const kept = state.order.filter((id) => !entries.has(id) && isKept(state.entries.get(id), version));
  for (const id of kept) {
    const entry = state.entries.get(id);
    if (entry === undefined) continue;
    entries.set(id, entry.placed > version ? entry : { ...entry, save: { kind: 'gone' } });
  }
  const merged = { ...state, version, entries, late: new Map(), order: [...told, ...kept] };
  return takeHead(merged, notebook);
}

/** The state with the title and the settings as the server told them, unless a newer word is known. */
export function takeHead(
  state: NotebookState,
  {
    title,
    settings,
    version,
  }: { readonly title: string; readonly settings: AskSettings; readonly version: number },
): NotebookState {
  return version < state.headVersion ? state : { ...state, title, settings, headVersion: version };
}

/** The entry with text and kind of a cell as the server told them, unless a newer word is known. */
export function takeText(entry: CellEntry, told: Pick<Cell, 'source' | 'kind' | 'version'>): CellEntry {
  const { source, kind, version } = told;
  if (version <= entry.cell.version) return entry;
  const cell = { ...entry.cell, source, kind, version };
  // Whoever has to choose between two versions chooses between the newest ones.
  return entry.save.kind === 'conflict'
    ? { ...entry, cell, save: { kind: 'conflict', current: cell } }
    : { ...entry, cell };
}

/** The entry of a cell that is there: where it was deleted meanwhile, its reader chooses what stands in it. */
export function revive(entry: CellEntry): CellEntry {
  if (entry.save.kind !== 'gone') return entry;
  return { ...entry, save: { kind: 'conflict', current: entry.cell } };
}

/** Whether a cell that the server did not tell of stays: something is typed in it, or it is newer than what was told. */
function isKept(entry: CellEntry | undefined, version: number): boolean {
  return entry !== undefined && (entry.draft !== null || entry.placed > version);
}

function mergeEntry(known: CellEntry, told: Cell, version: number): CellEntry {
  const followed = known.connection !== 'none' && isActive(known.cell.run) && isActive(told.run);
  const run = followed ? known.cell.run : told.run;
  const entry = revive(takeText(known, told));
  const { source, kind, version: newest } = entry.cell;
  const isNewer = known.placed > version;
  const order = isNewer ? known.cell.order : told.order;
  const placed = isNewer ? known.placed : version;
  return { ...entry, placed, cell: { ...told, source, kind, version: newest, order, run } };
}
