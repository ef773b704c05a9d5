import { expect, it } from 'vitest';
import { enlargeConfig } from '#lib/chart/enlarge-config.ts';
import { EQUAL_ASPECT_NAME, enlargement, fitSpec, PLOT_NAME } from '#lib/chart/responsive.ts';

it('makes letters, lines and dots larger, and dots as areas', () => {
  const config = {
    axis: { labelFontSize: 12, gridColor: '#eee', titleFontWeight: 500 },
    style: { dot: { size: 50, strokeWidth: 2, opacity: 1 } },
  };
  expect(enlargeConfig(config, 1.5)).toEqual({
    axis: { labelFontSize: 18, gridColor: '#eee', titleFontWeight: 500 },
    style: { dot: { size: 112.5, strokeWidth: 3, opacity: 1 } },
  });
  expect(enlargeConfig(config, 1)).toBe(config);
});

it('grows with the screen, by half at most', () => {
  expect(enlargement(390, 800)).toBe(1);
  expect(enlargement(1_000, 900)).toBeCloseTo(1_000 / 760);
  expect(enlargement(2_560, 1_440)).toBe(1.5);
});

it('fills a screen without losing a shape that has one scale', () => {
  const circle = fitSpec({ name: EQUAL_ASPECT_NAME, width: 400, height: 400 }, 1_400, 800);
  expect(circle).toMatchObject({ width: 756, height: 756 });
  const plot = fitSpec({ name: PLOT_NAME, width: 600, height: 360 }, 1_400, 800);
  expect(plot).toMatchObject({ width: 1_356, height: 756 });
  const phone = fitSpec({ name: PLOT_NAME, width: 600, height: 360 }, 390, 800);
  expect(phone).toMatchObject({ width: 346, height: 346 });
});
