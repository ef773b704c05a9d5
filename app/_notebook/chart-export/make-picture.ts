import { View } from 'vega';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { closedLoader, compileChecked, readChart } from '#lib/chart/compile-chart.ts';
import { quickInterpreter } from '#lib/chart/quick-interpreter.ts';
import { type ChartTheme, chartColours, chartConfig } from '#lib/chart/theme.ts';
import { redrawPlane } from '#lib/chart/zoom/redraw-plane.ts';
import { maybeMakeZoomable } from '#lib/chart/zoom/zoomable-chart.ts';
import type { ChartState } from '../draw-chart.ts';

/** PNGs have this many pixels for each of the chart's. */
const pixelRatio = 2;

/** A chart as the reader has it: where its sliders stand and what is in view. */
export interface PictureWish {
  readonly spec: ChartSpec;
  readonly theme: ChartTheme;
  readonly widthPx: number;
  readonly state: ChartState;
}

/**
 * Draws a chart beside the page, on a ground of its own.
 *
 * @throws Error for a spec that the policy refuses or Vega cannot draw.
 */
async function drawAside<Result>(
  { spec, theme, widthPx, state }: PictureWish,
  take: (view: View) => Promise<Result>,
): Promise<Result> {
  const checked = readChart(spec);
  const zoomable = maybeMakeZoomable(checked);
  const runtime = compileChecked(zoomable?.spec ?? checked, { theme, widthPx });
  const view = new View(runtime, { renderer: 'none', loader: closedLoader, expr: quickInterpreter });
  try {
    view.background(chartColours[theme].ground);
    for (const [name, value] of state.sliders) view.signal(name, value);
    await view.runAsync();
    if (zoomable !== undefined && state.window !== undefined) {
      const { signals, data } = redrawPlane(zoomable, state.window);
      for (const [name, value] of signals) view.signal(name, value);
      for (const [name, rows] of data) view.data(name, [...rows]);
      await view.runAsync();
    }
    return await take(view);
  } finally {
    view.finalize();
  }
}

/**
 * A chart as PNG, two pixels for one. Its letters are those of the page, Chinese ones too.
 *
 * @throws Error as {@link makeSvg}, and where the browser makes no picture of its size.
 */
export async function makePng(wish: PictureWish): Promise<Blob> {
  // A canvas does not wait for fonts, as the page does.
  await document.fonts.ready;
  return drawAside(wish, async (view) => {
    const canvas = await view.toCanvas(pixelRatio);
    return new Promise<Blob>((resolve, reject) => {
      const take = (blob: Blob | null) =>
        blob === null ? reject(new Error('The browser made no picture.')) : resolve(blob);
      canvas.toBlob(take, 'image/png');
    });
  });
}

/**
 * A chart as SVG.
 *
 * @throws Error for a spec that the policy refuses or Vega cannot draw.
 */
export async function makeSvg(wish: PictureWish): Promise<Blob> {
  const svg = await drawAside(wish, (view) => view.toSVG());
  return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
}

/** A chart as a Vega-Lite document that looks elsewhere as it looks here. */
export function writeVegaLite(spec: ChartSpec): string {
  const config = { ...chartConfig('light'), background: chartColours.light.ground };
  const document = { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', ...spec, config };
  return `${JSON.stringify(document, null, 2)}\n`;
}
