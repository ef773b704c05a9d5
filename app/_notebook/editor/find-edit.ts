/** The part in which two texts differ: from `start` to `endBefore` in the one, to `endAfter` in the other. */
export interface TextEdit {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** The smallest part whose replacement makes the second text of the first; offsets are in UTF-16 code units. */
export function findEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, endBefore: before.length - tail, endAfter: after.length - tail };
}

/** Where a caret goes that stands in a text while a part of it is replaced. */
export function shiftCaret(caret: number, { start, endBefore, endAfter }: TextEdit): number {
  if (caret <= start) return caret;
  return caret >= endBefore ? caret + endAfter - endBefore : Math.min(caret, endAfter);
}
