/** Where a cell stands on the page, from its top to its bottom, in pixels. */
export interface CellSpan {
  readonly cellId: string;
  readonly top: number;
  readonly bottom: number;
}

/** Where a cell that is dragged would come to stand. */
export interface DropPlace {
  /** The cell above it; null for the start. */
  readonly below: string | null;
  /** Where the line that shows it is drawn, in pixels. */
  readonly at: number;
}

/**
 * The place in a column of cells that is nearest to a height: before the first cell whose middle is below it. Null where
 * that is the place at which the dragged cell stands already.
 */
export function maybeDropPlace(spans: readonly CellSpan[], cellId: string, height: number): DropPlace | null {
  const others = spans.filter((span) => span.cellId !== cellId);
  const index = others.findIndex(({ top, bottom }) => height < (top + bottom) / 2);
  const after = others[index === -1 ? others.length - 1 : index - 1];
  const before = index === -1 ? undefined : others[index];
  const own = spans.findIndex((span) => span.cellId === cellId);
  const below = after?.cellId ?? null;
  if (below === (spans[own - 1]?.cellId ?? null)) return null;
  const [upper, lower] = [after?.bottom ?? before?.top ?? 0, before?.top ?? after?.bottom ?? 0];
  return { below, at: (upper + lower) / 2 };
}
