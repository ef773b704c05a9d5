import type { NotebookState } from '#app/_notebook/session/notebook-state.ts';
import { changeEntry, openNotebook } from '#app/_notebook/session/notebook-state.ts';
import { type Cell, emptyAnswer, type Notebook, type Variant } from '#lib/notebook/cell.ts';

/** A question without answers, called, and ordered, by its id. */
export const cell = (id: string, change: Partial<Cell> = {}): Cell => ({
  ...{ id, kind: 'prompt', source: id, version: 1, order: id, variants: [], run: null },
  ...change,
});

/** A notebook at its first version. */
export const notebook = (...cells: readonly Cell[]): Notebook => ({
  ...{ id: 'n', title: 'Title', version: 1, settings: {}, cells },
  ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
});

/** An answer that a run has left. */
export const variant = (id: string, change: Partial<Variant> = {}): Variant => ({
  ...{ id, runId: `run-${id}`, createdAt: '2026-01-01T00:00:00Z', prompt: 'Why?', answer: emptyAnswer },
  receipt: { tutor: 'solver', version: '1', topic: null, answerMs: 1, plotMs: 1, totalMs: 2 },
  ...change,
});

/** The state of a page that opened these cells. */
export const open = (...cells: readonly Cell[]): NotebookState =>
  openNotebook({ notebook: notebook(...cells), late: [] });

/** The state with something typed in a cell. */
export const type = (state: NotebookState, cellId: string, draft: string): NotebookState =>
  changeEntry(state, cellId, (entry) => ({ ...entry, draft, save: { kind: 'saving' } }));
