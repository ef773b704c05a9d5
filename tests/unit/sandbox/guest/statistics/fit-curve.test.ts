import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../../lib/chart/plane/view.ts';
import { fitCurve, fitKinds } from '../../../../../sandbox/guest/statistics/fit-curve.ts';
import { writeDetermination, writeFit } from '../../../../../sandbox/guest/statistics/write-fit.ts';
import { createRandom } from './random.ts';

function scatterAround(seed: number): readonly Point[] {
  const random = createRandom(seed);
  const shift = random() < 0.5 ? 0.5 : 2000;
  const count = 4 + Math.floor(random() * 40);
  return Array.from({ length: count }, () => [shift + 20 * random(), 1 + 9 * random()]);
}

/** Largest cosine of the angle between the residuals and a column of the design matrix. */
function findSlant(residuals: readonly number[], columns: readonly (readonly number[])[]): number {
  const dot = (left: readonly number[], right: readonly number[]): number =>
    left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
  return Math.max(
    ...columns.map((column) =>
      Math.abs(dot(residuals, column) / Math.sqrt(dot(residuals, residuals) * dot(column, column))),
    ),
  );
}

describe('fitCurve', () => {
  it.each(fitKinds)('leaves residuals that no %s curve could lessen', (kind) => {
    const logX = kind === 'power' || kind === 'log';
    const logY = kind === 'power' || kind === 'exponential';
    for (let seed = 0; seed < 60; seed += 1) {
      const points = scatterAround(seed);
      const fit = fitCurve(points, kind);
      const us = points.map(([x]) => (logX ? Math.log(x) : x));
      const residuals = points.map(([x, y]) => (logY ? Math.log(y) - Math.log(fit.at(x)) : y - fit.at(x)));
      const mean = us.reduce((sum, u) => sum + u / us.length, 0);
      const columns = [us.map(() => 1), us.map((u) => u - mean), us.map((u) => (u - mean) ** 2)];
      expect(findSlant(residuals, kind === 'quadratic' ? columns : columns.slice(0, 2))).toBeLessThan(1e-8);
      expect(fit.rSquared).toBeGreaterThanOrEqual(0);
      expect(fit.rSquared).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ['linear', (x: number) => 3 - 2 * x, [3, -2]],
    ['quadratic', (x: number) => 1 - 4 * x + 0.5 * x * x, [1, -4, 0.5]],
    ['exponential', (x: number) => 2 * Math.exp(-0.3 * x), [2, -0.3]],
    ['power', (x: number) => 0.5 * x ** 1.5, [0.5, 1.5]],
    ['log', (x: number) => 2 + 3 * Math.log(x), [2, 3]],
  ] as const)('finds the %s curve that points lie on', (kind, f, expected) => {
    const { coefficients, rSquared } = fitCurve(
      [1, 2, 3, 5, 8, 13].map((x): Point => [x, f(x)]),
      kind,
    );
    expect(coefficients).toHaveLength(expected.length);
    expected.forEach((value, index) => {
      expect(coefficients[index]).toBeCloseTo(value, 10);
    });
    expect(rSquared).toBeCloseTo(1, 12);
  });

  it('agrees with the closed form of the regression line', () => {
    const points = scatterAround(7);
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value / values.length, 0);
    const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
    const slope =
      mean(points.map(([x, y]) => (x - mx) * (y - my))) / mean(points.map(([x]) => (x - mx) ** 2));
    const [a, b] = fitCurve(points, 'linear').coefficients;
    expect(b).toBeCloseTo(slope, 10);
    expect(a).toBeCloseTo(my - slope * mx, 8);
  });

  it.each([
    ['linear', [[1, 2]], 'at least 2 points'],
    [
      'quadratic',
      [
        [1, 2],
        [1, 3],
        [2, 5],
      ],
      'different x',
    ],
    [
      'exponential',
      [
        [1, 2],
        [2, -1],
      ],
      'y > 0',
    ],
    [
      'power',
      [
        [0, 2],
        [2, 1],
      ],
      'x > 0',
    ],
  ] as const)('refuses a %s fit of %o and says why', (kind, points, reason) => {
    expect(() => fitCurve(points, kind)).toThrow(reason);
  });
});

describe('writeFit', () => {
  it.each([
    ['linear', [3, -1], 'y = −x + 3'],
    ['linear', [0, 1], 'y = x'],
    ['linear', [-0.123456, 2.5], 'y = 2.5x − 0.1235'],
    ['quadratic', [0, -1, 1], 'y = x² − x'],
    ['exponential', [2, -1], 'y = 2e^(−x)'],
    ['power', [0.5, 1.5], 'y = 0.5x^(1.5)'],
    ['log', [2, 1], 'y = ln x + 2'],
  ] as const)('writes a %s fit with %o as %s', (kind, coefficients, text) => {
    expect(writeFit({ kind, coefficients, rSquared: 1, at: (x) => x })).toBe(text);
  });

  it('does not call a fit perfect that misses a point', () => {
    const fit = { kind: 'linear', coefficients: [0, 1], at: (x: number) => x } as const;
    expect(writeDetermination({ ...fit, rSquared: 0.99999 })).toBe('R² > 0.9999');
    expect(writeDetermination({ ...fit, rSquared: 1 })).toBe('R² = 1');
    expect(writeDetermination({ ...fit, rSquared: 0.98765 })).toBe('R² = 0.9877');
  });
});
