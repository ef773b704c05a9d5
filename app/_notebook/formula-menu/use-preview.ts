'use client';
import { useEffect, useRef, useState } from 'react';
import { type GraphReading, readGraph } from '#lib/answer/read-graph.ts';
import { redrawPlot } from '#lib/answer/redraw-plot.ts';
import type { ChartSpec, PlotError, PlotResult } from '#lib/chart/chart.ts';
import { callApi } from '../../_shell/api.ts';
import type { Failure } from '../../_shell/failure.ts';

const pauseMs = 120;

/** How the picture of a formula stands. */
export type Preview =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'drawn'; readonly code: string; readonly latex: string }
  | { readonly kind: 'unread'; readonly reading: Extract<GraphReading, { readonly ok: false }> }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'undrawn'; readonly error: PlotError };

/** What a formula is drawn in the place of. */
export interface PreviewBase {
  /** The cell's address in the API. */
  readonly path: string;
  readonly plotCode: string | null;
  /** LaTeX. */
  readonly from: string;
}

/** Draws a formula as it is written, a moment after each change; the newest one counts. */
export function usePreview(latex: string, base: PreviewBase, onChart: (spec: ChartSpec) => void): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'drawing' });
  const newest = useRef({ base, onChart });
  newest.current = { base, onChart };
  useEffect(() => {
    const stop = new AbortController();
    const draw = async () => {
      const next = await drawFormula(latex, newest.current.base);
      if (stop.signal.aborted) return;
      setPreview(next.preview);
      if (next.chart !== null) newest.current.onChart(next.chart);
    };
    setPreview({ kind: 'drawing' });
    const timer = setTimeout(() => void draw(), pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [latex]);
  return preview;
}

interface Drawn {
  readonly preview: Preview;
  readonly chart: ChartSpec | null;
}

async function drawFormula(latex: string, { path, plotCode, from }: PreviewBase): Promise<Drawn> {
  const reading = readGraph(latex);
  if (!reading.ok) return { preview: { kind: 'unread', reading }, chart: null };
  const before = readGraph(from);
  const codes = new Set(redrawPlot(plotCode, before.ok ? before.graph : null, reading.graph));
  let undrawn: Drawn = { preview: { kind: 'drawing' }, chart: null };
  for (const code of codes) {
    const result = await callApi<{ readonly result: PlotResult }>({
      method: 'POST',
      path: `${path}/plot`,
      body: { code },
    });
    if (!result.ok) return { preview: { kind: 'failed', failure: result.error }, chart: null };
    const drawn = result.body.result;
    if (drawn.ok) return { preview: { kind: 'drawn', code, latex }, chart: drawn.spec };
    undrawn = { preview: { kind: 'undrawn', error: drawn.error }, chart: null };
  }
  return undrawn;
}
