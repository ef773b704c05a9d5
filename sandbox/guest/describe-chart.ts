import type { Mark } from './drawing.ts';
import type { View } from './view.ts';
import { writeInterval } from './write-value.ts';

const MOST_NAMED = 12;

/** One sentence that says what is drawn, for people who do not see it. */
export function describeChart(marks: readonly Mark[], view: View, title: string | undefined): string {
  const nouns = marks.slice(0, MOST_NAMED).map((mark) => mark.noun);
  const more = marks.length > MOST_NAMED ? [`${marks.length - MOST_NAMED} more`] : [];
  const list = joinWords([...nouns, ...more]);
  const frame = `for x ${writeInterval(view.x)} and y ${writeInterval(view.y)}`;
  const start = title === undefined ? 'A chart' : `A chart titled “${title}”`;
  return `${start} of ${list === '' ? 'empty axes' : list}, ${frame}.`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
