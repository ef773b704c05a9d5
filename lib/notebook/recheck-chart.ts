import { checkSpec } from '../chart/policy.ts';
import type { Answer } from './cell.ts';

/**
 * Lets the policy judge again what was drawn elsewhere or before: a chart that it refuses is left out, with the reason in
 * its place.
 */
export function recheckChart<Drawn extends Pick<Answer, 'chart' | 'plotError'>>(drawn: Drawn): Drawn {
  if (drawn.chart === null) return drawn;
  const checked = checkSpec(drawn.chart);
  return checked.ok ? { ...drawn, chart: checked.spec } : { ...drawn, chart: null, plotError: checked.error };
}
