import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeReadText, readNumber, readOptions } from '../values.ts';
import { writePoint } from '../write-value.ts';

/** `.segment(x1, y1, x2, y2, {label, dashed})`, and also `.segment([x1, y1], [x2, y2], {...})`. */
export function readSegment(args: readonly unknown[]): Mark {
  const [first, second, ...more] = args;
  const isPairs = Array.isArray(first) && Array.isArray(second);
  const [x1, y1, x2, y2, rest] = isPairs ? [first[0], first[1], second[0], second[1], more[0]] : args;
  if (y2 === undefined) {
    throw new PlotMistake('segment takes four coordinates: .segment(0, 0, 3, 4, {dashed: true}).');
  }
  const from = [readNumber(x1, 'segment: x1'), readNumber(y1, 'segment: y1')] as const;
  const to = [readNumber(x2, 'segment: x2'), readNumber(y2, 'segment: y2')] as const;
  const options = readOptions(rest, 'segment', ['label', 'dashed']);
  const label = maybeReadText(options.get('label'), 'segment: label');
  const dashed = options.get('dashed') === true;
  return {
    noun: {
      en: `${label === undefined ? 'a segment' : `the segment ${label}`} from ${writePoint(from)} to ${writePoint(to)}`,
      zh: `线段${label === undefined ? '' : ` ${label}`}（从 ${writePoint(from)} 到 ${writePoint(to)}）`,
    },
    findAnchors: () => [from, to],
    draw: () => ({
      lines: [{ points: [from, to], dashed }],
      dots: [],
      isColoured: false,
      readOut: [],
      label,
    }),
  };
}
