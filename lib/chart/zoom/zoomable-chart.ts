import type { ChartSpec, Json } from '../chart.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { declareView, viewSignals } from '../plane/view-signals.ts';
import { isInView } from './in-view.ts';
import type { Layer } from './read-layer.ts';
import { type DrawnPlane, maybeReadPlane } from './read-plane.ts';

/** What part of a chart the rows of a data source are, which decides how they follow the view. */
export type Part =
  | 'axis'
  | 'arrow-x'
  | 'arrow-y'
  | 'name-x'
  | 'name-y'
  | 'numbers'
  | 'graphs'
  | 'read-out'
  | 'labels'
  | 'heads';

/** A data source of the chart by its name, with the rows that it starts with. */
export interface FollowingData {
  readonly name: string;
  readonly part: Part;
  readonly rows: readonly JsonObject[];
  /** The mark of its layer. */
  readonly mark: JsonObject;
}

/** A chart whose view can be moved: its spec, and what has to be drawn anew when that happens. */
export interface ZoomableChart {
  readonly spec: ChartSpec;
  readonly plane: DrawnPlane;
  readonly data: readonly FollowingData[];
  /** The numbers of the grid lines that the chart starts with. */
  readonly ticks: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** The parameters that hold the places of grid lines. */
export const tickSignals = { x: 'view_x_ticks', y: 'view_y_ticks' } as const;

/**
 * Makes a chart of the plane follow the parameters of its view; nothing for a chart that keeps still.
 *
 * ```
 * spec ──> plane (read-plane.ts) ──> scales and grid by parameters, data with names ──> spec
 *                                    a gesture ──> window.ts ──> redraw-plane.ts ──> parameters and rows
 * ```
 *
 * It is for a spec that the policy has let through, and what it makes need not pass again.
 */
export function maybeMakeZoomable(spec: ChartSpec): ZoomableChart | undefined {
  const plane = maybeReadPlane(spec);
  if (plane === undefined || !isObject(spec.encoding)) return undefined;
  const { x, y } = spec.encoding;
  const ticks = { x: readTicks(x), y: readTicks(y) };
  const numbers = readNumbers(plane.layers);
  const parts = plane.layers.map(choosePart);
  const layer = plane.layers.flatMap((each, index) => {
    if (parts[index] !== 'numbers') return [rewriteLayer(each, parts[index], nameData(index))];
    return index === parts.indexOf('numbers') ? drawNumbers(numbers) : [];
  });
  const own: readonly Json[] = Array.isArray(spec.params) ? spec.params : [];
  const hasView = own.some((param) => isObject(param) && param.name === viewSignals.left);
  return {
    plane,
    ticks,
    data: [
      ...plane.layers.flatMap(({ rows, spec: { mark } }, index) => {
        const part = parts[index];
        return part === undefined || part === 'numbers' || rows === undefined
          ? []
          : [{ name: nameData(index), part, rows, mark: isObject(mark) ? mark : {} }];
      }),
      ...numberStyles.map((style) => ({ name: style, part: 'numbers' as const, rows: numbers, mark: {} })),
    ],
    spec: {
      ...spec,
      params: [
        ...own,
        ...(hasView ? [] : declareView(plane.home.x, plane.home.y)),
        { name: tickSignals.x, value: ticks.x },
        { name: tickSignals.y, value: ticks.y },
      ],
      encoding: {
        x: followView(x, [viewSignals.left, viewSignals.right], tickSignals.x),
        y: followView(y, [viewSignals.bottom, viewSignals.top], tickSignals.y),
      },
      layer,
    },
  };
}

const nameData = (index: number): string => `view_data_${index}`;

function choosePart({ spec, style, kind, rows }: Layer): Part | undefined {
  const mark = isObject(spec.mark) ? spec.mark : {};
  switch (style) {
    case 'lemma-axis':
      return 'axis';
    case 'lemma-arrow':
      return mark.shape === 'triangle-up' ? 'arrow-y' : 'arrow-x';
    case 'lemma-axis-name':
      return mark.align === 'center' ? 'name-y' : 'name-x';
    case 'lemma-tick':
    case 'lemma-tick-halo':
      return 'numbers';
    case 'lemma-read-out':
      return 'read-out';
    case 'lemma-head':
      return 'heads';
    default:
      if (kind === 'text' && rows?.some((row) => 'series' in row)) return 'labels';
      return kind === 'line' ? 'graphs' : undefined;
  }
}

/** Marks that are drawn where they are, however far out of view. */
const placedKinds: readonly string[] = ['point', 'text'];
const furniture: readonly (Part | undefined)[] = ['axis', 'arrow-x', 'arrow-y', 'name-x', 'name-y'];

function rewriteLayer({ spec, kind, rows }: Layer, part: Part | undefined, name: string): JsonObject {
  if (rows === undefined) return spec;
  const named = { ...spec, data: { name, values: rows } };
  if (furniture.includes(part)) return named;
  if (placedKinds.includes(kind)) return { ...named, transform: [{ filter: isInView('datum') }] };
  return isObject(spec.mark) ? { ...named, mark: { ...spec.mark, clip: true } } : named;
}

function readTicks(channel: Json | undefined): readonly number[] {
  const axis = isObject(channel) ? channel.axis : undefined;
  const values = isObject(axis) && Array.isArray(axis.values) ? axis.values : [];
  return values.filter((value: Json) => typeof value === 'number');
}

function followView(channel: Json | undefined, ends: readonly [string, string], ticks: string): Json {
  if (!isObject(channel)) return {};
  const scale = isObject(channel.scale) ? channel.scale : {};
  return {
    ...channel,
    scale: { ...scale, domain: ends.map((expr) => ({ expr })) },
    ...(isObject(channel.axis) ? { axis: { ...channel.axis, values: { expr: ticks } } } : {}),
  };
}

const numberStyles = ['lemma-tick-halo', 'lemma-tick'] as const;

/** The numbers of the axes as rows that say on which side of their places they stand. */
function readNumbers(layers: readonly Layer[]): readonly JsonObject[] {
  return layers
    .filter(({ style }) => style === 'lemma-tick')
    .flatMap(({ spec, rows }) => {
      const { dx = 0, dy = 0, align = 'center', baseline = 'middle' } = isObject(spec.mark) ? spec.mark : {};
      return (rows ?? []).map((row) => ({ ...row, dx, dy, align, baseline }));
    });
}

/** The numbers in two layers, in place of two for each side. */
function drawNumbers(rows: readonly JsonObject[]): readonly JsonObject[] {
  const look = Object.fromEntries(
    ['dx', 'dy', 'align', 'baseline'].map((name) => [name, { expr: `datum.${name}` }]),
  );
  return numberStyles.map((style) => ({
    data: { name: style, values: rows },
    mark: { type: 'text', style, ...look },
    encoding: { text: { field: 'label', type: 'nominal' } },
  }));
}
