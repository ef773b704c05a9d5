import { addReceipts } from '../answer/add-receipts.ts';
import type { TutorChunk } from '../answer/tutor.ts';
import type { ModelReceipt } from '../notebook/cell.ts';

/** Sums what the requests of one run took: those of its samples, of what was mended and of plot code, too. */
export class TokenTally {
  /** By the stream that they came with, since samples are asked side by side. */
  readonly #latest = new Map<AsyncIterable<TutorChunk>, ModelReceipt>();

  /** Passes on what a tutor says, and notes what it took. */
  async *listen(chunks: AsyncIterable<TutorChunk>): AsyncGenerator<TutorChunk, void> {
    for await (const chunk of chunks) {
      if (chunk.type === 'model') this.#latest.set(chunks, chunk.model);
      yield chunk;
    }
  }

  /** A receipt with the sums in the place of its own figures. */
  total(shown: ModelReceipt): ModelReceipt {
    const sum = [...this.#latest.values()].reduce<ModelReceipt | null>(addReceipts, null);
    if (sum === null) return shown;
    const { promptTokens, completionTokens, firstTokenMs, requests } = sum;
    return {
      ...shown,
      ...(promptTokens === undefined ? {} : { promptTokens }),
      ...(completionTokens === undefined ? {} : { completionTokens }),
      ...(firstTokenMs === undefined ? {} : { firstTokenMs }),
      ...(requests === undefined ? {} : { requests }),
    };
  }
}
