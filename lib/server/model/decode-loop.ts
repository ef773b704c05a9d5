import { LemmaError } from '../../errors.ts';
import { createFairQueue } from '../../fair-queue.ts';
import type { ChatFormat } from './chat-format.ts';
import { generate, writePrompt } from './generate.ts';
import type { GenerationEvent, GenerationRequest } from './messages.ts';
import { type BatchPlace, batchPlaces, type Engine, type Sequence } from './sequence.ts';
import { type PrefixTicket, SharedPrefix } from './shared-prefix.ts';

const queueLength = 64;
const queuePerUser = 32;

/** A cached beginning shorter than this, in tokens, is not worth a gap between the sequences in use. */
const worthwhilePrefix = 24;

interface Job<Token> {
  readonly id: string;
  readonly request: GenerationRequest;
  readonly prompt: readonly Token[];
  isStopped: boolean;
  ahead: number;
}

interface Slot<Token, Grammar> {
  readonly sequence: Sequence<Token, Grammar>;
  readonly place: BatchPlace;
  work: {
    readonly job: Job<Token>;
    readonly steps: AsyncGenerator<void, void, void>;
    readonly prefix: SharedPrefix<Token>;
    readonly source: PrefixTicket<Token, Grammar> | null;
  } | null;
}

/** What a loop works with. */
export interface DecodeLoopOptions<Token, Grammar> {
  readonly engine: Engine<Token, Grammar>;
  readonly format: ChatFormat;
  readonly sequences: readonly Sequence<Token, Grammar>[];
  readonly emit: (id: string, event: GenerationEvent) => void;
  /** A folder of this process alone, for what one sequence hands to another. */
  readonly folder: string;
}

/**
 * Steps all sequences together, in rounds, so that each batch that llama.cpp gets holds one step of every run:
 *
 * ```
 * queue --admit--> slots --one step of each--> drop what is over --> admit ...
 * ```
 *
 * A run takes the lowest free slot, since llama.cpp is slower over gaps, unless another one's cache holds the
 * beginning of its prompt.
 */
export class DecodeLoop<Token, Grammar> {
  readonly #options: DecodeLoopOptions<Token, Grammar>;
  readonly #slots: readonly Slot<Token, Grammar>[];
  readonly #queue = createFairQueue<Job<Token>>(queueLength, queuePerUser);
  readonly #users = new Map<string, Job<Token>>();
  #isRunning = false;

  constructor(options: DecodeLoopOptions<Token, Grammar>) {
    this.#options = options;
    const shared = Math.ceil(options.sequences.length / batchPlaces.length);
    this.#slots = options.sequences.map((sequence, index) => ({
      sequence,
      place: batchPlaces[Math.floor(index / shared)] ?? 5,
      work: null,
    }));
  }

  /** Takes a request; its events say what becomes of it. */
  submit(id: string, request: GenerationRequest): void {
    try {
      const job = { id, request, prompt: writePrompt(this.#options, request), isStopped: false, ahead: -1 };
      if (!this.#queue.push(request.user, job))
        throw new LemmaError('busy', 'Too many questions wait for the model. Try again in a while.');
      this.#users.set(id, job);
    } catch (error) {
      this.#fail(id, error);
      return;
    }
    if (!this.#isRunning) void this.#run();
  }

  /** Ends a request after the step that is under way; its sequence is free then. */
  stop(id: string): void {
    const job = this.#users.get(id);
    if (job === undefined) return;
    job.isStopped = true;
    if (this.#queue.remove(job.request.user, job)) this.#end(job, { type: 'stopped' });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // Requests that arrive together start together.
    await Promise.resolve();
    while (this.#queue.size > 0 || this.#slots.some(({ work }) => work !== null)) {
      await this.#dropStopped();
      this.#admit();
      this.#tellPlaces();
      this.#options.engine.beginRound();
      await Promise.all(this.#slots.map((slot) => this.#step(slot)));
    }
    this.#options.engine.rest();
    this.#isRunning = false;
  }

  /** Before others are let in: who goes on from a text that was stopped finds its sequence free, with its cache. */
  async #dropStopped(): Promise<void> {
    const stopped = this.#slots.filter(({ work }) => work?.job.isStopped === true);
    await Promise.all(stopped.map((slot) => this.#step(slot)));
  }

  #admit(): void {
    for (;;) {
      const free = this.#slots.filter(({ work }) => work === null);
      const next = free.length === 0 ? undefined : this.#queue.maybeShift();
      if (next === undefined) return;
      const { job } = next;
      const slot = chooseSlot(free, job.prompt);
      if (slot === undefined) return;
      this.#start(job, slot);
    }
  }

  #start(job: Job<Token>, slot: Slot<Token, Grammar>): void {
    const { engine, format, emit, folder } = this.#options;
    const { sequence, place } = slot;
    const { id, request, prompt } = job;
    const prefix = new SharedPrefix(prompt, folder);
    const source = this.#maybeSource(prompt, sequence)?.join<Grammar>() ?? null;
    const tell = (event: GenerationEvent): void => emit(id, event);
    const parts = { engine, format, request, prompt, sequence, place, prefix, source };
    slot.work = { job, steps: generate({ ...parts, emit: tell }), prefix, source };
  }

  /** The run that evaluates the beginning of this prompt just now; null where none does that is worth waiting for. */
  #maybeSource(prompt: readonly Token[], sequence: Sequence<Token, Grammar>): SharedPrefix<Token> | null {
    const cached = sequence.compareContextTokens([...prompt]).firstDifferentIndex;
    const working = this.#slots.flatMap(({ work }) => (work === null ? [] : [work.prefix]));
    return working.find((prefix) => prefix.isWorthwhile(prompt, cached)) ?? null;
  }

  async #step(slot: Slot<Token, Grammar>): Promise<void> {
    const { work } = slot;
    if (work === null) return;
    try {
      const { done } = work.job.isStopped ? await work.steps.return() : await work.steps.next();
      if (done !== true) return;
      await this.#leave(slot);
      if (work.job.isStopped) this.#end(work.job, { type: 'stopped' });
      else this.#users.delete(work.job.id);
    } catch (error) {
      await this.#leave(slot);
      this.#fail(work.job.id, error);
    }
  }

  /** Frees a slot; a run that was stopped before its first step has told nobody that it waits or is waited for. */
  async #leave(slot: Slot<Token, Grammar>): Promise<void> {
    const { work } = slot;
    slot.work = null;
    work?.prefix.end();
    await work?.source?.leave();
  }

  #tellPlaces(): void {
    this.#queue.order().forEach((job, ahead) => {
      if (job.ahead === ahead) return;
      job.ahead = ahead;
      this.#options.emit(job.id, { type: 'queued', ahead });
    });
  }

  #fail(id: string, error: unknown): void {
    this.#users.delete(id);
    const isKnown = LemmaError.isInstance(error) && (error.code === 'busy' || error.code === 'too-large');
    const message = isKnown ? error.message : `The model stopped with an error: ${String(error)}.`;
    this.#options.emit(id, {
      type: 'failed',
      code: isKnown && error.code === 'busy' ? 'busy' : isKnown ? 'too-large' : 'internal',
      message,
    });
  }

  #end(job: Job<Token>, event: GenerationEvent): void {
    this.#users.delete(job.id);
    this.#options.emit(job.id, event);
  }
}

function chooseSlot<Token, Grammar>(
  free: readonly Slot<Token, Grammar>[],
  prompt: readonly Token[],
): Slot<Token, Grammar> | undefined {
  const shared = free.map(({ sequence }) => sequence.compareContextTokens([...prompt]).firstDifferentIndex);
  const longest = Math.max(...shared);
  return longest < worthwhilePrefix ? free[0] : free[shared.indexOf(longest)];
}
