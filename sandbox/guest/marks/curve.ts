import { findFeatures, maybeFindHeights } from '../curve-features.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { findSubject, readFunction } from '../read-function.ts';
import { sampleCurve } from '../sample-curve.ts';
import { simplifyLine } from '../simplify-line.ts';
import { type Interval, maybeReadInterval, maybeReadText, type Point, readOptions } from '../values.ts';
import { toPixels, type View } from '../view.ts';
import { joinNames } from '../write-label.ts';
import { writeInterval } from '../write-value.ts';

const trigonometric = /(?<![a-zA-Z])(?:Math\.)?(?:sin|cos|tan|cot|sec|csc)(?![a-zA-Z]*h\b)/;

/**
 * `.curve("x^2 - 1", {label, domain, dashed})`: the graph of an expression in x or of a JavaScript function,
 * over `domain` when it is given and over the whole view otherwise.
 */
export function readCurve(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const f = readFunction(source, 'curve');
  const options = readOptions(second, 'curve', ['label', 'domain', 'dashed']);
  const label = maybeReadText(options.get('label'), 'curve: label');
  const domain = maybeReadInterval(options.get('domain'), 'curve: domain');
  const dashed = options.get('dashed') === true;
  const limit = (x: Interval): Interval | undefined => maybeMeet(x, domain);
  const noun = describe(source, label);
  return {
    noun,
    isTrigonometric: trigonometric.test(String(source)),
    findFeatures: () => findFeatures(f, domain),
    maybeFindHeights: (x) => {
      const shown = limit(x);
      return shown && maybeFindHeights(f, shown);
    },
    draw: (view) => {
      const shown = limit(view.x);
      const pieces = shown === undefined ? [] : sampleCurve(f, shown, view);
      if (pieces.length === 0) {
        throw new PlotMistake(
          `There is nothing to see of ${noun} for x ${writeInterval(view.x)}. Choose another interval.`,
        );
      }
      return {
        lines: pieces.map((piece) => ({ points: simplify(piece, view), dashed })),
        dots: [],
        isColoured: true,
        readOut: thin(pieces.flat()),
        label,
        subject: findSubject(source),
      };
    },
  };
}

function describe(source: unknown, label: string | undefined): string {
  const formula = typeof source === 'string' ? source.trim().slice(0, 80) : undefined;
  const equation = formula === undefined || formula.includes('=') ? formula : `y = ${formula}`;
  if (equation === undefined) return `the curve ${label ?? 'of a function'}`;
  return `the curve ${joinNames(label, equation)}`;
}

function maybeMeet(x: Interval, domain: Interval | undefined): Interval | undefined {
  if (domain === undefined) return x;
  const from = Math.max(x[0], domain[0]);
  const to = Math.min(x[1], domain[1]);
  return from < to ? [from, to] : undefined;
}

const TOLERANCE_PX = 0.08;

function simplify(piece: readonly Point[], view: View): readonly Point[] {
  const kept = simplifyLine(
    piece.map((point) => toPixels(view, point)),
    TOLERANCE_PX,
  );
  return kept.map((index) => piece[index]).filter((point) => point !== undefined);
}

const READ_OUT_POINTS = 400;

function thin(points: readonly Point[]): readonly Point[] {
  const stride = Math.max(1, Math.ceil(points.length / READ_OUT_POINTS));
  return points.filter((_, index) => index % stride === 0);
}
