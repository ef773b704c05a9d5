import { findCurves, findGraphs } from '../answer/find-graphs.ts';
import { maybeOwnPlot } from '../answer/own-plot.ts';
import type { AnswerOptions, FailedPlot, Tutor } from '../answer/tutor.ts';
import type { PlotError, PlotResult } from '../chart/chart.ts';
import { LemmaError } from '../errors.ts';
import type { PlotAttempt } from '../notebook/cell.ts';
import type { RunEvent } from '../notebook/run-event.ts';
import type { TokenTally } from './token-tally.ts';

/** How often a tutor may mend its plot code. */
const maxRepairs = 2;

/** What is said of code in which nothing belongs to the question. */
const copied: PlotError = {
  kind: 'policy',
  message: 'The model only repeated the example of plot code that it is shown. Run the question again.',
};

/** How many of the formulas in an answer the solver is asked to draw. */
const maxGraphs = 3;

/** Plot code, and whom to ask when it fails. */
interface Plot {
  readonly tutor: Tutor;
  readonly options: AnswerOptions;
  readonly prompt: string;
  readonly derivation: string;
  readonly code: string;
  /** Hears what mending the code takes. */
  readonly tally: TokenTally;
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
 * without copies of the examples -> plot-code -> sandbox ──chart
 *        └─nothing is left─┐                       └─fails─> the tutor mends it, twice at most -> plot-code ...
 *                          └─> the solver draws a formula of the answer <─┘
 *                                ├─> plot-code, chart
 *                                └─> plot-failed, with the first error of the tutor's last code
 * ```
 */
export async function drawPlot(plot: Plot, effects: DrawEffects): Promise<readonly PlotAttempt[]> {
  const { tutor, options } = plot;
  const attempts: PlotAttempt[] = [];
  for (let next = plot.code; ; ) {
    const code = plot.tutor.name === 'solver' ? next : maybeOwnPlot(next, describeSubject(plot));
    if (code === null) {
      attempts.push({ tutor: tutor.name, code: next, error: copied });
      await drawInstead(plot, copied, effects);
      return attempts;
    }
    effects.emit({ type: 'plot-code', code });
    const result = await effects.plot(code, toPlotOptions(options));
    options.signal.throwIfAborted();
    if (result.ok) {
      effects.emit({ type: 'chart', spec: result.spec });
      return attempts;
    }
    const { error } = result;
    if (error.kind === 'busy' || error.kind === 'crashed' || tutor.repairPlot === undefined) {
      effects.emit({ type: 'plot-failed', error });
      return attempts;
    }
    attempts.push({ tutor: tutor.name, code, error });
    const mended = attempts.length > maxRepairs ? null : await maybeRepair(plot, { code, error });
    if (mended === null) {
      await drawInstead(plot, error, effects);
      return attempts;
    }
    next = mended;
  }
}

/** What plot code may have from elsewhere than the examples. */
function describeSubject({ prompt, derivation, options }: Plot): string {
  const earlier = (options.context ?? []).map(
    (cell) => `${cell.question}\n${cell.derivation}\n${cell.plotCode ?? ''}`,
  );
  return [prompt, derivation, ...earlier].join('\n');
}

async function drawInstead(plot: Plot, error: PlotError, effects: DrawEffects): Promise<void> {
  if (!(await drawBySolver(plot, effects))) effects.emit({ type: 'plot-failed', error });
}

/** Mended code, null where the tutor has none or cannot be asked: a chart is not worth losing the answer for. */
async function maybeRepair(
  { tutor, options, prompt, derivation, tally }: Plot,
  failed: Pick<FailedPlot, 'code' | 'error'>,
): Promise<string | null> {
  try {
    const chunks = tutor.repairPlot?.({ prompt, derivation, ...failed }, options);
    let code: string | null = null;
    if (chunks === undefined) return null;
    for await (const chunk of tally.listen(chunks)) if (chunk.type === 'plot') code = chunk.code;
    return code === failed.code ? null : code;
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

/**
 * Lets the solver draw a formula of the question, the answer or the code; a notice says so.
 *
 * @returns whether there is a chart.
 */
export async function drawBySolver(plot: Plot, effects: DrawEffects): Promise<boolean> {
  const { prompt, derivation, options } = plot;
  const planned = maybeOwnPlot(plot.code, describeSubject(plot)) ?? '';
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
