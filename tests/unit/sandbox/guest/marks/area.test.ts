import { describe, expect, it } from 'vitest';
import { readArea } from '../../../../../sandbox/guest/marks/area.ts';
import { readCurve } from '../../../../../sandbox/guest/marks/curve.ts';
import { nameSeries } from '../../../../../sandbox/guest/series.ts';
import { areaWithin, drawMark, squareView } from './draw-mark.ts';

function areaOf(args: readonly unknown[], view = squareView): number {
  const { fills = [] } = drawMark(readArea, args, view);
  return fills.reduce((sum, outline) => sum - areaWithin(outline), 0);
}

describe('area', () => {
  it.each([
    ['x^2', { from: 0, to: 2 }, 8 / 3],
    ['4 - x^2', {}, 32 / 3],
    ['sin x', { from: 0, to: 'π' }, 2],
    ['sin x', { from: 0, to: '2π' }, 0],
    ['x^3 - x', { from: -1, to: 0 }, 1 / 4],
    ['e^x', { from: -3, to: 1 }, Math.E - Math.exp(-3)],
    ['sqrt x', { from: 0, to: 4 }, 16 / 3],
    ['floor(x)', { from: 0, to: 4 }, 6],
  ])('under %s with %j is right to a thousandth', (f, options, area) => {
    expect(Math.abs(areaOf([f, options]) - area)).toBeLessThan(1e-3);
  });

  it.each([
    ['x + 2', 'x^2', 9 / 2],
    ['sqrt x', 'x^2', 1 / 3],
    ['2 - x^2', 'x^2 - 2', (16 * Math.SQRT2) / 3],
  ])('between %s and %s reaches from one meeting to the other', (f, g, area) => {
    expect(Math.abs(areaOf([f, g]) - area)).toBeLessThan(1e-3);
  });

  it('agrees with the primitive of random cubics', () => {
    for (let a = -1; a <= 1; a += 0.25) {
      const [from, to] = [-1.3, 1.7];
      const primitive = (x: number) => (a * x ** 4) / 4 - (a * x ** 2) / 2 + 2 * x;
      const exact = primitive(to) - primitive(from);
      const drawn = areaOf([(x: number) => a * x ** 3 - a * x + 2, { from, to }]);
      expect(Math.abs(drawn - exact)).toBeLessThan(1e-3);
    }
  });

  it('ends at the border of the view where the curve leaves it', () => {
    const { fills = [] } = drawMark(readArea, ['1/x', { from: 0, to: 2 }]);
    const ys = fills.flat().map(([, y]) => y);
    expect(Math.max(...ys)).toBeLessThan(squareView.y[1] * 1.5);
    expect(Math.min(...ys)).toBe(0);
  });

  it('breaks where the function is not defined', () => {
    const { fills = [] } = drawMark(readArea, ['sqrt(x^2 - 1)', { from: -2, to: 2 }]);
    expect(fills).toHaveLength(2);
    for (const outline of fills) {
      const xs = outline.map(([x]) => x);
      expect(Math.min(...xs) >= 1 - 1e-9 || Math.max(...xs) <= -1 + 1e-9).toBe(true);
    }
  });

  it('takes the colour of the curve of the same expression', () => {
    const names = nameSeries([
      drawMark(readCurve, ['x', 'g']),
      drawMark(readCurve, ['y = x^2', 'f']),
      drawMark(readArea, ['x ^ 2', { from: 0, to: 1 }]),
    ]).map((each) => each.name);
    expect(names).toEqual(['g', 'f', 'f']);
  });
});
