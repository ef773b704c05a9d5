const prefix = '#cell-';

/** The part of an address that names a cell, for the way between a notebook and its presentation. */
export function writeCellHash(cellId: string): string {
  return `${prefix}${cellId}`;
}

/** The id of the cell that an address names; null where it names none. */
export function maybeCellOfHash(hash: string): string | null {
  return hash.startsWith(prefix) ? hash.slice(prefix.length) : null;
}
