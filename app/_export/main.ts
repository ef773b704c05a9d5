import type { ChartSpec } from '#lib/chart/chart.ts';
import '../tokens.css';
import '../globals.css';
import '../_notebook/markdown/markdown.module.css';
import '../_notebook/answer-view.module.css';
import '../_notebook/answer-box.module.css';
import '../_notebook/step-marks.module.css';
import '../_notebook/receipt-line.module.css';
import '../_notebook/chart-zoom-bar.module.css';
import './page.module.css';
import { type ChartState, type DrawnChart, drawChart } from '../_notebook/draw-chart.ts';
import { showZoomBar, type ZoomWords } from './zoom-bar.ts';

/*
 * The script of an exported notebook: a page in one file, which has no framework and asks for nothing. It draws each
 * chart when it comes near the window, all of them while nothing else happens and before printing, and switches between
 * light and dark.
 */

interface Words extends ZoomWords {
  readonly chartFailed: string;
}

interface Figure {
  readonly element: HTMLElement;
  readonly frame: HTMLElement;
  readonly spec: ChartSpec;
  readonly state: ChartState;
  drawn: { readonly as: string; readonly stop: AbortController; chart?: DrawnChart } | undefined;
}

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const printTheme = 'light';

function readTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkSystem.matches ? 'dark' : 'light';
}

function findFigures(): readonly Figure[] {
  return [...document.querySelectorAll<HTMLElement>('figure.chart_figure')].flatMap((element) => {
    const frame = element.querySelector<HTMLElement>('.chart_frame');
    const json = element.querySelector('script')?.textContent ?? null;
    if (frame === null || json === null) return [];
    const state: ChartState = { sliders: new Map(), window: undefined };
    return [{ element, frame, spec: JSON.parse(json), state, drawn: undefined }];
  });
}

/** Draws a chart for the theme and the width that it has now, unless it stands so already. */
async function draw(figure: Figure, theme: 'light' | 'dark', words: Words): Promise<void> {
  const { element, frame, spec, state } = figure;
  const widthPx = Math.floor(frame.clientWidth);
  const as = `${theme} ${widthPx}`;
  const canvas = element.querySelector<HTMLElement>('.chart_canvas');
  const controls = element.querySelector<HTMLElement>('[data-controls]');
  if (figure.drawn?.as === as || widthPx === 0 || canvas === null || controls === null) return;
  figure.drawn?.stop.abort();
  figure.drawn?.chart?.erase();
  const stop = new AbortController();
  figure.drawn = { as, stop };
  const options = { spec, widthPx, theme, signal: stop.signal, controls, state, link: null };
  try {
    const chart = await drawChart(canvas, options);
    if (stop.signal.aborted) return;
    figure.drawn.chart = chart;
    element.dataset.chart = 'drawn';
    frame.style.removeProperty('--ratio');
    if (chart.zoom !== undefined) showZoomBar(frame, chart.zoom, words);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    element.dataset.chart = 'failed';
    canvas.textContent = words.chartFailed;
  }
}

function start(): void {
  const words: Words = JSON.parse(document.querySelector('#words')?.textContent ?? '{}');
  const figures = findFigures();
  const drawOne = (figure: Figure) => draw(figure, readTheme(), words);
  let isPrinting = false;
  const redraw = () => {
    // The paper's width is not worth drawing everything again: pictures are set smaller there.
    if (isPrinting) return;
    for (const figure of figures) if (figure.drawn !== undefined) void drawOne(figure);
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const figure = figures.find(({ element }) => element === target);
        if (isIntersecting && figure !== undefined) void drawOne(figure);
      }
    },
    { rootMargin: '100% 0px' },
  );
  const sizes = new ResizeObserver(redraw);
  for (const { element, frame } of figures) {
    near.observe(element);
    sizes.observe(frame);
  }
  darkSystem.addEventListener('change', redraw);
  // Paper is white, and what is far down the page is printed too.
  window.addEventListener('beforeprint', () => {
    isPrinting = true;
    for (const figure of figures) void draw(figure, printTheme, words);
  });
  window.addEventListener('afterprint', () => {
    isPrinting = false;
    redraw();
  });
  const button = document.querySelector<HTMLButtonElement>('button.page_theme');
  button?.removeAttribute('hidden');
  button?.addEventListener('click', () => {
    document.documentElement.dataset.theme = readTheme() === 'dark' ? 'light' : 'dark';
    redraw();
  });
}

start();
