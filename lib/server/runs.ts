import { isDeepStrictEqual } from 'node:util';
import { chooseTutors } from '../answer/choose-tutors.ts';
import { LemmaError } from '../errors.ts';
import { createFairQueue } from '../fair-queue.ts';
import type { Cell } from '../notebook/cell.ts';
import type { NumberedEvent, RunEvent } from '../notebook/run-event.ts';
import type { RunSettings } from '../notebook/run-settings.ts';
import type { RunRequest } from '../run/hear.ts';
import { type RunEffects, runCell } from '../run-cell.ts';
import { DeltaJoiner } from './delta-joiner.ts';
import { endDone } from './end-done.ts';
import { LiveRun } from './live-run.ts';
import type { Log } from './log.ts';
import { type RunEnd, RunSaver } from './run-saver.ts';
import { createId, notFound } from './store/context.ts';
import type { Store } from './store/store.ts';

const busyMessage = 'Too many questions are waiting. Try again when some of them are answered.';

/** What a registry needs; times are in milliseconds. */
export interface RunRegistryOptions {
  readonly store: Store;
  readonly log: Log;
  readonly effects: Omit<RunEffects, 'emit' | 'readContext' | 'notebookId'>;
  /** Runs that may work at the same time. */
  readonly concurrency: number;
  /** Runs that may wait. Default 200. */
  readonly queueLength?: number;
  /** Runs of one lane that may wait. Default 100. */
  readonly queuePerLane?: number;
  /** How long a run works on with nobody following it. Default 30 s. */
  readonly unfollowedMs?: number;
  /** Hears how each run ended. */
  readonly onEnd?: (end: RunEnd) => void;
}

const reasons = {
  reader: 'You stopped this run. What it had is kept; run it again to answer it in full.',
  superseded: 'The question, or how it is asked, changed, so this run was stopped.',
  deleted: 'The cell was deleted.',
  unfollowed: 'Nobody was looking at this run any more, so it was stopped. Run it again when you need it.',
} as const;

/**
 * All runs under way: a bounded queue that is fair between notebooks, the runs that work, and their followers.
 *
 * ```
 * start -> queue -> runCell -> RunSaver.end -> followers hear run-ended
 *             \________\____ stop, nobody follows, close
 * ```
 */
export class RunRegistry {
  readonly #options: RunRegistryOptions;
  readonly #saver: RunSaver;
  readonly #queue;
  readonly #byId = new Map<string, LiveRun>();
  readonly #byCell = new Map<string, LiveRun>();
  /** What a run is being admitted or worked by; resolves when that is over. */
  readonly #busy = new Map<string, Promise<void>>();
  readonly #unfollowed = new Map<string, NodeJS.Timeout>();
  #working = 0;
  #closed = false;

  constructor(options: RunRegistryOptions) {
    this.#options = options;
    this.#saver = new RunSaver(options.store, options.log);
    this.#queue = createFairQueue<LiveRun>(options.queueLength ?? 200, options.queuePerLane ?? 100);
  }

  /** Runs that wait and runs that work. */
  get counts(): { readonly waiting: number; readonly working: number } {
    return { waiting: this.#queue.size, working: this.#working };
  }

  /**
   * Starts to answer a cell's question. A cell whose run is under way with the same question, asked in the same
   * way, keeps that run, so two tabs share it; otherwise the old run is stopped first. What `asked` leaves open is as
   * the notebook has it.
   *
   * @param lane whose turns it takes where questions wait; by default the notebook's.
   * @returns the run's id.
   * @throws LemmaError `not-found`, `invalid-request` for an empty question, a text cell or a tutor that is not set
   *   up, `busy`.
   */
  async start(
    notebookId: string,
    cellId: string,
    asked: RunSettings = {},
    lane: string = notebookId,
  ): Promise<string> {
    const cell = await this.#options.store.maybeCell(notebookId, cellId);
    if (cell === null) throw notFound('cell');
    if (cell.kind !== 'prompt')
      throw new LemmaError('invalid-request', 'A text cell has no question to run.');
    if (cell.source.trim() === '') throw new LemmaError('invalid-request', 'Write a question first.');
    const usual = await this.#options.store.readSettings(notebookId);
    const how = { ...usual, ...asked, settings: { ...usual.settings, ...asked.settings } };
    chooseTutors(this.#options.effects.tutors, how.tutor);
    const request = { ...how, prompt: cell.source, ...findHints(cell, how) };
    const current = this.#byCell.get(cellId);
    if (current !== undefined) {
      if (isDeepStrictEqual(current.request, request)) return current.id;
      await this.#stopRun(current, new LemmaError('stopped', reasons.superseded));
      return this.start(notebookId, cellId, asked, lane);
    }
    if (this.#closed) throw new LemmaError('busy', 'The server is shutting down.');
    return this.#admit({ id: createId(), notebookId, cellId, lane, request });
  }

  /**
   * The events of a run after number `after`: the saved ones and, while it works, those to come.
   *
   * @returns null when the run has ended and there is nothing after that number.
   * @throws LemmaError `not-found`, or `invalid-request` when no event has had that number.
   */
  async follow(
    runId: string,
    after: number,
    signal: AbortSignal,
  ): Promise<AsyncIterable<NumberedEvent> | Iterable<NumberedEvent> | null> {
    const live = this.#byId.get(runId);
    if (live !== undefined) {
      refuseUnknownEvent(after, live.lastSeq);
      return live.follow(after, signal);
    }
    if ((await this.#options.store.maybeRun(runId)) === null) throw notFound('run');
    const events = await this.#options.store.readEvents(runId, 0);
    refuseUnknownEvent(after, events.at(-1)?.seq ?? 0);
    const rest = events.filter(({ seq }) => seq > after);
    return rest.length === 0 ? null : rest;
  }

  /**
   * Stops a run and resolves when its end is saved; a run that has ended is left as it is.
   *
   * @throws LemmaError `not-found`.
   */
  async stop(runId: string): Promise<void> {
    const live = this.#byId.get(runId);
    if (live !== undefined) return this.#stopRun(live, new LemmaError('stopped', reasons.reader));
    if ((await this.#options.store.maybeRun(runId)) === null) throw notFound('run');
  }

  /** Stops the runs of a cell, or of a whole notebook, that is about to be deleted. */
  async stopForDeletion(target: { readonly notebookId: string; readonly cellId?: string }): Promise<void> {
    const affected = [...this.#byId.values()].filter(
      (run) =>
        run.notebookId === target.notebookId && (target.cellId === undefined || run.cellId === target.cellId),
    );
    await Promise.allSettled(
      affected.map((run) => this.#stopRun(run, new LemmaError('stopped', reasons.deleted))),
    );
  }

  /** Ends every run as interrupted, each with what it had; nothing starts any more. */
  async close(): Promise<void> {
    this.#closed = true;
    const reason = new LemmaError(
      'interrupted',
      'The server was shut down while this was being answered. What it had is kept; run it again.',
    );
    await Promise.allSettled([...this.#byId.values()].map((run) => this.#stopRun(run, reason)));
  }

  async #admit(row: ConstructorParameters<typeof LiveRun>[0] & { readonly lane: string }): Promise<string> {
    if (!this.#queue.hasRoom(row.lane)) throw new LemmaError('busy', busyMessage);
    const run = new LiveRun(row, (followers) => this.#watchFollowers(run, followers));
    this.#byId.set(run.id, run);
    this.#byCell.set(run.cellId, run);
    this.#watchFollowers(run, 0);
    const admission = this.#enter(run);
    this.#busy.set(run.id, admission);
    await admission;
    return run.id;
  }

  async #enter(run: LiveRun): Promise<void> {
    const { id, notebookId, cellId, request } = run;
    try {
      await this.#options.store.createRun({ id, notebookId, cellId, prompt: request.prompt });
    } catch (error) {
      this.#forget(run);
      throw error;
    }
    const { signal } = run.abort;
    if (signal.aborted) return this.#end(run, this.#explainEnd(run, signal.reason));
    if (!this.#queue.push(run.lane, run)) {
      return this.#end(run, this.#explainEnd(run, new LemmaError('busy', busyMessage)));
    }
    this.#busy.delete(run.id);
    this.#saver.record(run, { type: 'run-queued', ahead: this.#queue.order().indexOf(run) });
    this.#startNext();
  }

  #startNext(): void {
    const { concurrency } = this.#options;
    while (this.#working < concurrency) {
      const next = this.#queue.maybeShift();
      if (next === undefined) break;
      this.#working += 1;
      const work = this.#work(next.job).finally(() => {
        this.#working -= 1;
        this.#startNext();
      });
      this.#busy.set(next.job.id, work);
    }
    this.#queue.order().forEach((run, ahead) => {
      if (run.state.ahead !== ahead) this.#saver.record(run, { type: 'run-queued', ahead });
    });
  }

  async #work(run: LiveRun): Promise<void> {
    const joiner = new DeltaJoiner((event) => this.#saver.record(run, event));
    const emit = (event: RunEvent): void => joiner.push(event);
    const { signal } = run.abort;
    const aborted = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
    try {
      const { notebookId } = run;
      const readContext = () => this.#options.store.readEarlierCells(notebookId, run.cellId);
      // Models and the sandbox take turns as this queue does.
      const effects = { ...this.#options.effects, emit, readContext, notebookId: run.lane };
      const running = runCell(run.request, effects, signal);
      const answered = await Promise.race([running, aborted.promise]);
      joiner.flush();
      await this.#end(run, endDone(answered, this.#options.effects.now()));
    } catch (error) {
      joiner.flush();
      await this.#end(run, this.#explainEnd(run, error));
    }
  }

  async #stopRun(run: LiveRun, reason: LemmaError): Promise<void> {
    run.abort.abort(reason);
    if (this.#queue.remove(run.lane, run)) await this.#end(run, this.#explainEnd(run, reason));
    else await this.#busy.get(run.id);
  }

  async #end(run: LiveRun, end: RunEnd): Promise<void> {
    const outcome = await this.#saver.end(run, end);
    this.#forget(run);
    this.#options.log.info({ runId: run.id, notebookId: run.notebookId, outcome }, 'a run ended');
    this.#options.onEnd?.({ ...end, outcome });
  }

  #forget(run: LiveRun): void {
    clearTimeout(this.#unfollowed.get(run.id));
    this.#unfollowed.delete(run.id);
    this.#busy.delete(run.id);
    this.#byId.delete(run.id);
    if (this.#byCell.get(run.cellId) === run) this.#byCell.delete(run.cellId);
  }

  #watchFollowers(run: LiveRun, followers: number): void {
    clearTimeout(this.#unfollowed.get(run.id));
    this.#unfollowed.delete(run.id);
    if (followers > 0 || !this.#byId.has(run.id)) return;
    const stop = (): void => {
      void this.#stopRun(run, new LemmaError('stopped', reasons.unfollowed));
    };
    this.#unfollowed.set(run.id, setTimeout(stop, this.#options.unfollowedMs ?? 30_000).unref());
  }

  #explainEnd(run: LiveRun, error: unknown): RunEnd {
    if (!LemmaError.isInstance(error)) {
      this.#options.log.error({ err: error, runId: run.id }, 'a run failed');
      const message = 'Something went wrong in Lemma while it answered. Run it again.';
      return { outcome: 'failed', error: { code: 'internal', message } };
    }
    const { code, message } = error;
    return { outcome: code === 'stopped' ? 'stopped' : 'failed', error: { code, message } };
  }
}

/** The hints that the cell's newest answer shows, where the next one is asked for. */
function findHints(cell: Cell, { style, hint = 1 }: RunSettings): Pick<RunRequest, 'hintsSoFar'> {
  const newest = cell.variants.at(-1);
  const isNext = newest?.receipt.hint?.shown === hint - 1 && newest.prompt === cell.source;
  return style === 'hint' && isNext ? { hintsSoFar: newest.answer.derivation } : {};
}

function refuseUnknownEvent(after: number, last: number): void {
  if (after <= last) return;
  throw new LemmaError(
    'invalid-request',
    `This run has ${last} events so far; there never was a number ${after}. Read it again from the start.`,
  );
}
