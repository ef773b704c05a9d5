import { LemmaError } from '../errors.ts';
import type { EditedPlot, PlotChange } from '../notebook/cell.ts';
import type { Door } from './access/door.ts';

/** Which answer's picture is changed. */
interface Place {
  readonly notebookId: string;
  readonly cellId: string;
  readonly variantId: string;
}

/**
 * Runs edited plot code and keeps what it draws. Code that fails is kept too, with its error: a reader goes on from it.
 *
 * @throws LemmaError `not-found`; `busy` when the sandbox has no place, and then nothing is kept.
 */
export async function saveEditedPlot(
  place: Place,
  change: PlotChange,
  { door, signal }: { readonly door: Pick<Door, 'plot' | 'store'>; readonly signal: AbortSignal },
): Promise<EditedPlot> {
  const result = await door.plot(place, change.code, signal);
  if (!result.ok && result.error.kind === 'busy') throw new LemmaError('busy', result.error.message);
  const drawn = result.ok
    ? { chart: result.spec, plotError: null }
    : { chart: null, plotError: result.error };
  const edited = { ...change, ...drawn, editedAt: new Date().toISOString() };
  await door.store.saveEditedPlot(place, edited);
  return edited;
}
