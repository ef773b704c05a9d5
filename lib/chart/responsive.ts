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
 *
 * @param heightPx - Room to fill in height too, as on a full screen; the chart is then as large as fits.
 */
export function fitSpec(spec: ChartSpec, columnPx: number, heightPx?: number): ChartSpec {
  const { width, height, name } = spec;
  if (typeof width !== 'number' || typeof height !== 'number') return spec;
  if (heightPx !== undefined) return fillRoom(spec, { width, height }, { columnPx, heightPx });
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

/** How much larger letters and lines are where a chart has a screen to itself: up to half as large again. */
export function enlargement(columnPx: number, heightPx: number): number {
  return Math.max(1, Math.min(1.5, columnPx / WIDEST_PX, heightPx / HIGHEST_PX));
}

function fillRoom(
  spec: ChartSpec,
  { width, height }: { readonly width: number; readonly height: number },
  { columnPx, heightPx }: { readonly columnPx: number; readonly heightPx: number },
): ChartSpec {
  const room = [Math.max(NARROWEST_PX, columnPx - MARGIN_PX), Math.max(LOWEST_PX, heightPx - MARGIN_PX)];
  const [wide = 0, high = 0] = room;
  const scale = Math.min(wide / width, high / height);
  if (spec.name === EQUAL_ASPECT_NAME) {
    return { ...spec, width: Math.round(width * scale), height: Math.round(height * scale) };
  }
  // Twice as wide as high is as flat as a picture gets.
  const filled = Math.min(high, Math.max(height * scale, wide));
  return { ...spec, width: Math.round(Math.min(wide, 2 * filled)), height: Math.round(filled) };
}
