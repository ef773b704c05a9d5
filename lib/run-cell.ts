import { chooseTutors } from './answer/choose-tutors.ts';
import type { AnswerOptions, EarlierCell, Tutor, TutorChunk } from './answer/tutor.ts';
import type { PlotResult } from './chart/chart.ts';
import { drawPlot } from './draw-plot.ts';
import type { AnswerStyle, ModelReceipt, Receipt, SamplingSettings, TutorName } from './notebook/cell.ts';
import type { RunEvent } from './notebook/run-event.ts';

/** What is asked, and how. */
export interface RunRequest {
  readonly prompt: string;
  /** Who is to answer; absent, all tutors are asked in turn until one has an answer. */
  readonly tutor?: TutorName;
  readonly settings?: SamplingSettings;
  readonly style?: AnswerStyle;
}

/** All that answering a cell does to the world. */
export interface RunEffects {
  /** The notebook that the cell is in. */
  readonly notebookId: string;
  /** The tutors that are set up, in the order in which they are asked. */
  readonly tutors: readonly Tutor[];
  /** The notebook's prompt cells before this one, oldest first; read only for tutors that want them. */
  readContext(): Promise<readonly EarlierCell[]>;
  /** Runs plot code; resolves with a typed error rather than throwing, unless `signal` aborts. Users take turns. */
  plot(code: string, options: { readonly signal: AbortSignal; readonly user: string }): Promise<PlotResult>;
  /** Puts an event into the run's log. */
  emit(event: RunEvent): void;
  /** Milliseconds on a clock that never goes back. */
  elapsedMs(): number;
  /** The wall clock. */
  now(): Date;
  /** The version of Lemma that answers. */
  readonly version: string;
}

/** What a tutor said, besides what went into the run's log. */
interface Said {
  readonly tutor: Tutor;
  readonly options: AnswerOptions;
  readonly derivation: string;
  readonly topic: string | null;
  readonly plotCode: string | null;
  readonly model: ModelReceipt | null;
}

/**
 * Answers one prompt and returns the receipt of what it took; saving is the caller's last step.
 *
 * ```
 * run-started -> tutor -> thought-delta | derivation-delta | answer-found | notice-given ...
 *                  └─ declines: tutor-changed -> the next one; the last one's refusal is shown
 *             -> sandbox -> plot-code, then chart | repaired plot-code ... | plot-failed
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
): Promise<Receipt> {
  const startedMs = effects.elapsedMs();
  const said = await askInTurn(request, effects, signal);
  const answeredMs = effects.elapsedMs();
  const { tutor, options, derivation } = said;
  const attempts =
    said.plotCode === null
      ? []
      : await drawPlot({ tutor, options, derivation, prompt: request.prompt, code: said.plotCode }, effects);
  const endedMs = effects.elapsedMs();
  return {
    tutor: tutor.name,
    version: effects.version,
    topic: said.topic,
    answerMs: Math.round(answeredMs - startedMs),
    plotMs: Math.round(endedMs - answeredMs),
    totalMs: Math.round(endedMs - startedMs),
    ...(said.model === null ? {} : { model: said.model }),
    ...(attempts.length === 0 ? {} : { plotAttempts: attempts }),
  };
}

async function askInTurn(request: RunRequest, effects: RunEffects, signal: AbortSignal): Promise<Said> {
  const [first, ...others] = chooseTutors(effects.tutors, request.tutor);
  effects.emit({ type: 'run-started', tutor: first.name, startedAt: effects.now().toISOString() });
  let tutor = first;
  for (const next of others) {
    const said = await ask(tutor, request, { effects, signal, isLast: false });
    if (said !== null) return said;
    tutor = next;
    effects.emit({ type: 'tutor-changed', tutor: next.name });
  }
  const said = await ask(tutor, request, { effects, signal, isLast: true });
  return said ?? { tutor, options: { signal }, derivation: '', topic: null, plotCode: null, model: null };
}

/** What one tutor said; null when it declined, which is shown where nobody is asked after it. */
async function ask(
  tutor: Tutor,
  request: RunRequest,
  turn: { readonly effects: RunEffects; readonly signal: AbortSignal; readonly isLast: boolean },
): Promise<Said | null> {
  const { effects, signal } = turn;
  const context = tutor.name === 'solver' ? [] : await effects.readContext();
  const { settings = {}, style = 'full' } = request;
  const { notebookId } = effects;
  const options: AnswerOptions = { signal, settings, style, context, notebookId };
  let said: Said = { tutor, options, derivation: '', topic: null, plotCode: null, model: null };
  for await (const chunk of tutor.answer(request.prompt, options)) {
    signal.throwIfAborted();
    if (chunk.type === 'declined') {
      if (turn.isLast) {
        effects.emit({ type: 'derivation-delta', text: chunk.explanation });
        effects.emit({ type: 'examples-offered', examples: chunk.examples });
      }
      return null;
    }
    said = note(said, chunk);
    const event = maybeEvent(chunk);
    if (event !== null) effects.emit(event);
  }
  return said;
}

type Spoken = Exclude<TutorChunk, { type: 'declined' }>;

function note(said: Said, chunk: Spoken): Said {
  switch (chunk.type) {
    case 'derivation':
      return { ...said, derivation: said.derivation + chunk.text };
    case 'rethought':
      return { ...said, derivation: '', plotCode: null };
    case 'topic':
      return { ...said, topic: chunk.topic };
    case 'plot':
      return { ...said, plotCode: chunk.code };
    case 'model':
      return { ...said, model: chunk.model };
    case 'thought':
    case 'answer':
    case 'notice':
      return said;
  }
}

function maybeEvent(chunk: Spoken): RunEvent | null {
  switch (chunk.type) {
    case 'thought':
      return { type: 'thought-delta', text: chunk.text };
    case 'derivation':
      return { type: 'derivation-delta', text: chunk.text };
    case 'rethought':
      return { type: 'derivation-rethought' };
    case 'answer':
      return { type: 'answer-found', latex: chunk.latex };
    case 'notice':
      return { type: 'notice-given', notice: chunk.notice };
    case 'topic':
    case 'plot':
    case 'model':
      return null;
  }
}
