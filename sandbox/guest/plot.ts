import { chartBounds } from '../../lib/chart/bounds.ts';
import type { ChartSpec } from '../../lib/chart/chart.ts';
import type { Interval } from '../../lib/chart/plane/view.ts';
import { type AxesSettings, settings, usualAxes } from './axes-settings.ts';
import { composeSpec } from './compose-spec.ts';
import type { Mark } from './drawing.ts';
import type { Slider } from './live/live-expression.ts';
import { maybeReadLive } from './live/read-live.ts';
import { marks } from './marks/registry.ts';
import { PlotMistake } from './mistake.ts';
import { describeUnknownName } from './nearest-name.ts';
import { maybeReadInterval, maybeReadText, readOptions, showValue } from './values.ts';

/** What a chain has gathered so far. */
interface PlotState {
  readonly x: Interval | undefined;
  readonly y: Interval | undefined;
  readonly title: string | undefined;
  readonly marks: Mark[];
  readonly sliders: Map<string, Slider>;
  settings: AxesSettings;
}

const MOST_SLIDERS = 8;
const plotOptions = ['x', 'y', 'title', 'equalAspect'] as const;

// Kept here and not on the chain: cell code can neither read nor forge what a chart is made of.
const states = new WeakMap<object, PlotState>();
const methodNames = [...marks.keys(), ...settings.keys()];

/** Names that the language itself asks any object for, and that therefore are no mistake. */
const silentNames: readonly string[] = [
  'then',
  'toJSON',
  'toString',
  'valueOf',
  'constructor',
  'mark',
  'layer',
];

/**
 * Starts a chart: `plot({x: [-1, 5], y: [-2, 6], title: "y = x²", equalAspect: false})`, all of it optional. What it
 * gives is a chain with one method for each mark and for axes, grid and aspect; each method gives the chain again.
 */
export function createPlot(options?: unknown): object {
  const read = readOptions(options, 'plot', plotOptions);
  const state: PlotState = {
    x: maybeReadInterval(read.get('x'), 'plot: x'),
    y: maybeReadInterval(read.get('y'), 'plot: y'),
    title: maybeReadText(read.get('title'), 'plot: title'),
    marks: [],
    sliders: new Map(),
    settings: { ...usualAxes, equalAspect: maybeReadSwitch(read.get('equalAspect')) },
  };
  const target: Record<string, unknown> = Object.create(null);
  const chain = new Proxy(target, {
    get: (own, name) => own[String(name)] ?? refuseName(name),
  });
  for (const [name, readMark] of marks) {
    target[name] = (...args: readonly unknown[]): object => {
      if (state.marks.length >= chartBounds.series) {
        throw new PlotMistake(`A chart holds at most ${chartBounds.series} marks.`);
      }
      const mark = maybeReadLive(name, args, state.sliders) ?? readMark(args);
      if (mark.slider !== undefined) keepSlider(mark.slider, state);
      state.marks.push(mark);
      return chain;
    };
  }
  for (const [name, readSetting] of settings) {
    target[name] = (...args: readonly unknown[]): object => {
      state.settings = readSetting(args, state.settings);
      return chain;
    };
  }
  Object.freeze(target);
  states.set(chain, state);
  return chain;
}

function maybeReadSwitch(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function keepSlider(slider: Slider, { sliders }: PlotState): void {
  if (sliders.has(slider.name))
    throw new PlotMistake(`There are two sliders "${slider.name}"; one is enough.`);
  if (sliders.size >= MOST_SLIDERS) throw new PlotMistake(`A chart holds at most ${MOST_SLIDERS} sliders.`);
  sliders.set(slider.name, slider);
}

function refuseName(name: string | symbol): undefined {
  if (typeof name === 'symbol' || silentNames.includes(name)) return undefined;
  throw new PlotMistake(describeUnknownName(name, methodNames));
}

/** Whether a value is a chain that {@link createPlot} made. */
export function isPlot(value: unknown): value is object {
  return typeof value === 'object' && value !== null && states.has(value);
}

/** The finished chart of a chain. */
export function toSpec(chain: object): ChartSpec {
  const state = states.get(chain);
  if (state === undefined) throw new PlotMistake(`This is not a chart: ${showValue(chain)}.`);
  if (state.marks.length === 0) {
    throw new PlotMistake('The chart has no marks. Add one, such as .curve("x^2").');
  }
  const { x, y, title } = state;
  return composeSpec(state.marks, { x, y, title, ...state.settings });
}
