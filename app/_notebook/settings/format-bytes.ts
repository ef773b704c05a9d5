const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes for a reader, in decimal units as file managers show them: `1.1 GB`. */
export function formatBytes(bytes: number): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 10 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
