'use client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readGraph } from '#lib/answer/read-graph.ts';
import { redrawPlot } from '#lib/answer/redraw-plot.ts';
import type { PlotResult } from '#lib/chart/chart.ts';
import { callApi } from '../../_shell/api.ts';
import {
  createFormulaDraft,
  type Drawn,
  type FormulaDraft,
  type FormulaEffects,
  type FormulaState,
} from './formula-draft.ts';

const pauseMs = 120;

/** What a formula is drawn in the place of. */
export interface PreviewBase {
  /** The cell's address in the API. */
  readonly path: string;
  readonly plotCode: string | null;
  /** LaTeX. */
  readonly from: string;
}

/** Edits a formula and draws it as it is written, a moment after each change. */
export function useFormulaDraft(
  latex: string,
  base: PreviewBase,
  effects: Pick<FormulaEffects, 'show' | 'save' | 'close'>,
): FormulaState & Pick<FormulaDraft, 'change' | 'keep'> {
  const newest = useRef({ base, effects });
  newest.current = { base, effects };
  const [draft] = useState(() =>
    createFormulaDraft(latex, {
      pause: () => new Promise((resolve) => setTimeout(resolve, pauseMs)),
      draw: (next) => drawFormula(next, newest.current.base),
      show: (chart) => newest.current.effects.show(chart),
      save: (kept) => newest.current.effects.save(kept),
      close: () => newest.current.effects.close(),
    }),
  );
  useEffect(() => {
    draft.draw();
    return draft.end;
  }, [draft]);
  const { store, change, keep } = draft;
  return { ...useSyncExternalStore(store.subscribe, store.get, store.get), change, keep };
}

async function drawFormula(latex: string, { path, plotCode, from }: PreviewBase): Promise<Drawn> {
  const reading = readGraph(latex);
  if (!reading.ok) return { preview: { kind: 'unread', reading }, chart: null };
  const before = readGraph(from);
  const [kept, free] = redrawPlot(plotCode, before.ok ? before.graph : null, reading.graph);
  const drawn = await drawCode(path, kept);
  return drawn.preview.kind === 'undrawn' && free !== kept ? drawCode(path, free) : drawn;
}

async function drawCode(path: string, code: string): Promise<Drawn> {
  const sent = await callApi<{ readonly result: PlotResult }>({
    method: 'POST',
    path: `${path}/plot`,
    body: { code },
  });
  if (!sent.ok) return { preview: { kind: 'failed', failure: sent.error }, chart: null };
  const { result } = sent.body;
  return result.ok
    ? { preview: { kind: 'drawn', code }, chart: result.spec }
    : { preview: { kind: 'undrawn', error: result.error }, chart: null };
}
