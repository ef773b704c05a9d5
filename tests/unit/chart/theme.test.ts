import { describe, expect, it } from 'vitest';
import { fitSpec } from '../../../lib/chart/responsive.ts';
import { chartColours, chartConfig } from '../../../lib/chart/theme.ts';

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const { ground, ink, axis, palette } = chartColours[theme];

  it('has text that everybody can read', () => {
    expect(contrast(ink, ground)).toBeGreaterThan(7);
    expect(contrast(axis, ground)).toBeGreaterThan(4.5);
  });

  it('has series colours that stand out from the ground and from one another', () => {
    for (const colour of palette) expect(contrast(colour, ground)).toBeGreaterThan(3);
    expect(new Set(palette).size).toBe(palette.length);
  });

  it('leaves the ground to the page', () => {
    expect(chartConfig(theme).background).toBe('transparent');
  });
});

describe('fitSpec', () => {
  it.each([330, 390, 760, 1_400])('fits a column of %i px', (column) => {
    const { width, height } = fitSpec({ name: 'lemma-plot', width: 640, height: 420 }, column);
    expect(Number(width)).toBeLessThanOrEqual(Math.min(column, 760));
    expect(Number(height)).toBeGreaterThanOrEqual(240);
  });

  it.each([330, 760])('keeps circles round at %i px', (column) => {
    const { width, height } = fitSpec({ name: 'lemma-equal-aspect', width: 640, height: 400 }, column);
    expect(Number(width) / Number(height)).toBeCloseTo(1.6, 1);
  });

  it('leaves a spec without a size as it is', () => {
    const spec = { mark: 'point' };
    expect(fitSpec(spec, 400)).toBe(spec);
  });
});
