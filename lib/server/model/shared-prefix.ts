import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Sequence } from './sequence.ts';

/** A cached beginning that is shorter than this, in tokens, is evaluated sooner than it is copied. */
const worthwhileTokens = 64;

/** What somebody holds who waits for the prompt of another run. */
export interface PrefixTicket<Token, Grammar> {
  isFeeding(): boolean;
  /** Puts what was saved, if anything was, into another sequence of the same context. */
  load(sequence: Sequence<Token, Grammar>): Promise<void>;
  /** Waits no more; the last one removes the file. Leaving twice is harmless. */
  leave(): Promise<void>;
}

/**
 * The prompt of a run while it is evaluated. Runs that come meanwhile and begin alike, such as the samples of one
 * question, wait for it and copy what the cache then holds:
 *
 * ```
 * feeding --all but the last token is in the cache--> saved --each who waits loads it--> removed
 *    └── its run ends before: over, and those who wait evaluate it themselves
 * ```
 *
 * The copy goes through a file, since that is what node-llama-cpp offers: 5 ms and 9 MB for 300 tokens.
 */
export class SharedPrefix<Token> {
  readonly #prompt: readonly Token[];
  readonly #file: string;
  #state: 'feeding' | 'saved' | 'over' = 'feeding';
  #waiting = 0;

  /** `folder` is one that nobody else reads. */
  constructor(prompt: readonly Token[], folder: string) {
    this.#prompt = prompt;
    this.#file = path.join(folder, randomUUID());
  }

  /** Whether the prompt is still being evaluated. */
  get isFeeding(): boolean {
    return this.#state === 'feeding';
  }

  /** Whether somebody waits for it. */
  get isWanted(): boolean {
    return this.#waiting > 0;
  }

  /** Whether a run with this prompt, whose own cache holds `cached` tokens of it, had better wait. */
  isWorthwhile(prompt: readonly Token[], cached: number): boolean {
    if (this.#state !== 'feeding') return false;
    const most = Math.min(prompt.length, this.#prompt.length) - 1;
    let shared = 0;
    while (shared < most && prompt[shared] === this.#prompt[shared]) shared += 1;
    return shared - cached >= worthwhileTokens;
  }

  /** Makes one more wait for it. */
  join<Grammar>(): PrefixTicket<Token, Grammar> {
    this.#waiting += 1;
    let hasLeft = false;
    return {
      isFeeding: () => this.isFeeding,
      load: (sequence) => this.#load(sequence),
      leave: async () => {
        if (hasLeft) return;
        hasLeft = true;
        await this.#leave();
      },
    };
  }

  /** Keeps what the cache of the run's sequence holds, for those who wait. */
  async save<Grammar>(sequence: Sequence<Token, Grammar>): Promise<void> {
    await sequence.saveStateToFile(this.#file);
    this.#state = 'saved';
  }

  /** Says that nothing more will come, where {@link save} was not called. */
  end(): void {
    if (this.#state === 'feeding') this.#state = 'over';
  }

  async #load<Grammar>(sequence: Sequence<Token, Grammar>): Promise<void> {
    // The risk is a file of another model; this one was written by this process.
    if (this.#state === 'saved') await sequence.loadStateFromFile(this.#file, { acceptRisk: true });
  }

  async #leave(): Promise<void> {
    this.#waiting -= 1;
    if (this.#waiting === 0 && this.#state === 'saved') await rm(this.#file, { force: true });
  }
}
