/**
 * A number as LaTeX with three decimals, or three significant digits where it is small; from 10^21 on, where three
 * decimals are no longer written, with a power of ten.
 */
export function roundDecimal(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e21) return value.toExponential(3).replace(/e\+(\d+)$/, ' \\times 10^{$1}');
  const places = magnitude >= 0.1 || magnitude < 1e-12 ? 3 : 2 - Math.floor(Math.log10(magnitude));
  return value.toFixed(Math.min(places, 20));
}
