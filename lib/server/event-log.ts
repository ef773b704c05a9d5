/** An event with its number and as it is sent; one text serves all who follow. */
export interface Frame<Event> {
  readonly seq: number;
  readonly event: Event;
  readonly json: string;
}

/** What an event log is made of. */
export interface EventLogOptions<Event> {
  /** Everything as it is now, as one event, for those who join or have missed too much. */
  readonly snapshot: () => Event;
  /** What a beat says to those who have nothing else to hear: that the log lives, or what may be missed. */
  readonly beat: () => Event;
  /** Under which key only the newest event counts; null for one that nobody may miss. */
  readonly maybeFleeting: (event: Event) => string | null;
  /** Hears the number of followers whenever it changes. */
  readonly onFollowers: (count: number) => void;
  /** Events that are kept for those who reconnect. Default 500. */
  readonly capacity?: number;
}

/**
 * Events for many followers, each at its own pace.
 *
 * ```
 * push ─▶ the last `capacity` frames ─▶ follow(after): those after a number, if they are all still kept
 *                                  └──▶ else a snapshot, and what comes after it
 * ```
 *
 * Whoever is slow holds up nobody and costs no memory: what was replaced meanwhile is left out, and who falls
 * behind by more than is kept gets a snapshot.
 */
export class EventLog<Event> {
  readonly #options: EventLogOptions<Event>;
  readonly #capacity: number;
  readonly #frames: Frame<Event>[] = [];
  /** The number of the newest event of each fleeting kind. */
  readonly #newest = new Map<string, number>();
  #last = 0;
  #beats = 0;
  #followers = 0;
  #isClosed = false;
  #wake = Promise.withResolvers<void>();

  constructor(options: EventLogOptions<Event>) {
    this.#options = options;
    this.#capacity = options.capacity ?? 500;
  }

  /** The number of the newest event. */
  get last(): number {
    return this.#last;
  }

  get followers(): number {
    return this.#followers;
  }

  /** Tells everybody; a closed log takes no more. */
  push(event: Event): void {
    if (this.#isClosed) return;
    this.#last += 1;
    const key = this.#options.maybeFleeting(event);
    if (key !== null) this.#newest.set(key, this.#last);
    this.#frames.push({ seq: this.#last, event, json: JSON.stringify(event) });
    if (this.#frames.length > this.#capacity) this.#frames.shift();
    this.#rouse();
  }

  /** Takes note that events up to a number happened and are not known: everybody gets a snapshot. */
  skipTo(seq: number): void {
    this.#frames.length = 0;
    this.#last = seq;
    this.#rouse();
  }

  /** Gives every follower a beat. */
  beat(): void {
    this.#beats += 1;
    this.#rouse();
  }

  /** Ends every stream, once it has told what there is. */
  close(): void {
    this.#isClosed = true;
    this.#rouse();
  }

  /**
   * The events after number `after`, as they come, until the log closes or `signal` aborts; first of all a snapshot
   * where `after` is null, was never reached, or is no longer kept.
   *
   * @param heard beats that were heard before, by default all; for null one comes when nothing older is left to tell.
   */
  async *follow(
    after: number | null,
    signal: AbortSignal,
    heard: number | null = this.#beats,
  ): AsyncGenerator<Frame<Event>, void> {
    const onAbort = (): void => this.#rouse();
    signal.addEventListener('abort', onAbort, { once: true });
    this.#count(1);
    try {
      let next = after;
      let beats = heard;
      while (!signal.aborted) {
        const wake = this.#wake.promise;
        if (next === null || !this.#continues(next)) {
          next = this.#last;
          yield this.#frameOf(this.#options.snapshot());
        }
        for (let frame = this.#maybeAfter(next); frame !== null; frame = this.#maybeAfter(next)) {
          next = frame.seq;
          if (!this.#isReplaced(frame)) yield frame;
          if (signal.aborted) return;
        }
        if (next < this.#last) continue;
        if (this.#isClosed) return;
        if (beats !== this.#beats) {
          beats = this.#beats;
          yield this.#frameOf(this.#options.beat());
        } else await wake;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#count(-1);
    }
  }

  #frameOf(event: Event): Frame<Event> {
    return { seq: this.#last, event, json: JSON.stringify(event) };
  }

  /** Whether what comes after a number is all still kept. */
  #continues(after: number): boolean {
    return after <= this.#last && after >= this.#last - this.#frames.length;
  }

  #maybeAfter(seq: number): Frame<Event> | null {
    if (!this.#continues(seq)) return null;
    return this.#frames[this.#frames.length - (this.#last - seq)] ?? null;
  }

  #isReplaced({ seq, event }: Frame<Event>): boolean {
    const key = this.#options.maybeFleeting(event);
    return key !== null && this.#newest.get(key) !== seq;
  }

  #count(change: number): void {
    this.#followers += change;
    this.#options.onFollowers(this.#followers);
  }

  #rouse(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}
