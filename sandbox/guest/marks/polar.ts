import type { RealFunction } from '../../../lib/chart/plane/read-formula.ts';
import { drawPlaneCurve } from '../draw-plane-curve.ts';
import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeReadConstant, readFunction } from '../read-function.ts';
import { findCurveBox, type PlaneCurve } from '../sample-plane-curve.ts';
import { maybeReadText, readOptions } from '../values.ts';
import { joinNames } from '../write-label.ts';
import { writeValue } from '../write-value.ts';

/** Full turns after which a curve may close; one that does not close, such as a spiral, gets `OPEN_TURNS`. */
const MOST_TURNS = 12;
const OPEN_TURNS = 2;
const TURN = 2 * Math.PI;

/**
 * `.polar(r, {from, to, label, dashed, arrow})`: the curve with the polar equation r = r(θ). The expression may call
 * the angle `θ`, `theta` or `t`; it may also be a JavaScript function.
 *
 * - `from`, `to`: the first and last angle in radians, as numbers or texts such as "2π". By default from 0 until the
 *   curve closes, or two turns for one that does not close.
 * - `label`: stands beside the curve; none by default.
 * - `dashed`: `true` for a dashed line; `false` by default.
 * - `arrow`: `true` shows the direction in which the angle grows; `false` by default.
 *
 * The axes take equal scales.
 *
 * @example plot().polar("1 + cos θ", { label: "cardioid" })
 */
export function readPolar(args: readonly unknown[]): Mark {
  const [source, second] = args;
  const radius = readFunction(typeof source === 'string' ? source.replace(/^\s*r\s*=/, '') : source, 'polar');
  const options = readOptions(second, 'polar', ['from', 'to', 'label', 'dashed', 'arrow']);
  const label = maybeReadText(options.get('label'), 'polar: label');
  const from = maybeReadConstant(options.get('from'), 'polar: from') ?? 0;
  const to = maybeReadConstant(options.get('to'), 'polar: to') ?? from + TURN * countTurns(radius, from);
  if (!(from < to)) throw new PlotMistake('polar: from must be less than to.');
  const curve: PlaneCurve = (angle) => {
    const r = radius(angle);
    return [r * Math.cos(angle), r * Math.sin(angle)];
  };
  const formula =
    typeof source === 'string'
      ? `r = ${source
          .trim()
          .replace(/^r\s*=\s*/, '')
          .slice(0, 80)}`
      : 'r = f(θ)';
  const name = joinNames(label, formula);
  const noun = {
    en: `the polar curve ${name} for θ from ${writeValue(from)} to ${writeValue(to)}`,
    zh: `极坐标曲线 ${name}，θ 从 ${writeValue(from)} 到 ${writeValue(to)}`,
  };
  const style = { label, dashed: options.get('dashed') === true, hasArrow: options.get('arrow') === true };
  let box: ReturnType<typeof findCurveBox> | undefined;
  return {
    noun,
    equalAspect: 'always',
    findAnchors: () => {
      box ??= findCurveBox(curve, [from, to]);
      return box;
    },
    draw: (view) => drawPlaneCurve(curve, [from, to], view, style, noun),
  };
}

/** How many turns it takes until the radius repeats itself. */
function countTurns(radius: RealFunction, from: number): number {
  const probes = Array.from({ length: 24 }, (_, index) => from + 0.137 + index * 0.611);
  for (let turns = 1; turns <= MOST_TURNS; turns += 1) {
    const isAlike = probes.every((angle) => {
      const [here, there] = [radius(angle), radius(angle + turns * TURN)];
      if (!Number.isFinite(here) || !Number.isFinite(there))
        return Number.isFinite(here) === Number.isFinite(there);
      return Math.abs(here - there) <= 1e-6 * (1 + Math.abs(here));
    });
    if (isAlike) return turns;
  }
  return OPEN_TURNS;
}
