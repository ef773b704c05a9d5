import { describe, expect, it } from 'vitest';
import {
  findQuartiles,
  quartileRules,
  summarise,
} from '../../../../../sandbox/guest/statistics/quartiles.ts';
import { createData } from './random.ts';

describe('findQuartiles', () => {
  // The example of https://en.wikipedia.org/wiki/Quartile, methods 1 and 2, and the rule ⌈np⌉ by hand.
  it.each([
    ['halves', [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], [15, 40, 43]],
    ['inclusive', [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], [25.5, 40, 42.5]],
    ['percentile', [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], [15, 40, 43]],
    ['halves', [7, 15, 36, 39, 40, 41], [15, 37.5, 40]],
    ['inclusive', [41, 40, 39, 36, 15, 7], [15, 37.5, 40]],
    ['percentile', [1, 2, 3, 4, 5, 6, 7, 8], [2.5, 4.5, 6.5]],
    ['percentile', [1, 2, 3, 4, 5], [2, 3, 4]],
    ['halves', [5], [5, 5, 5]],
    ['halves', [1, 3], [1, 2, 3]],
  ] as const)('finds them by the rule %s in %o', (rule, data, expected) => {
    expect(findQuartiles(data, rule)).toEqual(expected);
  });

  it('keeps a quarter of the values on the outer side of each, whichever rule is taken', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const data = createData(seed);
      for (const rule of quartileRules) {
        const [lower, median, upper] = findQuartiles(data, rule);
        expect(lower).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(upper);
        expect(data.filter((value) => value < lower).length).toBeLessThanOrEqual((data.length + 3) / 4);
        expect(data.filter((value) => value > upper).length).toBeLessThanOrEqual((data.length + 3) / 4);
      }
    }
  });
});

describe('summarise', () => {
  it('ends the whiskers at the outermost values within 1.5 interquartile ranges', () => {
    const { whiskers, outliers } = summarise([10, 12, 13, 14, 15, 16, 18, 30, -9], 'halves');
    expect(whiskers).toEqual([10, 18]);
    expect(outliers).toEqual([-9, 30]);
  });

  it('accounts for every value: in the whiskers or as an outlier', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const data = createData(seed);
      const { whiskers, outliers } = summarise(data, 'halves');
      const inside = data.filter((value) => value >= whiskers[0] && value <= whiskers[1]);
      expect(inside.length + outliers.length).toBe(data.length);
    }
  });
});
