import type { View } from 'vega';
import type { Point } from '#lib/chart/plane/view.ts';
import { type Redrawn, redrawPlane } from '#lib/chart/zoom/redraw-plane.ts';
import { isSameWindow, type PlaneWindow, panWindow, zoomWindow } from '#lib/chart/zoom/window.ts';
import type { ZoomableChart } from '#lib/chart/zoom/zoomable-chart.ts';

const REST_MS = 120;

/** Moves what a chart shows. */
export interface ChartZoom {
  /** Makes everything `factor` times as large, about a place given as shares of the view from its top left corner; by default its middle. */
  zoomBy(factor: number, at?: Point): void;
  /** Moves what is drawn by shares of the view, to the right and down. */
  panBy(shares: Point): void;
  /** Back to what the chart starts with. */
  reset(): void;
  /** Calls back, now and after each change, with whether the chart is as it starts; gives what ends that. */
  listen(hear: (isHome: boolean) => void): () => void;
}

/** Lets the view of a drawn chart move. What several gestures ask for within one frame is drawn once. */
export function startZoom(
  view: View,
  chart: ZoomableChart,
  { state, signal }: { readonly state: { window: PlaneWindow | undefined }; readonly signal: AbortSignal },
): ChartZoom {
  const { home } = chart.plane;
  const hearers = new Set<(isHome: boolean) => void>();
  const readOuts = new Set(chart.data.filter(({ part }) => part === 'read-out').map(({ name }) => name));
  const put = preparePut(view, chart, signal);
  let isAsked = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const draw = (): void => {
    isAsked = false;
    const redrawn = redrawPlane(chart, state.window ?? home);
    put(redrawn, (name) => !readOuts.has(name));
    // Nobody reads a number off while the view moves, and finding the nearest point takes long to prepare.
    clearTimeout(rest);
    rest = setTimeout(() => put(redrawn, () => true), REST_MS);
  };
  const show = (window: PlaneWindow): void => {
    state.window = isSameWindow(window, home) ? undefined : window;
    for (const hear of hearers) hear(state.window === undefined);
    if (!isAsked) requestAnimationFrame(draw);
    isAsked = true;
  };
  const current = (): PlaneWindow => state.window ?? home;
  if (state.window !== undefined) show(state.window);
  return {
    zoomBy: (factor, [left, top] = [0.5, 0.5]) => {
      const { x, y } = current();
      const at: Point = [x[0] + left * (x[1] - x[0]), y[1] - top * (y[1] - y[0])];
      show(zoomWindow(current(), home, factor, at));
    },
    panBy: ([right, down]) => show(panWindow(current(), home, [-right, down])),
    reset: () => show(home),
    listen: (hear) => {
      hearers.add(hear);
      hear(state.window === undefined);
      return () => {
        hearers.delete(hear);
      };
    },
  };
}

type Put = (redrawn: Redrawn, isWanted: (name: string) => boolean) => void;

/** Hands a drawn view its parameters, and those of the wanted rows that are not the ones it has. */
function preparePut(view: View, chart: ZoomableChart, signal: AbortSignal): Put {
  const shown = new Map(chart.data.map(({ name, rows }) => [name, rows]));
  return ({ signals, data }, isWanted) => {
    if (signal.aborted) return;
    for (const [name, value] of signals) view.signal(name, value);
    for (const [name, rows] of data) {
      if (!isWanted(name) || isSameList(shown.get(name), rows)) continue;
      shown.set(name, rows);
      view.data(name, [...rows]);
    }
    void view.runAsync();
  };
}

function isSameList(before: readonly unknown[] | undefined, after: readonly unknown[]): boolean {
  return before?.length === after.length && after.every((each, index) => each === before[index]);
}
