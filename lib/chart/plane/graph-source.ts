import { chartBounds } from '../bounds.ts';
import type { Json } from '../chart.ts';
import type { Interval } from './view.ts';

/**
 * What a graph, or the region between two graphs, is drawn from. It stands in the data of a chart, so that a browser
 * can follow the graph beyond the part that was drawn at first.
 */
export interface GraphSource {
  /** An expression in one variable. */
  readonly formula: string;
  /** The other edge of a region; a line has none. */
  readonly base?: string;
  /** Where it starts and ends, when it does not go on for ever. */
  readonly from?: number;
  readonly to?: number;
}

/** The fields of a data row that hold a source: they are no values of the chart. */
export const sourceFields = ['graph', 'graph_base', 'graph_from', 'graph_to'] as const;

/** The source as fields of a row; none when a formula is too long for a chart. */
export function writeSource(source: GraphSource | undefined): { readonly [field: string]: Json } {
  if (source === undefined) return {};
  const { formula, base, from, to } = source;
  if (formula.length > chartBounds.text || (base ?? '').length > chartBounds.text) return {};
  return {
    graph: formula,
    ...(base === undefined ? {} : { graph_base: base }),
    ...(from === undefined ? {} : { graph_from: from }),
    ...(to === undefined ? {} : { graph_to: to }),
  };
}

/** The source that a row holds; nothing when it holds none. */
export function maybeReadSource(row: { readonly [field: string]: Json }): GraphSource | undefined {
  const { graph, graph_base, graph_from, graph_to } = row;
  if (typeof graph !== 'string') return undefined;
  return {
    formula: graph,
    ...(typeof graph_base === 'string' ? { base: graph_base } : {}),
    ...(typeof graph_from === 'number' ? { from: graph_from } : {}),
    ...(typeof graph_to === 'number' ? { to: graph_to } : {}),
  };
}

interface Ends {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The part of an interval that a source is drawn over; nothing when it has none there. */
export function maybeMeet(x: Interval, { from, to }: Ends): Interval | undefined {
  const [start, end] = [Math.max(x[0], from ?? x[0]), Math.min(x[1], to ?? x[1])];
  return start < end ? [start, end] : undefined;
}
