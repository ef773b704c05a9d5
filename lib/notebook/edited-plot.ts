import type { Answer, Cell, EditedPlot, Variant } from './cell.ts';

/** An answer as it is shown: with the picture that a reader has made of it, where there is one, and a word of that. */
export function shownAnswer({ answer, editedPlot }: Pick<Variant, 'answer' | 'editedPlot'>): Answer {
  if (editedPlot === undefined) return answer;
  const { code: plotCode, chart, plotError } = editedPlot;
  const { notices, ...rest } = answer;
  const kept = notices?.filter(({ kind }) => kind !== 'plot-by-solver') ?? [];
  return { ...rest, plotCode, chart, plotError, notices: [...kept, { kind: 'picture-changed' }] };
}

/** The cell with another picture of an answer; null brings back the one that came with it. */
export function changePlot(cell: Cell, variantId: string, edited: EditedPlot | null): Cell {
  return { ...cell, variants: cell.variants.map((variant) => withPlot(variant, variantId, edited)) };
}

function withPlot(variant: Variant, variantId: string, edited: EditedPlot | null): Variant {
  if (variant.id !== variantId) return variant;
  const { editedPlot: _, ...plain } = variant;
  return edited === null ? plain : { ...plain, editedPlot: edited };
}
