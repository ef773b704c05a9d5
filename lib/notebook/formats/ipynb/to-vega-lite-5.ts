import type { ChartSpec, Json } from '../../../chart/chart.ts';
import { type DescriptionLocale, readDescription } from '../../../chart/description.ts';
import { isObject, type JsonObject } from '../../../chart/json-object.ts';
import { chartColours, chartConfig } from '../../../chart/theme.ts';

const schemaUrl = 'https://vega.github.io/schema/vega-lite/v5.json';

/** What became of points without a value before there were these modes, which came with 5.20. */
const olderInvalid: ReadonlyMap<Json, Json> = new Map<Json, Json>([
  ['break-paths-filter-domains', 'filter'],
  ['break-paths-show-domains', 'filter'],
  ['break-paths-show-path-domains', 'filter'],
  ['show', null],
]);

/**
 * A chart as a Vega-Lite 5 spec that stands on its own, which is what JupyterLab draws: with the colours and styles that
 * the page would give it, on a white ground, and described in one language.
 *
 * @see https://jupyterlab.readthedocs.io/en/stable/user/file_formats.html#vega-lite
 */
export function toVegaLite5(spec: ChartSpec, locale: DescriptionLocale): ChartSpec {
  const { config, description } = spec;
  const ground = { background: chartColours.light.ground };
  const looks = mergeDeep({ ...chartConfig('light'), ...ground }, isObject(config) ? config : {});
  return {
    ...lowerInvalid(spec, 0),
    $schema: schemaUrl,
    ...(typeof description === 'string' ? { description: readDescription(description, locale) } : {}),
    config: lowerInvalid(looks, 0),
  };
}

function mergeDeep(base: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isObject(value) && isObject(below) ? mergeDeep(below, value) : value;
  }
  return merged;
}

const depthMost = 12;

/** Only marks and their configuration say what is done with invalid values; rows of data are left alone. */
function lowerInvalid(part: JsonObject, depth: number): JsonObject {
  if (depth > depthMost) return part;
  const lowered: Record<string, Json> = { ...part };
  const mode = part.invalid === undefined ? undefined : olderInvalid.get(part.invalid);
  if (mode !== undefined) lowered.invalid = mode;
  for (const key of ['mark', 'spec', 'config'] as const) {
    const inner = part[key];
    if (isObject(inner)) lowered[key] = lowerInvalid(inner, depth + 1);
  }
  for (const joint of ['layer', 'concat', 'hconcat', 'vconcat'] as const) {
    const parts = part[joint];
    if (!Array.isArray(parts)) continue;
    lowered[joint] = parts.map((each: Json) => (isObject(each) ? lowerInvalid(each, depth + 1) : each));
  }
  return lowered;
}
