import type { CellChange, Store } from '../store/store.ts';
import type { ChangeHub } from './change-hub.ts';

/**
 * The store, with every change of a notebook told when it is on disk, whoever made it: a page, a run, a class. What makes
 * a notebook, or changes nothing that a page shows, is told to nobody.
 */
export function tellChanges(store: Store, hub: ChangeHub): Store {
  const tellCell = (type: 'cell-added' | 'cell-restored', notebookId: string, change: CellChange) => {
    const cell = { ...change.cell, variants: [] };
    hub.tell(notebookId, change.version, { type, cell });
    return change;
  };
  return {
    ...store,
    async changeNotebook(notebookId, change) {
      const notebook = await store.changeNotebook(notebookId, change);
      const { title, settings, version } = notebook;
      hub.tell(notebookId, version, { type: 'notebook-changed', title, settings });
      return notebook;
    },
    async deleteNotebook(notebookId) {
      await store.deleteNotebook(notebookId);
      hub.end(notebookId);
    },
    addCell: async (notebookId, cell) =>
      tellCell('cell-added', notebookId, await store.addCell(notebookId, cell)),
    restoreCell: async (notebookId, cellId) =>
      tellCell('cell-restored', notebookId, await store.restoreCell(notebookId, cellId)),
    async editCell(notebookId, cellId, change) {
      const edited = await store.editCell(notebookId, cellId, change);
      const { kind, source, version } = edited.cell;
      hub.tell(notebookId, edited.version, { type: 'cell-edited', cellId, kind, source, version });
      return edited;
    },
    async moveCell(notebookId, cellId, to) {
      const moved = await store.moveCell(notebookId, cellId, to);
      hub.tell(notebookId, moved.version, { type: 'cell-moved', cellId, order: moved.cell.order });
      return moved;
    },
    async deleteCell(notebookId, cellId) {
      const version = await store.deleteCell(notebookId, cellId);
      hub.tell(notebookId, version, { type: 'cell-deleted', cellId });
      return version;
    },
    ...tellAnswers(store, hub),
  };
}

function tellAnswers(store: Store, hub: ChangeHub): Pick<Store, 'saveEditedPlot' | 'createRun' | 'endRun'> {
  return {
    async saveEditedPlot(place, edited) {
      const version = await store.saveEditedPlot(place, edited);
      const { notebookId, cellId, variantId } = place;
      const editedAt = edited?.editedAt ?? null;
      hub.tell(notebookId, version, { type: 'plot-edited', cellId, variantId, editedAt });
      return version;
    },
    async createRun(run) {
      const version = await store.createRun(run);
      const { id: runId, notebookId, cellId, prompt } = run;
      hub.tell(notebookId, version, { type: 'run-started', cellId, runId, prompt });
      return version;
    },
    async endRun(runId, ending) {
      const ended = await store.endRun(runId, ending);
      const { notebookId, cellId, version } = ended;
      hub.tell(notebookId, version, { type: 'run-ended', cellId, runId });
      return ended;
    },
  };
}
