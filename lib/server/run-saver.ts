import type { ErrorBody } from '../errors.ts';
import { LemmaError } from '../errors.ts';
import type { RunOutcome } from '../notebook/cell.ts';
import type { RunEvent } from '../notebook/run-event.ts';
import { listVariants, transitionRun } from '../notebook/transition.ts';
import type { LiveRun } from './live-run.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** How long an event may wait for others to be saved with it. */
const batchMs = 200;

/** The end of a run, before it is saved. */
export type RunEnd = Omit<Extract<RunEvent, { type: 'run-ended' }>, 'type'>;

/** Keeps the log of live runs on disk: in batches while they work, and in one transaction at their end. */
export class RunSaver {
  readonly #store: Store;
  readonly #log: Log;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #saving = new Map<string, Promise<void>>();

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** Adds an event to the run's log; it is on disk within a fraction of a second. */
  record(run: LiveRun, event: RunEvent): void {
    if (!run.open) return;
    run.emit(event);
    if (this.#timers.has(run.id)) return;
    const timer = setTimeout(() => this.#saveSoon(run), batchMs);
    this.#timers.set(run.id, timer);
  }

  /**
   * Saves what is left of the log, the end and the new variants together, and only then tells the followers. When
   * the disk refuses, they hear that the run failed; the open row is marked as interrupted at the next start.
   */
  async end(run: LiveRun, end: RunEnd): Promise<RunOutcome> {
    const event: RunEvent = { type: 'run-ended', ...end };
    const numbered = run.seal(event);
    clearTimeout(this.#timers.get(run.id));
    this.#timers.delete(run.id);
    await this.#saving.get(run.id);
    this.#saving.delete(run.id);
    const variants = listVariants(transitionRun(run.state, numbered), event);
    try {
      const events = [...run.unsaved(), numbered];
      await this.#store.endRun(run.id, { outcome: end.outcome, events, variants });
      run.finish(event);
      return end.outcome;
    } catch (error) {
      run.finish({ type: 'run-ended', outcome: 'failed', error: this.#explain(run, error) });
      return 'failed';
    }
  }

  #saveSoon(run: LiveRun): void {
    this.#timers.delete(run.id);
    const before = this.#saving.get(run.id) ?? Promise.resolve();
    const saving = before.then(() => this.#saveBatch(run));
    this.#saving.set(run.id, saving);
  }

  async #saveBatch(run: LiveRun): Promise<void> {
    const events = run.unsaved();
    const last = events.at(-1);
    if (last === undefined) return;
    try {
      await this.#store.appendEvents(run.id, events);
      run.markSaved(last.seq);
    } catch (error) {
      // The events stay unsaved and go with the next batch or with the end, which reports a lasting fault.
      this.#log.error({ err: error, runId: run.id }, 'events of a run could not be saved');
    }
  }

  #explain(run: LiveRun, error: unknown): ErrorBody {
    if (LemmaError.isInstance(error) && error.code === 'not-found') {
      return { code: 'not-found', message: 'The cell was deleted while it was being answered.' };
    }
    this.#log.error({ err: error, runId: run.id }, 'the end of a run could not be saved');
    return { code: 'internal', message: 'The answer could not be saved: is the disk full? Run it again.' };
  }
}
