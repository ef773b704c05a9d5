import type { TutorChunk } from './tutor.ts';

/** What is withdrawn when a text turns out to have been thought. */
type Written = Extract<TutorChunk, { type: 'derivation' | 'answer' | 'plot' | 'computed' }>;

/**
 * Makes one answer of several requests, each of which goes on from the value at the end of the one before.
 *
 * ```
 * request 1 ──> ... code, value
 * request 2 ──> a paragraph of its own ... ──rethought──> what request 1 wrote is said again, unless it was thought, too
 * ```
 */
export class RequestJoiner {
  #written: Written[] = [];
  #hasThought = false;

  /** The derivation so far, Markdown with LaTeX. */
  get derivation(): string {
    return this.#written.map((chunk) => (chunk.type === 'derivation' ? chunk.text : '')).join('');
  }

  /** Passes on what comes of the next request; whoever stops reading ends it. Returns what it returns. */
  async *join<Result>(
    chunks: AsyncGenerator<TutorChunk, Result | null>,
  ): AsyncGenerator<TutorChunk, Result | null> {
    // Where no thought has ended before, the one that ends now began with the first request.
    const standing = this.#hasThought ? [...this.#written] : [];
    let isApart = this.#written.length === 0;
    try {
      for (;;) {
        const next = await chunks.next();
        if (next.done === true) return next.value;
        const chunk = next.value;
        if (chunk.type === 'rethought') {
          isApart = standing.length === 0;
          this.#hasThought = true;
          this.#written = [...standing];
          yield chunk;
          yield* standing;
        } else if (chunk.type === 'derivation' && !isApart) {
          isApart = true;
          yield this.#note({ ...chunk, text: `\n\n${chunk.text}` });
        } else yield this.#note(chunk);
      }
    } finally {
      await chunks.return(null);
    }
  }

  #note(chunk: TutorChunk): TutorChunk {
    switch (chunk.type) {
      case 'thought':
        this.#hasThought = true;
        break;
      case 'derivation':
      case 'answer':
      case 'plot':
      case 'computed':
        this.#written.push(chunk);
    }
    return chunk;
  }
}
