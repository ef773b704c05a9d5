import { ExpressionError } from '../../math/expression/expression-error.ts';
import type { JsonObject } from '../json-object.ts';
import { type GraphSource, maybeMeet, maybeReadSource } from '../plane/graph-source.ts';
import { type RealFunction, readFormula } from '../plane/read-formula.ts';
import { listReadOut, toRow } from '../plane/rows.ts';
import { sampleCurve } from '../plane/sample-curve.ts';
import { shadeArea } from '../plane/shade-area.ts';
import { simplifyInView } from '../plane/simplify-line.ts';
import type { Point, View } from '../plane/view.ts';
import type { FollowingData, ZoomableChart } from './zoomable-chart.ts';

/** A graph that can be drawn over any interval. */
interface Graph {
  readonly source: GraphSource;
  readonly series: string;
  readonly f: RealFunction;
  readonly g: RealFunction | undefined;
}

/** The rows of one data source, apart by whether they can be drawn anew. */
interface Parted {
  readonly graphs: readonly Graph[];
  readonly others: readonly JsonObject[];
}

const parted = new WeakMap<FollowingData, Parted>();

/** What was drawn anew. */
export interface FollowedGraphs {
  /** The rows of data sources by name. */
  readonly rows: ReadonlyMap<string, readonly JsonObject[]>;
  /** The points of curves by the name of their series. */
  readonly curves: ReadonlyMap<string, readonly Point[]>;
}

/** Reads the expressions of a data source, once. */
function partRows(data: FollowingData): Parted {
  const known = parted.get(data);
  if (known !== undefined) return known;
  const graphs = new Map<string, Graph>();
  const followed = new Set<unknown>();
  for (const row of data.rows) {
    const source = maybeReadSource(row);
    if (source === undefined) continue;
    const graph = maybeReadGraph(source, row);
    if (graph === undefined) continue;
    graphs.set(JSON.stringify([source, graph.series]), graph);
    followed.add(row.piece);
  }
  const made = {
    graphs: [...graphs.values()],
    others: data.rows.filter((row) => !followed.has(row.piece)),
  };
  parted.set(data, made);
  return made;
}

function maybeReadGraph(source: GraphSource, { series }: JsonObject): Graph | undefined {
  try {
    const g = source.base === undefined ? undefined : readFormula(source.base);
    return { source, series: String(series), f: readFormula(source.formula), g };
  } catch (error) {
    // A chart from elsewhere may hold any text; its rows then stay as they are.
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/**
 * The rows of all lines, regions and read-outs for a view: those of expressions are sampled over what is in view,
 * the others stay.
 */
export function followGraphs({ data }: ZoomableChart, view: View): FollowedGraphs {
  const lines = new Map<string, readonly JsonObject[]>();
  const read = new Map<string, Point[]>();
  for (const each of data) {
    if (each.part !== 'graphs') continue;
    const { graphs, others } = partRows(each);
    const drawn = graphs.flatMap((graph, index) => {
      const pieces = drawGraph(graph, view);
      if (graph.g === undefined) {
        const points = read.get(graph.series) ?? [];
        read.set(graph.series, [...points, ...pieces.flat()]);
      }
      return pieces.flatMap((points, part) =>
        points.map((point) => ({
          ...toRow(point, view),
          series: graph.series,
          piece: `${index} ${part}`,
        })),
      );
    });
    lines.set(each.name, [...others, ...drawn]);
  }
  for (const each of data) {
    if (each.part === 'read-out') lines.set(each.name, readOut(each.rows, read, view));
  }
  return { rows: lines, curves: read };
}

function drawGraph({ source, f, g }: Graph, view: View): readonly (readonly Point[])[] {
  const over = maybeMeet(view.x, source);
  if (over === undefined) return [];
  if (g !== undefined) return shadeArea(f, g, over, view);
  return sampleCurve(f, over, view).map((piece) => simplifyInView(piece, view, 'graph'));
}

function readOut(
  rows: readonly JsonObject[],
  graphs: ReadonlyMap<string, readonly Point[]>,
  view: View,
): readonly JsonObject[] {
  return [
    ...rows.filter(({ series }) => typeof series !== 'string' || !graphs.has(series)),
    ...[...graphs].flatMap(([series, points]) => listReadOut(points, series, view)),
  ];
}
