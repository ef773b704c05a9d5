import { quantile } from '#tests/bench/statistics.ts';

/** Sets a table in columns: the first one to the left, the others to the right. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A share as a percentage, `-` where there is nothing to share. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** A quantile of times in milliseconds, `-` where there are none. */
export function formatMs(times: readonly number[], share: number): string {
  if (times.length === 0) return '-';
  return `${quantile(
    times.toSorted((a, b) => a - b),
    share,
  ).toFixed(1)} ms`;
}
