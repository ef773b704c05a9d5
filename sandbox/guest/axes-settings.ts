import type { AxisNames } from '../../lib/chart/plane/draw-axes.ts';
import { PlotMistake } from './mistake.ts';
import { maybeReadText, readOptions, showValue } from './values.ts';

/** How a chart's axes and grid are drawn. */
export interface AxesSettings {
  readonly hasAxes: boolean;
  readonly hasGrid: boolean;
  readonly names: AxisNames;
  /** Undefined lets the marks decide. */
  readonly equalAspect: boolean | undefined;
}

/** Axes x and y over a light grid. */
export const usualAxes: AxesSettings = {
  hasAxes: true,
  hasGrid: true,
  names: { x: 'x', y: 'y' },
  equalAspect: undefined,
};

/** Reads the arguments of a chain method that concerns the whole chart, and gives the settings after it. */
export type ReadSetting = (args: readonly unknown[], before: AxesSettings) => AxesSettings;

function readSwitch(value: unknown, owner: string): boolean {
  if (value === undefined) return true;
  if (typeof value === 'boolean') return value;
  throw new PlotMistake(`${owner} takes true or false, not ${showValue(value)}.`);
}

/**
 * `.equalAspect()`: one unit is as long on the x axis as on the y axis, so that circles are round and right angles
 * look right. Geometry has it by itself; `.equalAspect(false)` turns it off.
 *
 * @example plot({ x: [-3, 3] }).curve("sqrt(4 - x^2)").equalAspect()
 */
const readEqualAspect: ReadSetting = ([value], before) => ({
  ...before,
  equalAspect: readSwitch(value, 'equalAspect'),
});

/**
 * `.axes({x, y})`: the names at the ends of the axes, "x" and "y" by default; `.axes(false)` leaves the axes out,
 * as plane geometry does, and keeps the grid.
 *
 * @example plot({ x: [0, 5] }).curve("20t - 5t^2").axes({ x: "t / s", y: "h / m" })
 */
const readAxes: ReadSetting = ([value], before) => {
  if (value === undefined || typeof value === 'boolean')
    return { ...before, hasAxes: readSwitch(value, 'axes') };
  const options = readOptions(value, 'axes', ['x', 'y']);
  return {
    ...before,
    hasAxes: true,
    names: {
      x: maybeReadText(options.get('x'), 'axes: x') ?? before.names.x,
      y: maybeReadText(options.get('y'), 'axes: y') ?? before.names.y,
    },
  };
};

/**
 * `.grid(false)`: leaves the grid out; `.grid()` puts it back.
 *
 * @example plot().polygon([[0, 0], [4, 0], [0, 3]]).axes(false).grid(false)
 */
const readGrid: ReadSetting = ([value], before) => ({
  ...before,
  hasGrid: readSwitch(value, 'grid'),
});

/** The chain methods that concern the whole chart, by name. */
export const settings: ReadonlyMap<string, ReadSetting> = new Map([
  ['equalAspect', readEqualAspect],
  ['axes', readAxes],
  ['grid', readGrid],
]);
