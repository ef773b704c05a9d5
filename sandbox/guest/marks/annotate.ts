import { bareDrawing, type Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { takeNumbers } from '../read-points.ts';
import { maybeReadText } from '../values.ts';
import { writePoint } from '../write-value.ts';

/**
 * `.annotate(x, y, text)`: a text at a place of the plane, or beside it where something else is drawn there.
 * Sub- and superscripts may be typed: `x_1`, `e^{2x}`.
 *
 * @example plot({ x: [-3, 3] }).curve("x^3 - 3x").annotate(-1, 2, "local maximum")
 */
export function readAnnotation(args: readonly unknown[]): Mark {
  const { numbers, rest } = takeNumbers(args, 2, 'annotate');
  const [x = 0, y = 0] = numbers;
  const text = maybeReadText(rest[0], 'annotate: text');
  if (numbers.length !== 2 || text === undefined) {
    throw new PlotMistake('annotate takes a place and a text: .annotate(2, 1, "vertex").');
  }
  return {
    noun: {
      en: `the note “${text}” at ${writePoint([x, y])}`,
      zh: `${writePoint([x, y])} 处的注记“${text}”`,
    },
    findAnchors: () => [[x, y]],
    draw: () => ({
      ...bareDrawing,
      texts: [{ point: [x, y], text, isCentred: true }],
    }),
  };
}
