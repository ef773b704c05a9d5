import type { Mark } from '../drawing.ts';
import { PlotMistake } from '../mistake.ts';
import { describeFunction, readSpaceFunction } from '../read-plane-function.ts';
import { refusePlane } from '../space/refuse-plane.ts';
import { boxAround, type SpaceMark, type Triple } from '../space/space.ts';
import { maybeReadInterval, maybeReadText, readOptions } from '../values.ts';

const STEPS = 1_500;

/**
 * `.parametric3("cos t", "sin t", "t/5", {t: [0, 20], label})`: a curve through space, which the reader turns with
 * the sliders `azimuth` and `elevation`. Expressions in t, or JavaScript functions of t.
 *
 * - `t`: the interval of the parameter; `[0, 2π]` by default.
 * - `label`: shown when the chart holds several curves, which then have one colour each; a single curve goes
 *   through the colours of the ramp with t.
 *
 * @example plot({title: "Helix"}).parametric3("cos t", "sin t", "t/5", {t: [0, 20]})
 */
export function readParametric3(args: readonly unknown[]): Mark {
  const [first, second, third, rest] = Array.isArray(args[0]) ? [...args[0].slice(0, 3), args[1]] : args;
  const fs = [first, second, third].map((source) => readSpaceFunction(source, 'parametric3', ['t']));
  const options = readOptions(rest, 'parametric3', ['t', 'label']);
  const [from, to] = maybeReadInterval(options.get('t'), 'parametric3: t') ?? [0, 2 * Math.PI];
  const label = maybeReadText(options.get('label'), 'parametric3: label');
  const samples = Array.from({ length: STEPS + 1 }, (_, index) => {
    const time = from + ((to - from) * index) / STEPS;
    const [x = Number.NaN, y = Number.NaN, z = Number.NaN] = fs.map((f) => f(time));
    return { time, point: [x, y, z] as const };
  }).filter(({ point }) => point.every(Number.isFinite));
  const name = `${label === undefined ? '' : `${label}, `}(${[first, second, third].map(describeFunction).join(', ')})`;
  const noun = { en: `the space curve ${name}`, zh: `空间曲线 ${name}` };
  if (samples.length < 2) throw new PlotMistake(`There is nothing to see of ${noun.en}. Choose another t.`);
  const points = samples.map(({ point }) => point);
  return {
    noun,
    space: standInSpace(
      points,
      samples.map(({ time }) => time),
      label,
    ),
    draw: refusePlane,
  };
}

/** A line through space as a mark. */
function standInSpace(
  points: readonly Triple[],
  times: readonly number[],
  label: string | undefined,
): SpaceMark {
  return {
    findBox: () => boxAround(points),
    draw: () => ({ lines: [{ points, times, label }], surfaces: [] }),
  };
}
