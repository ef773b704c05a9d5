import { chartBounds } from './bounds.ts';
import { cellSchema, fieldSchema, layeredSpecSchema, unitSpecSchema } from './policy-schema.ts';

function areRowsPlain(values: readonly unknown[]): boolean {
  return values.every(
    (row) =>
      typeof row === 'object' &&
      row !== null &&
      !Array.isArray(row) &&
      Object.keys(row).length <= chartBounds.fields &&
      Object.entries(row).every(isCellPlain),
  );
}

function isCellPlain([name, value]: readonly [string, unknown]): boolean {
  if (typeof value === 'number' && Math.abs(value) <= chartBounds.number && isShortName(name)) return true;
  return fieldSchema.safeParse(name).success && cellSchema.safeParse(value).success;
}

/** The names that almost every row has; asking the schema for each of them would take long. */
function isShortName(name: string): boolean {
  return name === 'x' || name === 'y' || name === 'piece' || name === 'series';
}

interface DataHolder {
  readonly data?: { readonly values: readonly unknown[] } | undefined;
}

function isDataPlain(holders: readonly DataHolder[]): boolean {
  const lists = holders.map(({ data }) => data?.values ?? []);
  const rows = lists.reduce((total, values) => total + values.length, 0);
  return rows <= chartBounds.rows && lists.every(areRowsPlain);
}

/**
 * Whether a spec is of the kind that the plotting library makes: a short allow-list, read at once. Such a spec needs
 * no further reading; another one may still be allowed.
 */
export function isLibrarySpec(value: unknown): boolean {
  const isLayered = typeof value === 'object' && value !== null && 'layer' in value;
  if (!isLayered) {
    const read = unitSpecSchema.safeParse(value);
    return read.success && isDataPlain([read.data]);
  }
  const read = layeredSpecSchema.safeParse(value);
  return read.success && isDataPlain([read.data, ...read.data.layer]);
}
