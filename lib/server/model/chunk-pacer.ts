const bounds = { least: 24, first: 48, most: 512 } as const;

/**
 * How long a chunk of a prompt may hold up the other sequences, and Stop; less than a second, which is promised.
 */
const targetMs = 600;

/** Chooses how many tokens of a prompt are evaluated in one step, from how long the last ones took. */
export interface ChunkPacer {
  /** In tokens. */
  readonly size: number;
  /** Hears how long a whole chunk took, the steps of other sequences in the same batch included. */
  note(tokens: number, elapsedMs: number): void;
}

/**
 * Starts with chunks that suit a slow CPU. A fast machine gets larger ones, which cost less for each token; they grow
 * twofold at most, so that one lucky measurement does not make Stop late.
 */
export function createChunkPacer(): ChunkPacer {
  let size: number = bounds.first;
  return {
    get size() {
      return size;
    },
    note(tokens, elapsedMs) {
      const fitting = (tokens * targetMs) / Math.max(elapsedMs, 1);
      size = Math.round(Math.min(Math.max(fitting, bounds.least), size * 2, bounds.most));
    },
  };
}
