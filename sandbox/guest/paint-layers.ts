import type { Json } from '../../lib/chart/chart.ts';
import type { Drawing, Layers } from './drawing.ts';

interface NamedDrawing extends Drawing {
  readonly name: string;
}

/** The names that take a colour of the palette each, in the order of the palette. */
export function listColourNames(series: readonly NamedDrawing[]): readonly string[] {
  const names = series.filter((each) => each.isColoured).flatMap((each) => each.colourNames ?? [each.name]);
  return [...new Set(names)];
}

/** A mark's own layers, in its own colour where it asks for that. */
export function paintLayers(
  name: string,
  layers: Layers | undefined,
  names: readonly string[],
): readonly Json[] {
  if (typeof layers !== 'function') return layers ?? [];
  return layers({ datum: name, type: 'nominal', scale: { domain: names }, legend: null });
}
