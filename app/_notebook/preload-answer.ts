import { formulaSetter } from '#formula-setter';
import { loadDrawing } from './load-drawing.ts';

/**
 * Fetches what draws charts and sets formulas while the reader is still typing, so that the first answer need not wait
 * for it. A fetch that fails is left to the chart or the formula, which tries again and says so.
 */
export function preloadAnswer(): void {
  void Promise.allSettled([loadDrawing(), formulaSetter.load('')]);
}
