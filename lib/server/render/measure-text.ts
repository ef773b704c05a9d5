/** A text as Vega asks for its width: an item of the scene with its type. */
export interface MeasuredItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** Widths in the sans-serif face that charts are set in, as shares of the font size. */
const widths: readonly (readonly [string, number])[] = [
  ["'|.,:;!ijlI", 0.27],
  [' ', 0.28],
  ['()[]{}/\\`"^°', 0.36],
  ['frt*-', 0.38],
  ['csz?vxyk_', 0.54],
  ['abdeghnopqu', 0.6],
  ['$0123456789+=<>~≤≥×÷', 0.63],
  ['EFLJST', 0.62],
  ['ABCDGHKNOPQRUVXYZ&', 0.71],
  ['mMwW%@#', 0.9],
];
const widthOf: ReadonlyMap<string, number> = new Map(
  widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

const wideLetter = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;
const otherWidth = 0.6;

/**
 * The width of a line of text in pixels, near enough to place labels and legends as a browser does. Vega measures
 * with a canvas where there is one; its own estimate without one is a third too wide.
 */
export function measureText(item: MeasuredItem, text: string): number {
  let shares = 0;
  for (const letter of text) {
    shares += widthOf.get(letter) ?? (wideLetter.test(letter) ? 1 : otherWidth);
  }
  const isBold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
  return shares * (item.fontSize ?? 11) * (isBold ? 1.04 : 1);
}
