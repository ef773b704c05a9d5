/**
 * Tokens that llama.cpp's kernels for quantised weights multiply together. A batch of 15 takes longer than one of 16, and
 * one of 31 than one of 32, so whole batches are multiples of this; on other hardware that does no harm.
 *
 * @see {@link https://github.com/ggml-org/llama.cpp/blob/master/ggml/src/ggml-cpu/arch/x86/repack.cpp}, `nr - nr % 16`
 */
const tile = 16;

/** Tiles of the largest batch that a context takes. */
const mostTiles = 32;

/**
 * How long a chunk of a prompt may hold up Stop, and those who see their answers being written. Less than the second that
 * is promised, since the machine may have become busier since the last one was measured.
 */
const targetsMs = { alone: 750, beside: 400 } as const;

/** Chooses how many tokens of a prompt are evaluated in one step, from how long the last ones took. */
export interface ChunkPacer {
  /** The tokens of the next chunk, in a batch that holds `beside` tokens of other sequences too. */
  size(beside: number): number;
  /** Hears how long a batch of so many tokens took, those of other sequences included. */
  note(tokens: number, elapsedMs: number): void;
}

/**
 * Starts with the smallest chunk, which costs some 10% more for each token than the largest. Chunks grow twofold at most,
 * so that one lucky measurement does not make Stop late, and shrink at once.
 */
export function createChunkPacer(): ChunkPacer {
  let last: { readonly tiles: number; readonly tileMs: number } | null = null;
  return {
    size(beside) {
      const targetMs = beside === 0 ? targetsMs.alone : targetsMs.beside;
      const fitting = last === null ? 1 : Math.floor(targetMs / last.tileMs);
      const most = last === null ? 1 : Math.min(last.tiles * 2, mostTiles);
      return tile * Math.min(Math.max(fitting, 1), most) - (beside % tile);
    },
    note(tokens, elapsedMs) {
      const tiles = Math.max(1, Math.ceil(tokens / tile));
      last = { tiles, tileMs: Math.max(elapsedMs, 1) / tiles };
    },
  };
}
