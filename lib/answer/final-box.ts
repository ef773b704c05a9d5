const label =
  /\n+[ \t]*(?:#{1,6}[ \t]*)?\*{0,2}(?:final answer|answer|答案|最终答案|答)[ \t]*[.:。：]?\*{0,2}[ \t]*[.:。：]?\s*$/i;
const opening = /(?:\$\$?|\\\[|\\\()\s*$/;
const closing = /^\s*[.。]?\s*(?:\$\$?|\\\]|\\\))?\s*[.。]?\s*$/;

/**
 * The derivation without the `\boxed{}` that ends it, and without the label over that: the answer is shown in a
 * box of its own right after, and twice the same line is once too often. Any other derivation is unchanged.
 */
export function dropFinalBox(derivation: string, answer: string | null): string {
  if (answer === null) return derivation;
  const box = `\\boxed{${answer}}`;
  const at = derivation.lastIndexOf(box);
  if (at === -1 || !closing.test(derivation.slice(at + box.length))) return derivation;
  const before = derivation.slice(0, at).replace(opening, '');
  const lineStart = before.lastIndexOf('\n') + 1;
  if (before.slice(lineStart).trim() !== '') return derivation;
  return before.trimEnd() === '' ? derivation : `\n${before.trimEnd()}`.replace(label, '').slice(1);
}
