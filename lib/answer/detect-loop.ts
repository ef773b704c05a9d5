/** How often a text is looked at, in characters, counted from its beginning. */
const stride = 120;

/** A text loops when so many of its last characters repeat with at most that period. */
const windows = [
  { length: 480, period: 60 },
  { length: 1_200, period: 300 },
  { length: 4_000, period: 1_000 },
] as const;

const longest = 4_000;

/** Watches a text that grows for a model that has begun to repeat itself. */
export interface LoopDetector {
  /** Takes more text; returns how much of it there is when the loop is certain, null where there is none. */
  push(text: string): number | null;
}

/** Starts to watch. Where the text is looked at does not depend on how it is cut into pieces. */
export function createLoopDetector(): LoopDetector {
  let tail = '';
  let seen = 0;
  return {
    push(text) {
      for (let at = 0; at < text.length; ) {
        const step = Math.min(stride - (seen % stride), text.length - at);
        tail = (tail + text.slice(at, at + step)).slice(-longest);
        at += step;
        seen += step;
        if (seen % stride === 0 && loops(tail)) return at;
      }
      return null;
    },
  };
}

function loops(tail: string): boolean {
  return windows.some(
    ({ length, period }) => tail.length >= length && measurePeriod(tail.slice(-length)) <= period,
  );
}

/**
 * The smallest p such that each character equals the one p before it.
 *
 * @see {@link https://en.wikipedia.org/wiki/Knuth%E2%80%93Morris%E2%80%93Pratt_algorithm} its failure function
 */
function measurePeriod(text: string): number {
  const borders = new Uint16Array(text.length);
  let border = 0;
  for (let index = 1; index < text.length; index += 1) {
    while (border > 0 && text[index] !== text[border]) border = borders[border - 1] ?? 0;
    if (text[index] === text[border]) border += 1;
    borders[index] = border;
  }
  return text.length - border;
}
