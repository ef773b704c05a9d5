import { estimateWidth } from '../../lib/chart/plane/place-labels.ts';

const MOST_LINES = 3;
const STEP_PX = 4;

/**
 * Breaks a text into lines of about equal length that fit a width in pixels, three at most: between words, and
 * anywhere in Chinese, Japanese and Korean. What fits no line ends with "…".
 */
export function wrapWords(text: string, widthPx: number): readonly string[] {
  const parts = splitWords(text);
  const lines = fill(parts, widthPx);
  // The narrowest width that needs no more lines makes them about equal.
  let narrow = estimateWidth(text) / lines.length;
  while (narrow < widthPx && fill(parts, narrow).length > lines.length) narrow += STEP_PX;
  const even = narrow < widthPx ? fill(parts, narrow) : lines;
  const isWithin = even.every((line) => estimateWidth(line) <= widthPx);
  return (isWithin ? even : lines).map((line) => shorten(line, widthPx));
}

/** Puts parts on lines as long as they fit; the last line takes what is left over. */
function fill(parts: readonly string[], widthPx: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const fits = last !== undefined && estimateWidth((last + part).trimEnd()) <= widthPx;
    if (last !== undefined && (fits || lines.length === MOST_LINES)) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** The parts between which a line may break, each with the space after it. */
function splitWords(text: string): readonly string[] {
  return (
    text.match(
      /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+\s*|\s+/g,
    ) ?? [text]
  );
}

function shorten(text: string, widthPx: number): string {
  const most = Math.max(widthPx * 1.25, 40);
  if (estimateWidth(text) <= most) return text;
  const characters = [...text];
  while (characters.length > 1 && estimateWidth(`${characters.join('')}…`) > most) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
