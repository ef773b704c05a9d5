import { View } from 'vega';
import { drawChart } from '#app/_notebook/draw-chart.ts';
import { closedLoader, compileChart, readChart } from '#lib/chart/compile-chart.ts';
import { quickInterpreter } from '#lib/chart/quick-interpreter.ts';
import type { ChartTheme } from '#lib/chart/theme.ts';

/** How drawing one spec in the page went. */
export type DrawOutcome =
  | { readonly state: 'drawn'; readonly ms: number; readonly elements: number; readonly scripts: number }
  | { readonly state: 'failed'; readonly ms: number; readonly message: string };

/** What the page is told to draw. */
export interface DrawWish {
  readonly spec: unknown;
  readonly theme: ChartTheme;
  readonly widthPx: number;
}

/** Draws a spec as the app does, into the page's body, and keeps the chart there when `isKept`. */
async function draw({ spec, theme, widthPx }: DrawWish, isKept: boolean): Promise<DrawOutcome> {
  const start = performance.now();
  const stage = document.createElement('div');
  document.body.append(stage);
  let view: View | undefined;
  try {
    view = new View(compileChart(spec, { theme, widthPx }), {
      container: stage,
      renderer: 'svg',
      hover: true,
      loader: closedLoader,
      expr: quickInterpreter,
      logLevel: 0,
    });
    await view.runAsync();
    // Asking for the size makes the browser lay the chart out, which belongs to drawing it.
    stage.getBoundingClientRect();
    const elements = stage.getElementsByTagName('*').length;
    const scripts = stage.querySelectorAll('script, iframe, object, embed, image, foreignObject, a').length;
    return { state: 'drawn', ms: performance.now() - start, elements, scripts };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'failed', ms: performance.now() - start, message: message.slice(0, 300) };
  } finally {
    if (!isKept) {
      view?.finalize();
      stage.remove();
    }
  }
}

/** Puts a chart into the page as the notebook does, for a reader to touch, above something to scroll past. */
async function open({ spec, theme, widthPx }: DrawWish): Promise<void> {
  const figure = document.createElement('figure');
  figure.style.margin = '0';
  const [picture, controls, more] = ['div', 'div', 'div'].map((name) => document.createElement(name));
  if (picture === undefined || controls === undefined || more === undefined) return;
  more.style.height = '3000px';
  figure.append(picture, controls);
  document.body.append(figure, more);
  await drawChart(picture, {
    spec: readChart(spec),
    theme,
    widthPx,
    controls,
    signal: new AbortController().signal,
    state: { sliders: new Map(), window: undefined },
    link: null,
  });
  figure.dataset.chart = 'drawn';
}

declare global {
  /** What the page offers to the test that opened it. */
  var lemmaDraw: typeof draw;
  var lemmaOpen: typeof open;
}

globalThis.lemmaDraw = draw;
globalThis.lemmaOpen = open;
