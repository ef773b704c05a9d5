import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeReadText, type Point, readNumber, readOptions } from '../values.ts';
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
function describePoint(point: Point, label: string | undefined): string {
  const place = writePoint(point);
  if (label === undefined) return `the point ${place}`;
  const plain = (text: string): string => text.replace(/\s/g, '').replace(/-/g, '−');
  return plain(label).includes(plain(place)) ? `the point ${label}` : `the point ${label} at ${place}`;
}
