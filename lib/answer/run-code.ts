import type { ParsedChunk } from './parse.ts';
import type { AnswerOptions, TutorChunk } from './tutor.ts';

/**
 * Passes on what was read from a model, and runs the code in it.
 *
 * ```
 * chunks ──code──> compute ──value──> derivation, computed; the rest of the chunks is dropped
 *                     └──none──> computed; the model goes on as if nothing had been
 * ```
 *
 * @returns what the derivation got for the value, from which the model has to go on; null where it need not.
 */
export async function* runCode(
  chunks: readonly ParsedChunk[],
  compute: AnswerOptions['compute'],
): AsyncGenerator<TutorChunk, string | null> {
  for (const chunk of chunks) {
    if (chunk.type !== 'code') {
      yield chunk;
      continue;
    }
    if (compute === undefined) continue;
    const result = await compute(chunk.code);
    const value = result.ok ? fenceValue(result.text) : null;
    if (value !== null) yield { type: 'derivation', text: value };
    yield { type: 'computed', computation: { ...chunk.code, result } };
    if (value !== null) return value;
  }
  return null;
}

/**
 * What stands after code for its value: models that were trained to compute know a block `output`. Nothing in it can
 * close the block, or is a tag of a model.
 */
function fenceValue(text: string): string {
  const plain = text.replace(/`{3,}|~{3,}/g, "'''").replace(/<(?=[/|｜a-z])/gi, '‹');
  return `\n\n\`\`\`output\n${plain}\n\`\`\``;
}
