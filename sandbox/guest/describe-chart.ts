import { writeDescription } from '../../lib/chart/description.ts';
import type { View } from '../../lib/chart/plane/view.ts';
import type { Mark } from './drawing.ts';
import { listWords } from './words.ts';
import { writeInterval, writeIntervalZh } from './write-value.ts';

const MOST_NAMED = 12;

/** One sentence in each language that says what is drawn, for people who do not see it. */
export function describeChart(marks: readonly Mark[], view: View, title: string | undefined): string {
  const rest = marks.length - MOST_NAMED;
  const list = listWords([
    ...marks.slice(0, MOST_NAMED).map((mark) => mark.noun),
    ...(rest > 0 ? [{ en: `${rest} more`, zh: `另外 ${rest} 项` }] : []),
  ]);
  // Where a mark brings its own axes, its noun says what stands on them.
  const isFramed = marks.some((mark) => mark.frame !== undefined);
  const isFlat = marks.every((mark) => mark.along !== undefined);
  const y = isFlat ? '' : ` and y ${writeInterval(view.y)}`;
  const yZh = isFlat ? '' : `，y ${writeIntervalZh(view.y)}`;
  const start = title === undefined ? 'A chart' : `A chart titled “${title}”`;
  const startZh = title === undefined ? '图像' : `标题为“${title}”的图像`;
  return writeDescription({
    en: `${start} of ${list.en}${isFramed ? '' : `, for x ${writeInterval(view.x)}${y}`}.`,
    zh: `${startZh}：${list.zh}${isFramed ? '' : `。x ${writeIntervalZh(view.x)}${yZh}`}。`,
  });
}
