import type { ChartSpec, Json } from './chart.ts';
import { isObject, type JsonObject } from './json-object.ts';

/** The schema that charts are stored with. */
export const schemaUrl = 'https://vega.github.io/schema/vega-lite/v6.json';

/** Any Vega-Lite 5 or 6 schema: with or without the minor version, by either host that Vega publishes on. */
const knownSchema = /^https:\/\/vega\.github\.io\/schema\/vega-lite\/v[56](?:\.\d{1,3}){0,2}\.json$/;

/** A side that follows a page has no size of its own on a server; charts are fitted to the column later. */
const containerPx = { width: 600, height: 300 } as const;

/**
 * Brings a Vega-Lite 5 spec to Vega-Lite 6, and any spec to what can be drawn without a page around it.
 *
 * The language is the same in both but for this:
 * - `$schema` names the version; `v5`, `v5.20.1` and `v6.4` all become `v6`.
 * - `config.invalidValues` has become `config.mark.invalid` (5.20 renamed it, 6 dropped the old name).
 * - `config.view.width` and `height`, deprecated through 5, are `continuousWidth` and `continuousHeight`.
 * - A domain of a scale of time that is given in milliseconds becomes one of ISO dates: Vega's AST interpreter, unlike
 *   its code generator, reads a lone number as a year.
 * - `width: "container"` asks the page for its size; it becomes a number here, and `fitSpec` fits it to the column.
 *
 * A spec that needs none of these is returned as it is. Nothing is judged: that is the policy's.
 *
 * @see https://github.com/vega/vega-lite/releases/tag/v6.0.0
 */
export function upgradeSpec(spec: ChartSpec): ChartSpec {
  const { $schema, config } = spec;
  let upgraded = spec;
  if (typeof $schema === 'string' && $schema !== schemaUrl && knownSchema.test($schema)) {
    upgraded = { ...upgraded, $schema: schemaUrl };
  }
  if (isObject(config)) {
    const newer = upgradeConfig(config);
    if (newer !== config) upgraded = { ...upgraded, config: newer };
  }
  return upgradeView(upgraded, 0);
}

function upgradeConfig(config: JsonObject): JsonObject {
  let upgraded = config;
  const { invalidValues, ...others } = config;
  if (invalidValues !== undefined) {
    const mark = isObject(others.mark) ? others.mark : {};
    upgraded = { ...others, mark: { invalid: invalidValues, ...mark } };
  }
  const { view } = upgraded;
  if (!isObject(view) || !('width' in view || 'height' in view)) return upgraded;
  const { width, height, ...look } = view;
  const sizes = {
    ...(width === undefined ? {} : { continuousWidth: width }),
    ...(height === undefined ? {} : { continuousHeight: height }),
  };
  return { ...upgraded, view: { ...sizes, ...look } };
}

const depthMost = 12;

function upgradeView<View extends JsonObject>(view: View, depth: number): View {
  let sized = view;
  const { encoding } = view;
  if (isObject(encoding)) {
    const newer = mapParts(encoding, upgradeChannel);
    if (newer !== encoding) sized = { ...sized, encoding: newer };
  }
  for (const side of ['width', 'height'] as const) {
    if (view[side] === 'container') sized = { ...sized, [side]: containerPx[side] };
  }
  if (depth > depthMost) return sized;
  for (const joint of ['concat', 'hconcat', 'vconcat', 'layer']) {
    const parts = view[joint];
    if (!Array.isArray(parts)) continue;
    const newer = parts.map((part) => (isObject(part) ? upgradeView(part, depth + 1) : part));
    if (newer.some((part, index) => part !== parts[index])) sized = { ...sized, [joint]: newer };
  }
  const { spec } = view;
  if (!isObject(spec)) return sized;
  const inner = upgradeView(spec, depth + 1);
  return inner === spec ? sized : { ...sized, spec: inner };
}

function mapParts(object: JsonObject, change: (part: JsonObject) => JsonObject): JsonObject {
  const entries = Object.entries(object).map(
    ([key, part]) => [key, isObject(part) ? change(part) : part] as const,
  );
  return entries.some(([key, part]) => part !== object[key]) ? Object.fromEntries(entries) : object;
}

function upgradeChannel(channel: JsonObject): JsonObject {
  const { scale, type } = channel;
  if (type !== 'temporal' || !isObject(scale) || !Array.isArray(scale.domain)) return channel;
  const domain = scale.domain.map((end: Json) => (isTime(end) ? new Date(end).toISOString() : end));
  return { ...channel, scale: { ...scale, domain } };
}

/** Whether a number is meant in milliseconds: smaller ones are years. */
function isTime(end: Json): end is number {
  return typeof end === 'number' && Math.abs(end) > 9_999 && Math.abs(end) <= 8.64e15;
}
