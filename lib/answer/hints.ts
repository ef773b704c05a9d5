import type { TutorChunk } from './tutor.ts';

/** An answer behind the hints that were given before it; when the answer turns out to have been thought, they stay. */
export async function* setBehind(
  hints: string | undefined,
  answer: AsyncIterable<TutorChunk>,
): AsyncGenerator<TutorChunk, void> {
  if (hints === undefined) {
    yield* answer;
    return;
  }
  const given = { type: 'derivation', text: `${hints.trimEnd()}\n\n` } as const;
  yield given;
  for await (const chunk of answer) {
    yield chunk;
    if (chunk.type === 'rethought') yield given;
  }
}
