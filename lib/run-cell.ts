import type { Tutor, TutorChunk } from './answer/tutor.ts';
import type { PlotResult } from './chart/chart.ts';
import type { Receipt } from './notebook/cell.ts';
import type { RunEvent } from './notebook/run-event.ts';

/** All that answering a cell does to the world. */
export interface RunEffects {
  readonly tutor: Tutor;
  /** Runs plot code; resolves with a typed error rather than throwing, unless `signal` aborts. */
  plot(code: string, options: { readonly signal: AbortSignal }): Promise<PlotResult>;
  /** Puts an event into the run's log. */
  emit(event: RunEvent): void;
  /** Milliseconds on a clock that never goes back. */
  elapsedMs(): number;
  /** The wall clock. */
  now(): Date;
  /** The version of Lemma that answers. */
  readonly version: string;
}

/**
 * Answers one prompt and returns the receipt of what it took; saving is the caller's last step.
 *
 * ```
 * run-started -> tutor -> thought-delta | derivation-delta | answer-found | examples-offered
 *             -> sandbox -> plot-code, then chart | plot-failed
 *             -> receipt
 * ```
 *
 * Plot code that fails does not fail the run: the derivation stands, and the reader sees why there is no chart.
 *
 * @throws LemmaError when the tutor fails; the signal's reason when `signal` aborts.
 */
export async function runCell(prompt: string, effects: RunEffects, signal: AbortSignal): Promise<Receipt> {
  const { tutor, emit, elapsedMs, version } = effects;
  const startedMs = elapsedMs();
  emit({ type: 'run-started', tutor: tutor.name, startedAt: effects.now().toISOString() });
  let topic: string | null = null;
  let plotCode: string | null = null;
  for await (const chunk of tutor.answer(prompt, { signal })) {
    signal.throwIfAborted();
    if (chunk.type === 'topic') topic = chunk.topic;
    else if (chunk.type === 'plot') plotCode = chunk.code;
    else emit(toEvent(chunk));
  }
  const answeredMs = elapsedMs();
  if (plotCode !== null) await drawChart(plotCode, effects, signal);
  const endedMs = elapsedMs();
  return {
    tutor: tutor.name,
    version,
    topic,
    answerMs: Math.round(answeredMs - startedMs),
    plotMs: Math.round(endedMs - answeredMs),
    totalMs: Math.round(endedMs - startedMs),
  };
}

async function drawChart(code: string, effects: RunEffects, signal: AbortSignal): Promise<void> {
  effects.emit({ type: 'plot-code', code });
  const result = await effects.plot(code, { signal });
  signal.throwIfAborted();
  effects.emit(
    result.ok ? { type: 'chart', spec: result.spec } : { type: 'plot-failed', error: result.error },
  );
}

function toEvent(chunk: Exclude<TutorChunk, { type: 'topic' | 'plot' }>): RunEvent {
  switch (chunk.type) {
    case 'thought':
      return { type: 'thought-delta', text: chunk.text };
    case 'derivation':
      return { type: 'derivation-delta', text: chunk.text };
    case 'answer':
      return { type: 'answer-found', latex: chunk.latex };
    case 'examples':
      return { type: 'examples-offered', examples: chunk.examples };
  }
}
