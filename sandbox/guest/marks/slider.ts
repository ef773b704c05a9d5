import { bareDrawing, type Mark } from '../drawing.ts';
import type { Slider } from '../live/live-expression.ts';
import { PlotMistake } from '../mistake.ts';
import { maybeReadText, readNumber, readOptions, showValue } from '../values.ts';

const GREEK = 'alpha beta gamma delta epsilon theta lambda mu rho sigma tau phi omega'.split(' ');
/** Names with a meaning of their own in expressions, here or in Vega. */
const TAKEN = ['x', 'y', 'e', 'E'];

/**
 * `.slider("a", {min, max, step, value, label})`: a slider below the chart. What comes after it in the chain and uses
 * its name follows it at once, in the browser: expressions of `.curve` and `.area` with their ends, coordinates of
 * `.point`, `.segment` and `.annotate`, and labels with expressions in braces, such as `"a = {a}"`.
 *
 * - `name`: one letter other than x, y and e, or a Greek letter such as "omega".
 * - `min`, `max`: its ends; -5 and 5 by default.
 * - `step`: 1/100 of its way by default.
 * - `value`: where it stands at first; by default 1 where that lies between the ends, else their middle.
 * - `label`: stands beside it in place of the name.
 *
 * @example plot({x: [-5, 5], y: [-5, 5]}).slider("a", {min: -2, max: 2}).curve("a x^2").point("a", "a^3", "P")
 */
export function readSlider(args: readonly unknown[]): Mark {
  const [first, second] = args;
  const name = maybeReadText(first, 'slider: name') ?? '';
  if (!(/^[a-zA-Z]$/.test(name) || GREEK.includes(name)) || TAKEN.includes(name)) {
    throw new PlotMistake(
      `slider takes a letter other than x, y and e, such as .slider("a"), not ${showValue(first)}.`,
    );
  }
  const options = readOptions(second, 'slider', ['min', 'max', 'step', 'value', 'label']);
  const read = (option: string, usual: number): number =>
    options.get(option) === undefined ? usual : readNumber(options.get(option), `slider: ${option}`);
  const [min, max] = [read('min', -5), read('max', 5)];
  if (!(max - min > 1e-9 * Math.max(1, Math.abs(min), Math.abs(max)))) {
    throw new PlotMistake(`slider: min must be less than max, but ${min} is not less than ${max}.`);
  }
  const step = read('step', Number(((max - min) / 100).toPrecision(3)));
  if (step <= 0 || step > max - min || (max - min) / step > 100_000) {
    throw new PlotMistake(`slider: step must be a part of the way from ${min} to ${max}, not ${step}.`);
  }
  const value = read('value', min <= 1 && max >= 1 ? 1 : (min + max) / 2);
  if (value < min || value > max) {
    throw new PlotMistake(`slider: value must lie between ${min} and ${max}, not at ${value}.`);
  }
  const slider: Slider = { name, min, max, value };
  const label = maybeReadText(options.get('label'), 'slider: label') ?? name;
  return {
    noun: { en: `a slider ${name} from ${min} to ${max}`, zh: `滑块 ${name}（从 ${min} 到 ${max}）` },
    slider,
    params: [{ name, value, bind: { input: 'range', min, max, step, name: label } }],
    draw: () => bareDrawing,
  };
}
