import { expect, it } from 'vitest';
import { roundDecimal } from '#lib/math/exact/round-decimal.ts';

it.each([
  [69.0775, '69.078'],
  [-0.5, '-0.500'],
  [0.00123456, '0.00123'],
  [0, '0.000'],
  [1e20, '100000000000000000000.000'],
  [2.515438670919167e30, '2.515 \\times 10^{30}'],
  [-1e21, '-1.000 \\times 10^{21}'],
])('writes %d as %s', (value, latex) => {
  expect(roundDecimal(value)).toBe(latex);
});
