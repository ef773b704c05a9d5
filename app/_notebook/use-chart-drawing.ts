'use client';
import { type RefObject, use, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import type { describeSpec } from '#lib/chart/describe.ts';
import { breathe } from './breathe.ts';
import { ChartLinkContext } from './chart-link.ts';
import type { ChartZoom } from './chart-zoom.ts';
import type { ChartState, DrawnChart } from './draw-chart.ts';
import { recallSliders, rememberSliders } from './kept-sliders.ts';
import { loadDrawing, maybeDrawing } from './load-drawing.ts';
import { usePaperCall } from './paper-charts.ts';
import { isPrinting, usePrinting } from './use-printing.ts';
import { useResolvedTheme } from './use-resolved-theme.ts';

/** What of a full screen is not the chart's: what surrounds it and the line of tools below, in pixels. */
const besidesPx = 110;

/** How the drawing of a chart stands. */
export interface ChartDrawing {
  readonly phase: 'waiting' | 'drawn' | 'failed';
  readonly zoom: ChartZoom | undefined;
  /** Loaded with the drawing library. */
  readonly describe: typeof describeSpec | undefined;
  readonly theme: 'light' | 'dark';
  /** The width that it is fitted to; 0 before it is known. */
  readonly widthPx: number;
  readonly state: ChartState;
}

/**
 * Draws a chart into `canvas`, and its sliders into `controls`, once `frame` comes near the window; anew for another width,
 * theme or spec. `fullPx` is the height of the window where the chart has it to itself; under its `name` the positions of its
 * sliders are kept in this browser.
 */
export function useChartDrawing(
  frame: RefObject<HTMLElement | null>,
  spec: ChartSpec,
  { fullPx, name }: { readonly fullPx: number | undefined; readonly name: string | undefined },
): {
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly controls: RefObject<HTMLDivElement | null>;
  readonly drawing: ChartDrawing;
} {
  const canvas = useRef<HTMLDivElement>(null);
  const controls = useRef<HTMLDivElement>(null);
  const { state, onSlide } = useChartState(name);
  const call = usePaperCall(frame);
  const forPaper = usePrinting() || call !== null;
  const near = useNear(frame) || forPaper;
  const widthPx = useWidth(frame, forPaper);
  const theme = useChartTheme(forPaper);
  // Which drawing is the newest, and which one the page shows the end of.
  const newest = useRef<object>(null);
  const [settled, setSettled] = useState<object | null>(null);
  const link = use(ChartLinkContext);
  const [phase, setPhase] = useState<ChartDrawing['phase']>('waiting');
  const [zoom, setZoom] = useState<ChartZoom>();
  const [words, setWords] = useState<{ readonly describe: typeof describeSpec }>();
  useEffect(() => {
    const { current } = canvas;
    const sliders = controls.current;
    if (!near || widthPx === 0 || current === null || sliders === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    newest.current = signal;
    let drawn: DrawnChart | undefined;
    const draw = async () => {
      const { drawChart, describeSpec: describe } = maybeDrawing() ?? (await loadDrawing());
      if (signal.aborted) return;
      setWords({ describe });
      const heightPx = fullPx === undefined ? undefined : fullPx - besidesPx - sliders.offsetHeight;
      const pause = isPrinting() ? {} : { pause: breathe };
      const options = {
        ...{ spec, widthPx, heightPx, theme, signal, controls: sliders, state, link, onSlide },
        ...pause,
      };
      drawn = await drawChart(current, options);
      if (signal.aborted) return;
      setPhase('drawn');
      setZoom(drawn.zoom);
      setSettled(signal);
    };
    // A spec comes from a model: whatever it makes the drawing library throw ends here, as one sentence.
    draw().catch((error: unknown) => {
      if (signal.aborted) return;
      setPhase('failed');
      setSettled(signal);
      reportError(error);
    });
    return () => {
      stop.abort();
      drawn?.erase();
    };
  }, [near, widthPx, fullPx, theme, spec, link, state, onSlide]);
  useEffect(() => {
    if (call !== null && widthPx > 0 && settled === newest.current) call.onDrawn();
  }, [call, widthPx, settled]);
  return { canvas, controls, drawing: { phase, zoom, describe: words?.describe, theme, widthPx, state } };
}

/** What the reader does to a chart; its sliders begin where they were left. */
function useChartState(name: string | undefined): {
  readonly state: ChartState;
  readonly onSlide: () => void;
} {
  const [state] = useState<ChartState>(() => ({ sliders: recallSliders(name), window: undefined }));
  const named = useRef(name);
  const onSlide = useCallback(() => {
    if (named.current !== undefined) rememberSliders(named.current, state.sliders);
  }, [state]);
  useEffect(() => {
    const isNew = named.current !== name;
    named.current = name;
    // An answer gets its name when it is finished; its sliders may have been moved before.
    if (isNew && state.sliders.size > 0) onSlide();
  }, [name, state, onSlide]);
  return { state, onSlide };
}

/** Whether the element is, or has been, within a screen of the window. */
function useNear(target: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (target.current === null || near) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target, near]);
  return near;
}

/** The theme of the page, and the light one on paper. */
function useChartTheme(forPaper: boolean): 'light' | 'dark' {
  const theme = useResolvedTheme();
  return forPaper ? 'light' : theme;
}

/** The element's width in whole pixels; 0 before it is known, which it is at once when `urgent`. */
function useWidth(target: { readonly current: Element | null }, urgent: boolean): number {
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    if (urgent && target.current !== null) setWidthPx((known) => known || (target.current?.clientWidth ?? 0));
  }, [target, urgent]);
  useEffect(() => {
    if (target.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidthPx(Math.floor(entry.contentRect.width));
    });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return widthPx;
}
