import { plotWording } from '../../answer/prompt-wording.ts';
import { readPictureWish } from '../../answer/wants-picture.ts';
import { detectLanguage } from '../../math/solver/language.ts';
import type { AnswerStyle } from '../../notebook/cell.ts';
import type { PlotCode } from '../config.ts';
import type { ModelSummary } from '../model/check-gguf.ts';
import type { GenerationRequest } from '../model/messages.ts';

/** Whether plot code under the grammar is asked for after an answer, and when. */
export type PlotPlan = Pick<GenerationRequest, 'plotQuestion' | 'plotNeedsGraph'>;

/** Asks for none. */
export const noPlot: PlotPlan = { plotQuestion: null };

/** Models of this many weights write code that mostly runs. */
const weightsThatCode = 6e9;

/** A hint that draws the solution would be none. */
export function planPlot(prompt: string, style: AnswerStyle = 'full'): PlotPlan {
  const wish = style === 'hint' ? 'no' : readPictureWish(prompt);
  if (wish === 'no') return noPlot;
  return { plotQuestion: plotWording[detectLanguage(prompt)], plotNeedsGraph: wish === 'if-graph' };
}

/** Whether a picture belongs to the answer whatever it turns out to be. */
export function isPlotSure({ plotQuestion, plotNeedsGraph = false }: PlotPlan): boolean {
  return plotQuestion !== null && !plotNeedsGraph;
}

/** Whether a model writes plot code freely in its answer, with no grammar that holds it. */
export function writesFreely(plotCode: PlotCode, { parameters }: Pick<ModelSummary, 'parameters'>): boolean {
  return plotCode === 'free' || (plotCode === 'auto' && parameters >= weightsThatCode);
}
