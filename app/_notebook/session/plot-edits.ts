import type { EditedPlot, PlotChange } from '#lib/notebook/cell.ts';
import { changePlot } from '#lib/notebook/edited-plot.ts';
import { callApi } from '../../_shell/api.ts';
import { type Recording, type SessionCore, toNotice } from './session-core.ts';

/** Where an answer is kept. */
export interface AnswerPlace {
  readonly cellId: string;
  readonly variantId: string;
}

/** Changing the pictures of the answers of a session. */
export interface PlotEdits {
  /** Draws and keeps another picture, or brings back the first one for null; true when the server did. */
  readonly save: (place: AnswerPlace, change: PlotChange | null, recording?: Recording) => Promise<boolean>;
}

/** Makes the part of a session that changes pictures. */
export function createPlotEdits(core: SessionCore): PlotEdits {
  return {
    save: async (place, change, recording = 'own') => {
      const { cellId, variantId } = place;
      const path = `${core.cellPath(cellId)}/variants/${encodeURIComponent(variantId)}/plot`;
      const result =
        change === null
          ? await callApi<null>({ method: 'DELETE', path })
          : await callApi<{ readonly editedPlot: EditedPlot }>({ method: 'PUT', path, body: change });
      core.notify(cellId, result.ok ? null : toNotice(result.error));
      if (!result.ok) return false;
      const from = maybePlotChange(core, place);
      core.record({ kind: 'plot', ...place, from, to: change }, recording);
      const edited = result.body?.editedPlot ?? null;
      core.change(cellId, (entry) => ({ ...entry, cell: changePlot(entry.cell, variantId, edited) }));
      return true;
    },
  };
}

/** What a reader has put in the place of an answer's plot code; null where it is as it came, or gone. */
export function maybePlotChange(
  { maybeEntry }: Pick<SessionCore, 'maybeEntry'>,
  { cellId, variantId }: AnswerPlace,
): PlotChange | null {
  const variants = maybeEntry(cellId)?.cell.variants ?? [];
  const edited = variants.find(({ id }) => id === variantId)?.editedPlot;
  if (edited === undefined) return null;
  const { code, formula } = edited;
  return formula === undefined ? { code } : { code, formula };
}
