import type { Interval } from '../../../lib/chart/plane/view.ts';
import { drawPlaneCurve } from '../draw-plane-curve.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeReadConstant, readFunction } from '../read-function.ts';
import { findCurveBox, type PlaneCurve } from '../sample-plane-curve.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { nameCurve, type Words } from '../words.ts';
import { joinNames } from '../write-label.ts';
import { writeValue } from '../write-value.ts';

const turning = /sin|cos|tan/;

/**
 * `.parametric(x, y, {from, to, label, dashed, arrow})`: the curve (x(t), y(t)). Both are expressions in `t` or
 * JavaScript functions.
 *
 * - `from`, `to`: the first and last t, as numbers or texts such as "2π". By default 0 and 2π for expressions with
 *   trigonometric functions, −5 and 5 for others.
 * - `label`: stands beside the curve; none by default.
 * - `dashed`: `true` for a dashed line; `false` by default.
 * - `arrow`: `true` shows the direction in which t grows; `false` by default.
 *
 * The axes take equal scales unless the intervals are too unequal for that.
 *
 * @example plot().parametric("3cos t", "2sin t", { label: "ellipse", arrow: true })
 */
export function readParametric(args: readonly unknown[]): Mark {
  const [first, second, third] = args;
  if (first === undefined || second === undefined) {
    throw new PlotMistake(
      'parametric takes x(t) and y(t): .parametric("cos t", "sin t", {from: 0, to: "2π"}).',
    );
  }
  const x = readFunction(first, 'parametric');
  const y = readFunction(second, 'parametric');
  const options = readOptions(third, 'parametric', ['from', 'to', 'label', 'dashed', 'arrow']);
  const label = maybeReadText(options.get('label'), 'parametric: label');
  const isTurning = turning.test(`${String(first)} ${String(second)}`);
  const usual: Interval = isTurning ? [0, 2 * Math.PI] : [-5, 5];
  const from = maybeReadConstant(options.get('from'), 'parametric: from') ?? usual[0];
  const to = maybeReadConstant(options.get('to'), 'parametric: to') ?? Math.max(usual[1], from + 1);
  if (!(from < to)) throw new PlotMistake('parametric: from must be less than to.');
  const curve: PlaneCurve = (t) => [x(t), y(t)];
  const name = describe(first, second, label);
  const noun = {
    en: `${name.en} for t from ${writeValue(from)} to ${writeValue(to)}`,
    zh: `${name.zh}，t 从 ${writeValue(from)} 到 ${writeValue(to)}`,
  };
  let box: ReturnType<typeof findCurveBox> | undefined;
  const style = { label, dashed: options.get('dashed') === true, hasArrow: options.get('arrow') === true };
  return {
    noun,
    equalAspect: 'where-it-fits',
    findAnchors: () => {
      box ??= findCurveBox(curve, [from, to]);
      return box;
    },
    draw: (view) => drawPlaneCurve(curve, [from, to], view, style, noun),
  };
}

function describe(x: unknown, y: unknown, label: string | undefined): Words {
  const isText = typeof x === 'string' && typeof y === 'string';
  if (isText) return nameCurve(joinNames(label, `(${x.trim().slice(0, 60)}, ${y.trim().slice(0, 60)})`));
  const name = label === undefined ? '' : ` ${label}`;
  return { en: `the curve${name} with a parameter`, zh: `参数曲线${name}` };
}
