import type { Json } from '../chart.ts';
import { isObject, type JsonObject } from '../json-object.ts';

/** One layer of a chart of the plotting library. */
export interface Layer {
  readonly spec: JsonObject;
  readonly kind: string;
  readonly style: string;
  /** Its own data; nothing for a layer that is computed in the browser. */
  readonly rows: readonly JsonObject[] | undefined;
}

/** The layers of a spec, in order. */
export function readLayers(spec: JsonObject): readonly Layer[] {
  const parts: readonly Json[] = Array.isArray(spec.layer) ? spec.layer : [];
  return parts.filter(isObject).map((part) => {
    const mark = isObject(part.mark) ? part.mark : {};
    const values = isObject(part.data) && !('transform' in part) ? part.data.values : undefined;
    return {
      spec: part,
      kind: String(mark.type ?? part.mark),
      style: String(mark.style ?? ''),
      rows: Array.isArray(values) ? values.filter(isObject) : undefined,
    };
  });
}

/** The number in a field; not a number when there is none. */
export function readNumberIn(row: JsonObject, field: string): number {
  const value = row[field];
  return typeof value === 'number' ? value : Number.NaN;
}
