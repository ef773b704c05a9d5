import type { ChartSpec, Json } from './chart.ts';
import { isObject } from './json-object.ts';

/** What of a look is measured in pixels, and grows with it; the sizes of symbols are areas. */
const lengths = /^(?:\w*[fF]ontSize|\w*[sS]trokeWidth|gridWidth|offset)$/;

/** A chart's looks with letters, lines and dots `factor` times as large. */
export function enlargeConfig(config: ChartSpec, factor: number): ChartSpec {
  return factor === 1 ? config : enlargeAll(config, factor);
}

function enlargeAll(looks: ChartSpec, factor: number): ChartSpec {
  return Object.fromEntries(
    Object.entries(looks).map(([name, value]) => [name, enlarge(name, value, factor)]),
  );
}

function enlarge(name: string, value: Json, factor: number): Json {
  if (typeof value === 'number') {
    if (name === 'size') return value * factor ** 2;
    return lengths.test(name) ? value * factor : value;
  }
  return isObject(value) ? enlargeAll(value, factor) : value;
}
