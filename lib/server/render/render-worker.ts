import { Resvg } from '@resvg/resvg-js';
import { textMetrics, View } from 'vega';
import { closedLoader, compileChart } from '../../chart/compile-chart.ts';
import { quickInterpreter } from '../../chart/quick-interpreter.ts';
import { type ChartTheme, chartColours } from '../../chart/theme.ts';
import { composeCard } from './card.ts';
import { findFonts } from './fonts.ts';
import { measureText } from './measure-text.ts';

/** What a thread of the render pool is asked for. */
export interface RenderJob {
  readonly spec: unknown;
  readonly theme: ChartTheme;
  /** Width of the column that the chart is fitted to, in pixels. */
  readonly widthPx: number;
  /** Pixels of the picture for each pixel of the chart; none gives SVG. */
  readonly scale?: number;
}

/** Largest picture, in pixels. */
const pixelsMost = 24_000_000;
/** Longest SVG that is turned into pixels, in characters: drawing it cannot be interrupted. */
const svgMost = 8_000_000;

const fonts = findFonts();
const chineseFont = /fonts-sc/;
textMetrics.width = measureText;

/** Draws a chart as SVG. Runs in a worker thread; see `render-pool.ts`. */
export async function drawSvg(job: RenderJob): Promise<string> {
  const view = new View(compileChart(job.spec, job), {
    renderer: 'none',
    loader: closedLoader,
    expr: quickInterpreter,
    logLevel: 0,
  });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** Draws a chart as PNG on the ground of its theme. */
export async function drawPng(job: RenderJob): Promise<Uint8Array> {
  return toPng(await drawSvg(job), job);
}

/** Draws a card as PNG: a title, and a chart where there is one. */
export async function drawCard(job: RenderJob & { readonly title: string }): Promise<Uint8Array> {
  const { title, theme } = job;
  const chartSvg = job.spec === null ? null : await drawSvg(job);
  return toPng(composeCard({ title, chartSvg, theme }), job);
}

function toPng(svg: string, job: Pick<RenderJob, 'theme' | 'scale'>): Uint8Array {
  if (svg.length > svgMost) throw new Error('The chart has too many parts for a picture.');
  const hasChinese = /[\u2e80-\u9fff\uf900-\uffef]/.test(svg);
  const options = {
    background: chartColours[job.theme].ground,
    font: {
      // Reading the Chinese faces takes longer than drawing most charts.
      fontFiles: fonts.files.filter((file) => hasChinese || !chineseFont.test(file)),
      loadSystemFonts: fonts.useSystemFonts,
      defaultFontFamily: 'Noto Sans',
      sansSerifFamily: 'Noto Sans',
      serifFamily: 'Noto Serif',
    },
  };
  const { width, height } = new Resvg(svg, options);
  const scale = Math.min(job.scale ?? 1, Math.sqrt(pixelsMost / (width * height)));
  return new Resvg(svg, { ...options, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}
