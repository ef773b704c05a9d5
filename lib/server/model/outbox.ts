import type { GenerationEvent } from './messages.ts';

type Addressed = [id: string, event: GenerationEvent];

/**
 * Sends events in batches: while one message is on its way, what comes is gathered, and the text of a run is joined.
 * A receiver that falls behind gets fewer and larger messages.
 */
export class Outbox {
  readonly #send: (events: Addressed[], sent: () => void) => void;
  #waiting: Addressed[] = [];
  #isSending = false;

  /** `send` calls `sent` when the channel takes the next message. */
  constructor(send: (events: Addressed[], sent: () => void) => void) {
    this.#send = send;
  }

  push(id: string, event: GenerationEvent): void {
    const at = this.#waiting.findLastIndex(([other]) => other === id);
    const last = this.#waiting[at]?.[1];
    if (event.type === 'text' && last?.type === 'text') {
      this.#waiting[at] = [id, { ...event, text: last.text + event.text }];
    } else {
      this.#waiting.push([id, event]);
    }
    this.#flush();
  }

  #flush(): void {
    if (this.#isSending || this.#waiting.length === 0) return;
    const events = this.#waiting;
    this.#waiting = [];
    this.#isSending = true;
    this.#send(events, () => {
      this.#isSending = false;
      this.#flush();
    });
  }
}
