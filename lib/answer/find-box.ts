/** A longer box is not looked for: one that never closes must not swallow the rest of an answer. */
const maxBoxLength = 2_000;

const command = /\\f?boxed\s*\{/g;
const longestCommand = 24;

/** Looks for `\boxed{}` in a text that grows. */
export interface BoxFinder {
  /** Takes more text; returns the content of the last box that it completes, null where there is none. */
  push(text: string): string | null;
}

/** Starts to look; a box may hold boxes and braces, and ends with its paragraph at the latest. */
export function createBoxFinder(): BoxFinder {
  let held = '';
  return {
    push(text) {
      held += text;
      let found: string | null = null;
      for (let at = 0; ; ) {
        command.lastIndex = at;
        const match = command.exec(held);
        if (match === null) {
          held = held.slice(Math.max(at, held.length - longestCommand));
          return found;
        }
        const start = match.index + match[0].length;
        const end = findClosing(held, start);
        if (end === 'open') {
          held = held.slice(match.index);
          return found;
        }
        if (end !== 'none') found = unwrap(held.slice(start, end)) ?? found;
        at = end === 'none' ? start : end;
      }
    },
  };
}

/** A `\boxed{}` in a text: where it stands, and what is in it. */
export interface Box {
  readonly start: number;
  /** The index after its closing brace. */
  readonly end: number;
  readonly content: string;
}

/** The boxes of a whole text in their order; one inside another is part of that one. */
export function findBoxes(text: string): readonly Box[] {
  const boxes: Box[] = [];
  const search = new RegExp(command);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const start = match.index + match[0].length;
    const closing = findClosing(text, start);
    if (closing === 'open' || closing === 'none') continue;
    const content = unwrap(text.slice(start, closing));
    if (content !== null) boxes.push({ start: match.index, end: closing + 1, content });
    search.lastIndex = closing;
  }
  return boxes;
}

function findClosing(text: string, start: number): number | 'open' | 'none' {
  let depth = 1;
  for (let index = start; index < text.length; index += 1) {
    const sign = text[index];
    if (index - start > maxBoxLength) return 'none';
    if (sign === '\n' && text[index + 1] === '\n') return 'none';
    if (sign === '\\') index += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return 'open';
}

/** The content, without a box that is all there is in it; null where there is nothing. */
function unwrap(content: string): string | null {
  const trimmed = content.trim();
  const inner = /^\\f?boxed\s*\{/.exec(trimmed);
  if (inner !== null && findClosing(trimmed, inner[0].length) === trimmed.length - 1) {
    return unwrap(trimmed.slice(inner[0].length, -1));
  }
  return trimmed === '' ? null : trimmed;
}
