import type { Json } from './chart.ts';

/** An object of a spec. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a part of a spec is an object with keys. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
