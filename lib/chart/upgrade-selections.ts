import type { ChartSpec, Json } from './chart.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { schemaUrl } from './upgrade.ts';

const oldSchema = /^https:\/\/vega\.github\.io\/schema\/vega-lite\/v[1-4](?:\.\d{1,3}){0,2}\.json$/;
const depthMost = 12;
/** Where a view holds lists of views. */
const joints = ['layer', 'concat', 'hconcat', 'vconcat'] as const;

/**
 * Brings a Vega-Lite 3 or 4 spec to version 5, from where `upgradeSpec` goes on. Between them selections have become
 * parameters:
 *
 * - `selection: {brush: {type: "interval", ...}}` of a view is `params: [{name: "brush", select: ...}]`; `single` and
 *   `multi` are `point`, `init` is `value`, and `empty: "none"` has moved to where the selection is asked.
 * - `{selection: "brush"}` in conditions, filters, domains, bins and lookups is `{param: "brush"}`; selections that are
 *   joined by `and`, `or` and `not` are a predicate.
 *
 * A spec without any of it is returned with its schema renamed. Nothing is judged: that is the policy's.
 *
 * @see https://github.com/vega/vega-lite/releases/tag/v5.0.0
 */
export function upgradeSelections(spec: ChartSpec): ChartSpec {
  const emptyOnes = new Set<string>();
  collectEmpty(spec, emptyOnes, 0);
  const upgraded = upgradeView(spec, emptyOnes, 0);
  const { $schema } = upgraded;
  return typeof $schema === 'string' && oldSchema.test($schema)
    ? { ...upgraded, $schema: schemaUrl }
    : upgraded;
}

/** Parts of a view that are views themselves. */
function listParts(view: JsonObject): readonly JsonObject[] {
  const lists = joints.map((joint) => view[joint]);
  return [...lists.flatMap((list) => (Array.isArray(list) ? list : [])), view.spec].filter(isObject);
}

/** Names of selections that hold nothing as long as nothing is selected. */
function collectEmpty(view: JsonObject, found: Set<string>, depth: number): void {
  if (depth > depthMost) return;
  if (isObject(view.selection)) {
    for (const [name, selection] of Object.entries(view.selection)) {
      if (isObject(selection) && selection.empty === 'none') found.add(name);
    }
  }
  for (const part of listParts(view)) collectEmpty(part, found, depth + 1);
}

function upgradeView(view: JsonObject, emptyOnes: ReadonlySet<string>, depth: number): JsonObject {
  if (depth > depthMost) return view;
  const { selection, ...rest } = view;
  const upgraded: Record<string, Json> = { ...rest };
  if (isObject(selection)) {
    const own: readonly Json[] = Array.isArray(view.params) ? view.params : [];
    upgraded.params = [...own, ...Object.entries(selection).map(([name, each]) => toParameter(name, each))];
  } else if (selection !== undefined) upgraded.selection = selection;
  if (Array.isArray(rest.transform)) {
    upgraded.transform = rest.transform.map((step: Json) => upgradeStep(step, emptyOnes));
  }
  if (isObject(rest.encoding)) {
    upgraded.encoding = mapValues(rest.encoding, (channel) => upgradeChannel(channel, emptyOnes));
  }
  for (const joint of joints) {
    const parts = rest[joint];
    if (!Array.isArray(parts)) continue;
    upgraded[joint] = parts.map((part: Json) =>
      isObject(part) ? upgradeView(part, emptyOnes, depth + 1) : part,
    );
  }
  if (isObject(rest.spec)) upgraded.spec = upgradeView(rest.spec, emptyOnes, depth + 1);
  return upgraded;
}

function toParameter(name: string, selection: Json): Json {
  if (!isObject(selection)) return { name, select: selection };
  const { init, bind, empty: _, type, ...select } = selection;
  const isPoint = type === 'single' || type === 'multi';
  return {
    name,
    select: {
      ...select,
      type: isPoint ? 'point' : (type ?? 'point'),
      ...(type === 'single' ? { toggle: false } : {}),
    },
    ...(init === undefined ? {} : { value: init }),
    ...(bind === undefined ? {} : { bind }),
  };
}

/** A selection, or several that are joined, as a predicate. */
function toPredicate(selection: Json, emptyOnes: ReadonlySet<string>, depth = 0): Json {
  if (typeof selection === 'string') {
    return { param: selection, ...(emptyOnes.has(selection) ? { empty: false } : {}) };
  }
  if (!isObject(selection) || depth > depthMost) return selection;
  return mapValues(selection, (part) =>
    Array.isArray(part)
      ? part.map((each: Json) => toPredicate(each, emptyOnes, depth + 1))
      : toPredicate(part, emptyOnes, depth + 1),
  );
}

function upgradeStep(step: Json, emptyOnes: ReadonlySet<string>): Json {
  if (!isObject(step)) return step;
  const { filter, from, bin } = step;
  if (filter !== undefined) return { ...step, filter: upgradeFilter(filter, emptyOnes, 0) };
  if (isObject(from)) return { ...step, from: renameSelection(from) };
  return isObject(bin) ? { ...step, bin: upgradeBin(bin) } : step;
}

function upgradeFilter(filter: Json, emptyOnes: ReadonlySet<string>, depth: number): Json {
  if (!isObject(filter) || depth > depthMost) return filter;
  if (filter.selection !== undefined) return toPredicate(filter.selection, emptyOnes);
  return mapValues(filter, (part, key) => {
    if (key === 'not') return upgradeFilter(part, emptyOnes, depth + 1);
    if ((key !== 'and' && key !== 'or') || !Array.isArray(part)) return part;
    return part.map((each: Json) => upgradeFilter(each, emptyOnes, depth + 1));
  });
}

function upgradeChannel(channel: Json, emptyOnes: ReadonlySet<string>): Json {
  if (Array.isArray(channel)) return channel.map((each: Json) => upgradeChannel(each, emptyOnes));
  if (!isObject(channel)) return channel;
  const upgraded: Record<string, Json> = { ...channel };
  const { condition, scale, bin } = channel;
  if (Array.isArray(condition)) {
    upgraded.condition = condition.map((each: Json) => upgradeCondition(each, emptyOnes));
  } else if (condition !== undefined) upgraded.condition = upgradeCondition(condition, emptyOnes);
  if (isObject(scale) && isObject(scale.domain)) {
    upgraded.scale = { ...scale, domain: renameSelection(scale.domain) };
  }
  if (isObject(bin)) upgraded.bin = upgradeBin(bin);
  return upgraded;
}

function upgradeCondition(condition: Json, emptyOnes: ReadonlySet<string>): Json {
  if (!isObject(condition) || condition.selection === undefined) return condition;
  const { selection, ...outcome } = condition;
  const predicate = toPredicate(selection, emptyOnes);
  return typeof selection === 'string' && isObject(predicate)
    ? { ...outcome, ...predicate }
    : { ...outcome, test: predicate };
}

function upgradeBin(bin: JsonObject): JsonObject {
  return isObject(bin.extent) ? { ...bin, extent: renameSelection(bin.extent) } : bin;
}

function renameSelection({ selection, ...rest }: JsonObject): JsonObject {
  return selection === undefined ? rest : { ...rest, param: selection };
}

function mapValues(object: JsonObject, change: (part: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, part]) => [key, change(part, key)]));
}
