import { findCurves, findGraphs } from './answer/find-graphs.ts';
import type { AnswerOptions, FailedPlot, Tutor } from './answer/tutor.ts';
import type { PlotResult } from './chart/chart.ts';
import { LemmaError } from './errors.ts';
import type { PlotAttempt } from './notebook/cell.ts';
import type { RunEvent } from './notebook/run-event.ts';

/** How often a tutor may mend its plot code. */
const maxRepairs = 2;

/** How many of the formulas in an answer the solver is asked to draw. */
const maxGraphs = 3;

/** Plot code, and whom to ask when it fails. */
interface Plot {
  readonly tutor: Tutor;
  readonly options: AnswerOptions;
  readonly prompt: string;
  readonly derivation: string;
  readonly code: string;
}

interface DrawEffects {
  readonly tutors: readonly Tutor[];
  plot(code: string, options: { readonly signal: AbortSignal; readonly user: string }): Promise<PlotResult>;
  emit(event: RunEvent): void;
}

/**
 * Runs plot code and puts the chart, or why there is none, into the run's log; returns the codes that failed.
 *
 * ```
 * plot-code -> sandbox ──chart
 *                └─fails─> the tutor mends it, twice at most -> plot-code ...
 *                             └─> the solver draws a formula of the answer -> plot-code, chart
 *                                   └─> plot-failed, with the first error of the tutor's last code
 * ```
 */
export async function drawPlot(plot: Plot, effects: DrawEffects): Promise<readonly PlotAttempt[]> {
  const { tutor, options } = plot;
  const attempts: PlotAttempt[] = [];
  for (let code = plot.code; ; ) {
    effects.emit({ type: 'plot-code', code });
    const result = await effects.plot(code, toPlotOptions(options));
    options.signal.throwIfAborted();
    if (result.ok) {
      effects.emit({ type: 'chart', spec: result.spec });
      return attempts;
    }
    const { error } = result;
    if (error.kind === 'busy' || error.kind === 'crashed' || tutor.maybeRepairPlot === undefined) {
      effects.emit({ type: 'plot-failed', error });
      return attempts;
    }
    attempts.push({ tutor: tutor.name, code, error });
    const next = attempts.length > maxRepairs ? null : await maybeRepair(plot, { code, error });
    if (next === null) {
      const drawn = await drawBySolver(plot, effects);
      if (!drawn) effects.emit({ type: 'plot-failed', error });
      return attempts;
    }
    code = next;
  }
}

/** Mended code, null where the tutor has none or cannot be asked: a chart is not worth losing the answer for. */
async function maybeRepair(
  { tutor, options, prompt, derivation }: Plot,
  failed: Pick<FailedPlot, 'code' | 'error'>,
): Promise<string | null> {
  try {
    const code = await tutor.maybeRepairPlot?.({ prompt, derivation, ...failed }, options);
    return code === undefined || code === failed.code ? null : code;
  } catch (error) {
    options.signal.throwIfAborted();
    if (LemmaError.isInstance(error)) return null;
    throw error;
  }
}

/** Notebooks take turns in the sandbox. */
function toPlotOptions({ signal, notebookId = '' }: AnswerOptions) {
  return { signal, user: notebookId };
}

async function drawBySolver(
  { prompt, derivation, code: planned, options }: Plot,
  effects: DrawEffects,
): Promise<boolean> {
  const solver = effects.tutors.find(({ name }) => name === 'solver');
  if (solver === undefined) return false;
  for (const graph of [...findGraphs(`${prompt}\n\n${derivation}`), ...findCurves(planned)].slice(
    0,
    maxGraphs,
  )) {
    const code = await maybePlotCode(solver, graph, options.signal);
    const result = code === null ? null : await effects.plot(code, toPlotOptions(options));
    options.signal.throwIfAborted();
    if (code === null || !result?.ok) continue;
    effects.emit({ type: 'notice-given', notice: { kind: 'plot-by-solver' } });
    effects.emit({ type: 'plot-code', code });
    effects.emit({ type: 'chart', spec: result.spec });
    return true;
  }
  return false;
}

async function maybePlotCode(solver: Tutor, graph: string, signal: AbortSignal): Promise<string | null> {
  let code: string | null = null;
  for await (const chunk of solver.answer(`Draw the graph of $${graph}$`, { signal })) {
    if (chunk.type === 'plot') code = chunk.code;
  }
  return code;
}
