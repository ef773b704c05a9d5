import type { CellRun } from '../notebook/cell.ts';
import type { NumberedEvent, RunEvent } from '../notebook/run-event.ts';
import { queueRun, transitionRun } from '../notebook/transition.ts';
import type { RunRequest } from '../run/hear.ts';

/**
 * A run in memory: its numbered log, the state that the log leads to, and those who follow it. A pure data
 * structure but for the promises that wake followers.
 */
export class LiveRun {
  readonly id: string;
  readonly notebookId: string;
  readonly cellId: string;
  /** Whose turn it takes in the queue. */
  readonly lane: string;
  readonly request: RunRequest;
  readonly abort = new AbortController();
  readonly #events: NumberedEvent[] = [];
  readonly #onFollowers: (count: number) => void;
  #state: CellRun;
  #followers = 0;
  #savedSeq = 0;
  #sealed = false;
  #wake = Promise.withResolvers<void>();

  /** `onFollowers` hears the number of followers whenever it changes. */
  constructor(
    run: {
      readonly id: string;
      readonly notebookId: string;
      readonly cellId: string;
      /** Default: the notebook's. */
      readonly lane?: string;
      readonly request: RunRequest;
    },
    onFollowers: (count: number) => void,
  ) {
    this.id = run.id;
    this.notebookId = run.notebookId;
    this.cellId = run.cellId;
    this.lane = run.lane ?? run.notebookId;
    this.request = run.request;
    this.#state = queueRun(run.id, run.request.prompt);
    this.#onFollowers = onFollowers;
  }

  /** The state that the events so far lead to. */
  get state(): CellRun {
    return this.#state;
  }

  /** The number of the last event; 0 before the first. */
  get lastSeq(): number {
    return this.#events.length;
  }

  get ended(): boolean {
    return this.#events.at(-1)?.event.type === 'run-ended';
  }

  /** Whether {@link emit} still takes events. */
  get open(): boolean {
    return !this.#sealed;
  }

  /** Adds an event to the log and wakes the followers; a sealed log takes no more. */
  emit(event: RunEvent): void {
    if (!this.#sealed) this.#append(event);
  }

  /** Closes the log to all but {@link finish} and gives the last event its number. */
  seal(last: RunEvent): NumberedEvent {
    this.#sealed = true;
    return { seq: this.#events.length + 1, event: last };
  }

  /** Adds the `run-ended` event; the followers' streams end with it. */
  finish(last: RunEvent): void {
    this.#append(last);
  }

  /** The events that {@link markSaved} has not yet covered. */
  unsaved(): readonly NumberedEvent[] {
    return this.#events.slice(this.#savedSeq);
  }

  markSaved(seq: number): void {
    this.#savedSeq = Math.max(this.#savedSeq, seq);
  }

  /** The events after number `after`, as they come, until the run ends or `signal` aborts. */
  async *follow(after: number, signal: AbortSignal): AsyncGenerator<NumberedEvent, void> {
    const onAbort = (): void => this.#rouse();
    signal.addEventListener('abort', onAbort, { once: true });
    this.#followers += 1;
    this.#onFollowers(this.#followers);
    try {
      let next = after;
      while (!signal.aborted) {
        const wake = this.#wake.promise;
        for (const numbered of this.#events.slice(next)) {
          next = numbered.seq;
          yield numbered;
        }
        // More may have come while the reader took its time.
        if (next < this.#events.length) continue;
        if (this.ended) return;
        await wake;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#followers -= 1;
      this.#onFollowers(this.#followers);
    }
  }

  #append(event: RunEvent): void {
    const numbered = { seq: this.#events.length + 1, event };
    this.#events.push(numbered);
    this.#state = transitionRun(this.#state, numbered);
    this.#rouse();
  }

  #rouse(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}
