import type { ChartSpec, Json } from '../chart.ts';
import { isObject } from '../json-object.ts';
import type { NumberingWishes } from '../plane/place-axes.ts';
import type { Interval, View } from '../plane/view.ts';
import { EQUAL_ASPECT_NAME, PLOT_NAME } from '../responsive.ts';
import { type Layer, readLayers } from './read-layer.ts';

/** A plane with mathematical axes, as a spec of the plotting library draws it. */
export interface DrawnPlane {
  /** The intervals that it shows at first. */
  readonly home: View;
  readonly numbering: NumberingWishes;
  readonly layers: readonly Layer[];
}

function maybeReadInterval(channel: Json | undefined): Interval | undefined {
  const scale = isObject(channel) ? channel.scale : undefined;
  const domain = isObject(scale) && Array.isArray(scale.domain) ? scale.domain : [];
  const [from, to] = domain;
  return typeof from === 'number' && typeof to === 'number' && from < to ? [from, to] : undefined;
}

function hasArrow(layers: readonly Layer[], shape: string): boolean {
  return layers.some(
    ({ spec, style }) => style === 'lemma-arrow' && isObject(spec.mark) && spec.mark.shape === shape,
  );
}

/**
 * Reads the plane back from a chart that the policy has let through; nothing for a chart that has no axes with arrows
 * in both directions. Those are the charts of numbers, categories, diagrams and space, which keep still.
 */
export function maybeReadPlane(spec: ChartSpec): DrawnPlane | undefined {
  const { name, encoding, width, height } = spec;
  if (name !== PLOT_NAME && name !== EQUAL_ASPECT_NAME) return undefined;
  if (!isObject(encoding) || typeof width !== 'number' || typeof height !== 'number') return undefined;
  const [x, y] = [maybeReadInterval(encoding.x), maybeReadInterval(encoding.y)];
  const layers = readLayers(spec);
  if (x === undefined || y === undefined) return undefined;
  if (!hasArrow(layers, 'triangle-right') || !hasArrow(layers, 'triangle-up')) return undefined;
  const numbers = layers.filter(({ style }) => style === 'lemma-tick').flatMap(({ rows }) => rows ?? []);
  return {
    home: { x, y, width, height, isEqual: name === EQUAL_ASPECT_NAME },
    numbering: {
      hasPi: numbers.some(({ label }) => String(label).includes('π')),
      hasSquares: name === EQUAL_ASPECT_NAME,
    },
    layers,
  };
}
