import { type Rational, renderRational } from '../exact/rational.ts';

/** A value as LaTeX: fractions with small denominators stay exact, other numbers have six digits. */
export function renderValue(exact: Rational | null, approximate: number): string {
  if (exact !== null && exact.d <= 1000n && exact.n < 10n ** 18n) {
    const decimal = exact.d === 1n ? null : maybeShortDecimal(exact);
    return decimal ?? renderRational(exact);
  }
  if (exact !== null && exact.d === 1n) return renderRational(exact);
  return renderNumber(approximate);
}

/** `2.5` rather than a fraction where the denominator is a power of ten's factor above 10. */
function maybeShortDecimal(exact: Rational): string | null {
  const isShort = exact.d > 10n && 10_000n % exact.d === 0n;
  return isShort ? String(exact.valueOf()) : null;
}

/** A number with six significant digits; powers of ten where it is very large or small. */
export function renderNumber(value: number): string {
  if (Number.isNaN(value)) return '\\text{?}';
  if (!Number.isFinite(value)) return value > 0 ? '\\infty' : '-\\infty';
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(6)));
  const power = /^(-?[\d.]+)e([+-]?\d+)$/.exec(text);
  return power === null ? text : `${power[1]} \\cdot 10^{${Number(power[2])}}`;
}

/** A complex number, `3 - 2i`. */
export function renderComplex({ re, im }: { readonly re: number; readonly im: number }): string {
  const [real, imaginary] = [Number(re.toPrecision(10)), Number(im.toPrecision(10))];
  const size = Math.abs(imaginary) === 1 ? '' : renderNumber(Math.abs(imaginary));
  if (Math.abs(imaginary) < 1e-9) return renderNumber(real);
  if (Math.abs(real) < 1e-9) return `${imaginary < 0 ? '-' : ''}${size}i`;
  return `${renderNumber(real)} ${imaginary < 0 ? '-' : '+'} ${size}i`;
}
