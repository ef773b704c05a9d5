import { wantsPicture } from './answer/wants-picture.ts';
import type { PlotResult } from './chart/chart.ts';
import { LemmaError } from './errors.ts';
import type { PlotAttempt, Receipt } from './notebook/cell.ts';
import type { RunEvent } from './notebook/run-event.ts';
import { askInTurn, beginAsking } from './run/ask-tutor.ts';
import type { StepChecker } from './run/check-derivation.ts';
import { drawBySolver, drawPlot } from './run/draw-plot.ts';
import type { AskEffects, Asking, KeptSample, RunRequest, Said } from './run/hear.ts';
import { mendDerivation } from './run/mend-derivation.ts';
import { timeThought } from './run/time-thought.ts';

/** All that answering a cell does to the world. */
export interface RunEffects extends AskEffects {
  /** Runs plot code; resolves with a typed error rather than throwing, unless `signal` aborts. Users take turns. */
  plot(code: string, options: { readonly signal: AbortSignal; readonly user: string }): Promise<PlotResult>;
}

/** What answering a cell came to, besides its events. */
export interface Answered {
  readonly receipt: Receipt;
  /** Samples that are kept beside the one that is shown, in the order in which they were asked. */
  readonly others: readonly KeptSample[];
}

/**
 * Answers one prompt and returns the receipt of what it took, with the samples that are kept; saving is the caller's last
 * step.
 *
 * ```
 * run-started -> tutor -> thought-delta | derivation-delta | answer-found | notice-given ...
 *                  │        └─ verifier, while it is written: step-checked ...
 *                  ├─ declines: tutor-changed -> the next one; the last one's refusal is shown
 *                  └─ a step is refuted: derivation-cut -> the tutor writes it anew, once
 *             -> sandbox -> plot-code, then chart | repaired plot-code ... | plot-failed     } side by side
 *             -> verifier -> verification-started, step-checked ..., answer-checked          }
 *             -> receipt
 * ```
 *
 * Plot code that fails does not fail the run: the derivation stands, and the reader sees why there is no chart.
 *
 * @throws LemmaError when the tutor fails; the signal's reason when `signal` aborts.
 */
export async function runCell(
  request: RunRequest,
  effects: RunEffects,
  signal: AbortSignal,
): Promise<Answered> {
  const startedMs = effects.elapsedMs();
  const timer = timeThought(() => effects.elapsedMs());
  const emit = (event: RunEvent): void => {
    timer.note(event);
    effects.emit(event);
  };
  const asking = beginAsking(request, { ...effects, emit }, signal);
  const first = await askInTurn(asking);
  const { said, attempts } = first.declined
    ? { said: first, attempts: [] }
    : await mendDerivation(first, asking);
  const answeredMs = effects.elapsedMs();
  const thoughtMs = timer.maybeThoughtMs();
  const [, plotAttempts] = await Promise.all([
    said.declined ? undefined : verify(said, asking.checker, { request, effects, signal }),
    draw(said, asking, effects),
  ]);
  const endedMs = effects.elapsedMs();
  const receipt: Receipt = {
    tutor: said.tutor.name,
    version: effects.version,
    topic: said.topic,
    answerMs: Math.round(answeredMs - startedMs),
    ...(thoughtMs === null ? {} : { thoughtMs }),
    plotMs: Math.round(endedMs - answeredMs),
    totalMs: Math.round(endedMs - startedMs),
    ...(said.model === null ? {} : { model: asking.tally.total(said.model) }),
    ...(said.hint === null ? {} : { hint: said.hint }),
    ...(asking.computer.done.length === 0 ? {} : { computations: asking.computer.done }),
    ...(said.leansOn.length === 0 ? {} : { context: said.leansOn }),
    ...(attempts.length === 0 ? {} : { derivationAttempts: attempts }),
    ...(plotAttempts.length === 0 ? {} : { plotAttempts }),
  };
  return { receipt, others: said.others };
}

/** A model that wrote no plot code where a picture is wanted leaves it to the solver. */
async function draw(
  { tutor, options, derivation, plotCode, declined }: Said,
  { request: { prompt }, tally }: Asking,
  effects: RunEffects,
): Promise<readonly PlotAttempt[]> {
  const plot = { tutor, options, derivation, prompt, tally };
  if (plotCode !== null) return drawPlot({ ...plot, code: plotCode }, effects);
  const isLeft = tutor.name !== 'solver' && !declined && options.style !== 'hint';
  if (isLeft && wantsPicture(prompt, derivation)) await drawBySolver({ ...plot, code: '' }, effects);
  return [];
}

/** Checks what is left of the derivation, and the answer against the question. */
async function verify(
  { answer }: Said,
  checker: StepChecker,
  run: { readonly request: RunRequest; readonly effects: RunEffects; readonly signal: AbortSignal },
): Promise<void> {
  const { request, effects, signal } = run;
  effects.emit({ type: 'verification-started' });
  await checker.finish();
  if (answer === null) return;
  try {
    const verdict = await effects.checkAnswer({ question: request.prompt, answer }, { signal });
    effects.emit({ type: 'answer-checked', verdict });
  } catch (error) {
    // As with the steps: an answer without a verdict is better than none.
    signal.throwIfAborted();
    if (!LemmaError.isInstance(error)) throw error;
  }
}
