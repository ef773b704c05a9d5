import type { TutorChunk } from './tutor.ts';

/** An answer behind the hints that were given before it. */
export async function* setBehind(
  hints: string | undefined,
  answer: AsyncIterable<TutorChunk>,
): AsyncGenerator<TutorChunk, void> {
  if (hints !== undefined) yield { type: 'derivation', text: `${hints.trimEnd()}\n\n` };
  yield* answer;
}
