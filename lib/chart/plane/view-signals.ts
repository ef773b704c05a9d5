import type { Json } from '../chart.ts';
import type { Interval } from './view.ts';

/** Names of the parameters that hold the ends of the intervals in view, for expressions that follow a moving view. */
export const viewSignals = {
  left: 'view_left',
  right: 'view_right',
  bottom: 'view_bottom',
  top: 'view_top',
} as const;

/** The field that counts the rows whose values are computed in the browser. */
export const liveStep = 'live_step';

/** The ends of two intervals by the names of their parameters. */
export function listEnds(x: Interval, y: Interval): readonly (readonly [name: string, value: number])[] {
  return [
    [viewSignals.left, x[0]],
    [viewSignals.right, x[1]],
    [viewSignals.bottom, y[0]],
    [viewSignals.top, y[1]],
  ];
}

/** The parameters as a spec declares them. */
export function declareView(x: Interval, y: Interval): readonly Json[] {
  return listEnds(x, y).map(([name, value]) => ({ name, value }));
}
