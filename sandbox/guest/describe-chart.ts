import { chartBounds } from '../../lib/chart/bounds.ts';
import type { Mark } from './drawing.ts';
import type { View } from './view.ts';
import { writeInterval } from './write-value.ts';

const MOST_NAMED = 12;

/** One sentence that says what is drawn, for people who do not see it. */
export function describeChart(marks: readonly Mark[], view: View, title: string | undefined): string {
  const nouns = marks.slice(0, MOST_NAMED).map((mark) => mark.noun);
  const more = marks.length > MOST_NAMED ? [`${marks.length - MOST_NAMED} more`] : [];
  const list = joinWords([...nouns, ...more]);
  // Where a mark brings its own axes, its noun says what stands on them.
  const isFramed = marks.some((mark) => mark.frame !== undefined);
  const isFlat = marks.every((mark) => mark.along !== undefined);
  const y = isFlat ? '' : ` and y ${writeInterval(view.y)}`;
  const frame = isFramed ? '' : `, for x ${writeInterval(view.x)}${y}`;
  const start = title === undefined ? 'A chart' : `A chart titled “${title}”`;
  return shorten(`${start} of ${list === '' ? 'empty axes' : list}${frame}.`);
}

function shorten(text: string): string {
  return text.length <= chartBounds.description ? text : `${text.slice(0, chartBounds.description - 1)}…`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
