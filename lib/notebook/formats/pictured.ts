import type { ChartSpec } from '../../chart/chart.ts';

/** A document that names pictures beside it. */
export interface Pictured {
  readonly text: string;
  /** The chart of `images/chart-1.png` first. */
  readonly charts: readonly ChartSpec[];
}
