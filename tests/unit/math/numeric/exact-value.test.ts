import { expect, it } from 'vitest';
import { spellRational } from '#lib/math/exact/rational.ts';
import { readStatement } from '#lib/math/latex/read-statement.ts';
import { maybeExactValue } from '#lib/math/numeric/exact-value.ts';

function spellValue(latex: string): string | null {
  const reading = readStatement(latex);
  if (reading.kind === 'unread' || reading.statement.kind !== 'term') throw new Error(`${latex} is no term`);
  const value = maybeExactValue(reading.statement.term);
  return value === null ? null : spellRational(value);
}

it.each([
  ['\\frac{1}{3} + \\frac{1}{6}', '1/2'],
  ['3\\frac12 - 0.25', '13/4'],
  ['2^{100}', '1267650600228229401496703205376'],
  ['2^{-3} \\cdot (-2)^3', '−1'],
  ['\\left(\\frac{8}{27}\\right)^{2/3}', '4/9'],
  ['\\sqrt{144} + \\sqrt[3]{-27}', '9'],
  ['25!', '15511210043330985984000000'],
  ['\\binom{100}{98} + {}_5P_2', '4970'],
  ['\\gcd(84, 36) + \\operatorname{lcm}(4, 6)', '24'],
  ['-7 \\bmod 3', '−1'],
  ['(-7) \\bmod 3', '2'],
  ['\\lfloor -2.5 \\rfloor + \\lceil 2.1 \\rceil + |-3|', '3'],
  ['\\sum_{k=1}^{100} k^2', '338350'],
  ['\\prod_{k=1}^{4} \\frac{k}{k+1}', '1/5'],
  ['\\max(\\frac12, \\frac13)', '1/2'],
  ['40\\% \\times 5', '2'],
  ['0.\\overline{142857}', '1/7'],
  ['12345678901234567890 \\times 98765432109876543210', '1219326311370217952237463801111263526900'],
])('%s is exactly %s', (latex, value) => {
  expect(spellValue(latex)).toBe(value);
});

it.each([
  'x',
  '\\pi',
  '\\sqrt{2}',
  '2^{1/2}',
  '\\frac{1}{0}',
  '0^{-1}',
  '(-4)^{1/2}',
  '9^{9^{9}}',
  '100000!',
  '\\sum_{k=1}^{1000000} k',
  '\\sum_{i=1}^{1000} \\sum_{j=1}^{1000} i j',
  '\\sum_{k=1}^{10000} \\frac{1}{k}',
  '\\sin 0',
  '(-1)!',
])('%s has no exact rational value within bounds', (latex) => {
  expect(spellValue(latex)).toBeNull();
});
