import type { ChunkPacer } from './chunk-pacer.ts';

/** A run whose prompt is being evaluated. */
export interface PromptReader {
  /** How many of its `left` tokens it may evaluate in this round; 0 when it is not its turn. */
  take(left: number): number;
  /** Hears how long the chunk took that the last {@link take} allowed. */
  note(elapsedMs: number): void;
  leave(): void;
}

/**
 * Lets one prompt at a time have its chunk, the one with the fewest tokens left: chunks of several in one round would hold
 * up Stop and the writers for as long as all of them take, and their first tokens would all come last. A long prompt
 * is not passed over for long, since a run that has read its prompt writes before its sequence reads another.
 */
export class PromptTurns {
  readonly #pacer: ChunkPacer;
  readonly #lefts = new Map<PromptReader, number>();
  #writers = 0;
  #isTaken = false;

  constructor(pacer: ChunkPacer) {
    this.#pacer = pacer;
  }

  /** To be called before each round, in which one chunk is given away. */
  beginRound(): void {
    this.#isTaken = false;
  }

  /** A run begins to write: its tokens are in the batches of the others. Returns what ends that. */
  write(): () => void {
    this.#writers += 1;
    return () => {
      this.#writers -= 1;
    };
  }

  /** A run has `left` tokens of a prompt to evaluate. */
  read(left: number): PromptReader {
    let tokens = 0;
    const reader: PromptReader = {
      take: (now) => {
        this.#lefts.set(reader, now);
        if (this.#isTaken || now > Math.min(...this.#lefts.values())) return 0;
        this.#isTaken = true;
        const size = this.#pacer.size(this.#writers);
        tokens = size + this.#writers;
        return Math.min(now, size);
      },
      note: (elapsedMs) => this.#pacer.note(tokens, elapsedMs),
      leave: () => void this.#lefts.delete(reader),
    };
    this.#lefts.set(reader, left);
    return reader;
  }
}
