import { viewSignals } from '../plane/view-signals.ts';

/** How far outside the view a point still counts as on its border, as a share of the view. */
const MARGIN = 0.004;

/** An expression that says whether a row's point is in view. */
export function isInView(row: string): string {
  const { left, right, bottom, top } = viewSignals;
  const within = (value: string, low: string, high: string): string =>
    `abs(2 * ${value} - ${low} - ${high}) <= ${1 + 2 * MARGIN} * (${high} - ${low})`;
  return `${within(`${row}.x`, left, right)} && ${within(`${row}.y`, bottom, top)}`;
}
