import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { readNames, takePairs } from '../read-points.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { writePoint } from '../write-value.ts';

const MOST_LISTED = 4;

/**
 * `.points([[x, y], ...], {label, labels, joined})`: several points at once.
 *
 * - `label`: stands once beside the points; none by default.
 * - `labels`: a name beside each point, `["A", "B", "C"]` or `"ABC"`; none by default.
 * - `joined`: `true` draws lines from each point to the next and gives them the colour of a series; `false` by
 *   default.
 *
 * @example plot().points([[0, 1], [1, 3], [2, 4], [3, 7]], { labels: "ABCD", joined: true })
 */
export function readPointList(args: readonly unknown[]): Mark {
  const { points, rest } = takePairs(args, 'points');
  if (points.length === 0)
    throw new PlotMistake('points takes at least one point: .points([[0, 1], [2, 3]]).');
  const options = readOptions(rest[0], 'points', ['label', 'labels', 'joined']);
  const label = maybeReadText(options.get('label'), 'points: label');
  const names = readNames(options.get('labels'), points.length, 'points: labels');
  const isJoined = options.get('joined') === true;
  const listed = points.slice(0, MOST_LISTED).map(writePoint).join(', ');
  const others = points.length - MOST_LISTED;
  const start = label === undefined ? '' : `${label}: `;
  return {
    noun: {
      en: `${isJoined ? 'a line through' : 'the points'} ${start}${listed}${others > 0 ? ` and ${others} more` : ''}`,
      zh: `${isJoined ? '折线，经过' : '点'} ${start}${listed}${others > 0 ? ` 等 ${points.length} 点` : ''}`,
    },
    findAnchors: () => points,
    draw: () => ({
      lines: isJoined ? [{ points, dashed: false }] : [],
      dots: points.map((point, index) => ({ point, label: names[index], isColoured: isJoined })),
      isColoured: isJoined,
      readOut: [],
      label,
    }),
  };
}
