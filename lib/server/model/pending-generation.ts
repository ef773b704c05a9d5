import { LemmaError } from '../../errors.ts';
import type { GenerationEvent } from './messages.ts';

/** How a request to the model went; what did not come about is null. */
export interface GenerationFigures {
  readonly outcome: 'ended' | 'stopped' | 'failed';
  /** From asking the process to the first text, the wait for a sequence included, in milliseconds. */
  readonly firstTokenMs: number | null;
  /** From the first text to the end. */
  readonly tokensPerSecond: number | null;
  readonly promptTokens: number | null;
  /** Of the prompt, those that were in the cache. */
  readonly reusedTokens: number | null;
  readonly completionTokens: number | null;
}

/** The events of one request between the channel that brings them and the reader that takes them. */
export class PendingGeneration {
  readonly #events: GenerationEvent[] = [];
  #failure: { readonly reason: unknown } | null = null;
  #isOver = false;
  #started: Extract<GenerationEvent, { type: 'started' }> | null = null;
  #completionTokens: number | null = null;
  #promptTokens: number | null = null;
  #firstTextMs: number | null = null;
  #endedMs: number | null = null;
  #outcome: GenerationFigures['outcome'] = 'stopped';
  readonly #elapsedMs: () => number;
  readonly #askedMs: number;
  #wake = Promise.withResolvers<void>();

  /** `elapsedMs` is a clock that never goes back. */
  constructor(elapsedMs: () => number) {
    this.#elapsedMs = elapsedMs;
    this.#askedMs = elapsedMs();
  }

  /** Whether a sequence has taken it up. */
  get hasStarted(): boolean {
    return this.#started !== null;
  }

  /** How it went so far; one that nobody waits for any more counts as stopped. */
  get figures(): GenerationFigures {
    const [first, ended] = [this.#firstTextMs, this.#endedMs];
    const tokens = this.#completionTokens;
    const seconds = first === null || ended === null ? 0 : (ended - first) / 1_000;
    return {
      outcome: this.#outcome,
      firstTokenMs: first === null ? null : first - this.#askedMs,
      tokensPerSecond: tokens === null || tokens < 2 || seconds === 0 ? null : (tokens - 1) / seconds,
      promptTokens: this.#promptTokens ?? this.#started?.promptTokens ?? null,
      reusedTokens: this.#started?.reusedTokens ?? null,
      completionTokens: tokens,
    };
  }

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
    this.#note(event);
    this.#events.push(event);
    this.#isOver = event.type === 'ended' || event.type === 'stopped';
    this.#wake.resolve();
  }

  /** Ends the reading at once; what was not yet read is dropped. */
  fail(reason: unknown, outcome: 'stopped' | 'failed' = 'failed'): void {
    if (this.#isOver) return;
    this.#outcome = outcome;
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

  #note(event: GenerationEvent): void {
    if (event.type === 'started') this.#started = event;
    if (event.type === 'text') {
      this.#firstTextMs ??= this.#elapsedMs();
      this.#completionTokens = event.completionTokens;
    }
    if (event.type !== 'ended') return;
    this.#outcome = 'ended';
    this.#completionTokens = event.completionTokens;
    this.#promptTokens = event.promptTokens;
    this.#endedMs = this.#elapsedMs();
  }
}
