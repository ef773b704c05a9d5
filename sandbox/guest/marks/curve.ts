import { maybeMeet } from '../../../lib/chart/plane/graph-source.ts';
import { sampleCurve } from '../../../lib/chart/plane/sample-curve.ts';
import { simplifyInView } from '../../../lib/chart/plane/simplify-line.ts';
import type { Interval, Point } from '../../../lib/chart/plane/view.ts';
import { findFeatures, maybeFindHeights } from '../curve-features.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { findSubject, readFunction } from '../read-function.ts';
import { maybeReadInterval, maybeReadText, readOptions } from '../values.ts';
import { nameCurve, type Words } from '../words.ts';
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
  const ends = domain === undefined ? {} : { from: domain[0], to: domain[1] };
  const limit = (x: Interval): Interval | undefined => maybeMeet(x, ends);
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
          `There is nothing to see of ${noun.en} for x ${writeInterval(view.x)}. Choose another interval.`,
        );
      }
      return {
        lines: pieces.map((piece) => ({ points: simplifyInView(piece, view, 'graph'), dashed })),
        dots: [],
        isColoured: true,
        readOut: thin(pieces.flat()),
        label,
        subject: findSubject(source),
        ...(typeof source === 'string' ? { source: { formula: source, ...ends } } : {}),
      };
    },
  };
}

function describe(source: unknown, label: string | undefined): Words {
  const formula = typeof source === 'string' ? source.trim().slice(0, 80) : undefined;
  const equation = formula === undefined || formula.includes('=') ? formula : `y = ${formula}`;
  if (equation !== undefined) return nameCurve(joinNames(label, equation));
  return label === undefined ? { en: 'the curve of a function', zh: '一个函数的图像' } : nameCurve(label);
}

const READ_OUT_POINTS = 400;

function thin(points: readonly Point[]): readonly Point[] {
  const stride = Math.max(1, Math.ceil(points.length / READ_OUT_POINTS));
  return points.filter((_, index) => index % stride === 0);
}
