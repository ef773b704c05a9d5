import type { ChartSpec } from './chart.ts';

/** Room for the names of the axes and for numbers beside the border, in pixels. */
const MARGIN_PX = 44;
const WIDEST_PX = 760;
const NARROWEST_PX = 200;
const LOWEST_PX = 240;
const HIGHEST_PX = 620;

/** Name of specs that the plotting library makes. */
export const PLOT_NAME = 'lemma-plot';

/** Name of specs whose two axes have one scale. */
export const EQUAL_ASPECT_NAME = 'lemma-equal-aspect';

/**
 * Fits a chart to a column: its width follows the column from phones to 760 px, its height follows the width. A
 * chart with equal aspect keeps its shape exactly, so circles stay round; another one does not get lower than
 * 240 px, or than it was made when that is less. Specs without a fixed size are returned as they are.
 */
export function fitSpec(spec: ChartSpec, columnPx: number): ChartSpec {
  const { width, height, name } = spec;
  if (typeof width !== 'number' || typeof height !== 'number') return spec;
  const room = Math.max(NARROWEST_PX, Math.min(columnPx, WIDEST_PX) - MARGIN_PX);
  const isEqual = name === EQUAL_ASPECT_NAME;
  const scale = isEqual ? Math.min(room / width, HIGHEST_PX / height) : room / width;
  const fitted = height * scale;
  return {
    ...spec,
    width: Math.round(width * scale),
    height: Math.round(
      isEqual ? fitted : Math.max(Math.min(LOWEST_PX, height), Math.min(HIGHEST_PX, fitted)),
    ),
  };
}
