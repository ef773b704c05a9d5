import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeDecimal, maybeSixDigits } from './reduce-numeric.ts';

/** Writes finite decimals in place of the fractions of whole numbers. */
export function toDecimals(latex: string): string {
  return latex.replace(/\\frac\{(\d+)\}\{(\d+)\}/g, (fraction, above: string, below: string) => {
    return below === '0' ? fraction : (maybeDecimal(rational(BigInt(above), BigInt(below))) ?? fraction);
  });
}

/** Whether a question is written in decimals and not in fractions. */
export function isInDecimals(text: string): boolean {
  return /\d\.\d/.test(text) && !/\/|\\d?frac/.test(text);
}

/** A division carried out: `100/7` is 14 and 2/7, or 14.2857 rounded. Null for a whole number. */
export function maybeDivision(
  value: Rational,
  say: Say,
): { readonly steps: readonly Step[]; readonly answer: string } | null {
  if (value.d === 1n) return null;
  const fraction = renderRational(value);
  const exact = maybeDecimal(value);
  const decimal = exact ?? maybeSixDigits(Number(value.n * value.s) / Number(value.d));
  if (decimal === null) return null;
  const written = `${fraction} ${exact === null ? '\\approx' : '='} ${decimal}`;
  const whole = value.n / value.d;
  const rest = value.n % value.d;
  const isMixed = whole > 0n && value.s > 0n;
  const lead = isMixed
    ? say(
        `$${value.d}$ goes $${whole}$ times into $${value.n}$, and $${rest}$ is left:`,
        `$${value.n}$ 除以 $${value.d}$ 商 $${whole}$ 余 $${rest}$：`,
      ).concat(display(`${fraction} = ${whole} + ${renderRational(rational(rest, value.d))}`))
    : '';
  const body = lead + say('As a decimal:', '写成小数：') + display(written);
  return { steps: [{ title: say('Divide', '相除'), body }], answer: exact ?? written };
}
