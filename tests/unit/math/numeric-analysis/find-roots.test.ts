import { describe, expect, it } from 'vitest';
import { findRoots } from '../../../../lib/math/numeric-analysis/find-roots.ts';

describe('findRoots', () => {
  it.each([
    ['x² − 2', (x: number) => x * x - 2, [-Math.SQRT2, Math.SQRT2]],
    ['a double root', (x: number) => (x - 1.5) ** 2, [1.5]],
    ['round roots', (x: number) => x * (x - 3) * (x + 7), [-7, 0, 3]],
    ['a pole', (x: number) => 1 / (x - 1), []],
    ['the edge of a root', (x: number) => Math.sqrt(x - 2), [2]],
    ['a jump', (x: number) => (x < 1 ? -1 : 1), []],
  ] as const)('finds those of %s', (_, f, roots) => {
    const found = findRoots(f, [-10, 10]);
    expect(found).toHaveLength(roots.length);
    found.forEach((x, index) => {
      expect(x).toBeCloseTo(roots[index] ?? Number.NaN, 7);
    });
  });
});
