import type { RunEvent } from '../notebook/run-event.ts';

type Delta = Extract<RunEvent, { type: 'thought-delta' | 'derivation-delta' }>;

/** How long a piece of text may wait for the next one, in milliseconds: shorter than a reader sees. */
const usualWaitMs = 60;

/**
 * Joins the pieces of text that a fast model writes, one a token, into fewer events: each is a row on disk and a
 * message to every follower. Every other event goes on at once, after the text before it.
 */
export class DeltaJoiner {
  readonly #emit: (event: RunEvent) => void;
  readonly #waitMs: number;
  #waiting: Delta | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(emit: (event: RunEvent) => void, waitMs: number = usualWaitMs) {
    this.#emit = emit;
    this.#waitMs = waitMs;
  }

  /** Takes an event. The first text after a pause goes on at once, so that nobody waits for a slow model's words. */
  push(event: RunEvent): void {
    if (event.type !== 'thought-delta' && event.type !== 'derivation-delta') {
      this.flush();
      this.#emit(event);
      return;
    }
    if (this.#waiting !== null && this.#waiting.type !== event.type) this.flush();
    if (this.#timer === undefined) {
      this.#emit(event);
      this.#timer = setTimeout(() => this.flush(), this.#waitMs);
      return;
    }
    this.#waiting = { type: event.type, text: `${this.#waiting?.text ?? ''}${event.text}` };
  }

  /** Sends on what waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const event = this.#waiting;
    this.#waiting = null;
    if (event !== null) this.#emit(event);
  }
}
