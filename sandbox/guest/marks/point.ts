import type { Point } from '../../../lib/chart/plane/view.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeReadText, readNumber, readOptions } from '../values.ts';
import type { Words } from '../words.ts';
import { writePoint } from '../write-value.ts';

/** `.point(x, y, label?)`, and also `.point([x, y], label?)`; the label may stand in `{label}`. */
export function readPoint(args: readonly unknown[]): Mark {
  const [first] = args;
  const flat = Array.isArray(first) ? [...first.slice(0, 2), ...args.slice(1)] : args;
  const [x, y, third] = flat;
  if (flat.length < 2) throw new PlotMistake('point takes two coordinates: .point(2, -1, "V").');
  const point = [readNumber(x, 'point: x'), readNumber(y, 'point: y')] as const;
  const options = readOptions(typeof third === 'number' ? String(third) : third, 'point', ['label']);
  const label = maybeReadText(options.get('label'), 'point: label');
  return {
    noun: describePoint(point, label),
    findAnchors: () => [point],
    draw: () => ({
      lines: [],
      dots: [{ point, label }],
      isColoured: false,
      readOut: [],
      label: undefined,
    }),
  };
}

/** The label often holds the coordinates already. */
function describePoint(point: Point, label: string | undefined): Words {
  const place = writePoint(point);
  if (label === undefined) return { en: `the point ${place}`, zh: `点 ${place}` };
  const plain = (text: string): string => text.replace(/\s/g, '').replace(/-/g, '−');
  return plain(label).includes(plain(place))
    ? { en: `the point ${label}`, zh: `点 ${label}` }
    : { en: `the point ${label} at ${place}`, zh: `点 ${label} ${place}` };
}
