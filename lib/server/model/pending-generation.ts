import { LemmaError } from '../../errors.ts';
import type { GenerationEvent } from './messages.ts';

/** The events of one request between the channel that brings them and the reader that takes them. */
export class PendingGeneration {
  readonly #events: GenerationEvent[] = [];
  #failure: { readonly reason: unknown } | null = null;
  #isOver = false;
  #wake = Promise.withResolvers<void>();

  /** Whether the last event, or a failure, has come. */
  get isOver(): boolean {
    return this.#isOver;
  }

  push(event: GenerationEvent): void {
    if (this.#isOver) return;
    if (event.type === 'failed') {
      this.fail(new LemmaError(event.code, event.message));
      return;
    }
    this.#events.push(event);
    this.#isOver = event.type === 'ended' || event.type === 'stopped';
    this.#wake.resolve();
  }

  /** Ends the reading at once; what was not yet read is dropped. */
  fail(reason: unknown): void {
    if (this.#isOver) return;
    this.#failure = { reason };
    this.#isOver = true;
    this.#wake.resolve();
  }

  /** The events as they come. To be called once. @throws what {@link fail} was given. */
  async *read(): AsyncGenerator<GenerationEvent, void> {
    for (;;) {
      const wake = this.#wake.promise;
      if (this.#failure !== null) throw this.#failure.reason;
      const event = this.#events.shift();
      if (event !== undefined) yield event;
      else if (this.#isOver) return;
      else {
        await wake;
        this.#wake = Promise.withResolvers();
      }
    }
  }
}
