import type { EarlierCell } from '../../answer/tutor.ts';
import { LemmaError } from '../../errors.ts';
import { createFairQueue } from '../../fair-queue.ts';
import type { AskSettings } from '../../notebook/cell.ts';
import type { RunEvent } from '../../notebook/run-event.ts';
import { runCell } from '../../run-cell.ts';
import { DeltaJoiner } from '../delta-joiner.ts';
import { LiveRun } from '../live-run.ts';
import type { Log } from '../log.ts';
import type { RunRegistryOptions } from '../runs.ts';
import { createId } from '../store/context.ts';

/** What trial runs need. */
export interface TrialRunsOptions {
  readonly effects: RunRegistryOptions['effects'];
  readonly log: Log;
  /** Runs that may work at the same time; less than the teacher's own, so that those always find room. */
  readonly concurrency: number;
  /** Runs that may wait. Default 200. */
  readonly queueLength?: number;
  /** How long a run may work, in milliseconds. Default 2 min. */
  readonly timeLimitMs?: number;
}

/** What somebody in a class asks. */
export interface TrialQuestion {
  /** Whose turn it takes in the queue. */
  readonly seatId: string;
  /** Whose share of tutors and sandbox it takes: one for a whole class. */
  readonly classId: string;
  readonly cellId: string;
  readonly prompt: string;
  readonly settings: AskSettings;
  /** What the class has seen of the cells before. */
  readonly context: () => Promise<readonly EarlierCell[]>;
}

interface Waiting {
  readonly run: LiveRun;
  readonly question: TrialQuestion;
}

/**
 * Runs that are held in memory alone: what the people in a class try. They have a queue of their own, in which each
 * person takes turns, so a teacher's run never stands behind them.
 */
export class TrialRuns {
  readonly #options: TrialRunsOptions;
  readonly #queue;
  readonly #working = new Map<LiveRun, Promise<void>>();
  #isClosed = false;

  constructor(options: TrialRunsOptions) {
    this.#options = options;
    this.#queue = createFairQueue<Waiting>(options.queueLength ?? 200, 1);
  }

  /**
   * Starts to answer a question.
   *
   * @throws LemmaError `busy` when too many wait, or the server is being shut down.
   */
  start(question: TrialQuestion): LiveRun {
    if (this.#isClosed) throw new LemmaError('busy', 'The server is shutting down.');
    const { classId, cellId, prompt, settings } = question;
    const run = new LiveRun(
      { id: createId(), notebookId: `class:${classId}`, cellId, request: { ...settings, prompt } },
      // Nobody has to look: the teacher's wall does.
      () => undefined,
    );
    if (!this.#queue.push(turnOf(question), { run, question })) {
      throw new LemmaError('busy', 'Too many questions are waiting. Try again in a moment.');
    }
    this.#startNext();
    return run;
  }

  /** Ends a run at once; one that has ended is left as it is. */
  stop(run: LiveRun): void {
    const waiting = this.#queue.order().find((each) => each.run === run);
    if (waiting !== undefined) {
      this.#queue.remove(turnOf(waiting.question), waiting);
      endRun(run, stopped);
    }
    run.abort.abort(stopped);
    this.#tellPlaces();
  }

  /** Ends every run; resolves when none works any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { run } of this.#queue.drain()) endRun(run, stopped);
    for (const run of this.#working.keys()) run.abort.abort(stopped);
    await Promise.allSettled(this.#working.values());
  }

  #startNext(): void {
    while (this.#working.size < this.#options.concurrency) {
      const next = this.#queue.maybeShift();
      if (next === undefined) break;
      const { run, question } = next.job;
      const work = this.#work(run, question).finally(() => {
        this.#working.delete(run);
        this.#startNext();
      });
      this.#working.set(run, work);
    }
    this.#tellPlaces();
  }

  #tellPlaces(): void {
    this.#queue.order().forEach(({ run }, ahead) => {
      if (run.lastSeq === 0 || run.state.ahead !== ahead) run.emit({ type: 'run-queued', ahead });
    });
  }

  async #work(run: LiveRun, { context }: TrialQuestion): Promise<void> {
    const joiner = new DeltaJoiner((event) => run.emit(event));
    const tooLong = AbortSignal.timeout(this.#options.timeLimitMs ?? 120_000);
    const signal = AbortSignal.any([run.abort.signal, tooLong]);
    const aborted = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
    try {
      const effects = {
        ...this.#options.effects,
        emit: (event: RunEvent) => joiner.push(event),
        readContext: context,
        notebookId: run.notebookId,
      };
      const { receipt } = await Promise.race([runCell(run.request, effects, signal), aborted.promise]);
      joiner.flush();
      const createdAt = this.#options.effects.now().toISOString();
      run.seal({ type: 'run-ended', outcome: 'done' });
      run.finish({ type: 'run-ended', outcome: 'done', variant: { id: createId(), createdAt, receipt } });
    } catch (error) {
      joiner.flush();
      endRun(run, tooLong.aborted ? tookTooLong : this.#explain(error));
    }
  }

  #explain(error: unknown): LemmaError {
    if (LemmaError.isInstance(error)) return error;
    this.#options.log.error({ err: error }, 'a question of a class failed');
    return new LemmaError('internal', 'Something went wrong in Lemma while it answered. Ask again.');
  }
}

const stopped = new LemmaError('stopped', 'This question was taken back.');
const tookTooLong = new LemmaError(
  'stopped',
  'This took longer than a class can wait. Ask something simpler.',
);

function turnOf({ classId, seatId }: TrialQuestion): string {
  return `${classId}/${seatId}`;
}

function endRun(run: LiveRun, { code, message }: LemmaError): void {
  if (run.ended) return;
  const outcome = code === 'stopped' ? 'stopped' : 'failed';
  const end: RunEvent = { type: 'run-ended', outcome, error: { code, message } };
  run.seal(end);
  run.finish(end);
}
