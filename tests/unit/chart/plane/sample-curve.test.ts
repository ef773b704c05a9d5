import { describe, expect, it } from 'vitest';
import { sampleCurve } from '../../../../lib/chart/plane/sample-curve.ts';
import type { View } from '../../../../lib/chart/plane/view.ts';

const view: View = { x: [-5, 5], y: [-5, 5], width: 640, height: 420 };
const pixelY = 10 / view.height;

describe('sampleCurve', () => {
  it.each([
    ['a parabola', (x: number) => x * x - 4],
    ['a cubic', (x: number) => x ** 3 / 5 - x],
    ['a sine', Math.sin],
    ['a fast sine', (x: number) => Math.sin(20 * x)],
    ['an exponential', Math.exp],
    ['an absolute value', Math.abs],
    ['a narrow peak', (x: number) => 4 * Math.exp(-2000 * (x - 0.123) ** 2)],
    ['a tangent', Math.tan],
    ['a hyperbola', (x: number) => 1 / x],
  ])('keeps its chords within half a pixel of %s', (_, f) => {
    for (const piece of sampleCurve(f, view.x, view)) {
      piece.forEach(([x, y], index) => {
        const [px, py] = piece[index - 1] ?? [x, y];
        const middle = f((x + px) / 2);
        if (Math.abs(middle) > 5) return;
        expect(Math.abs(middle - (y + py) / 2)).toBeLessThan(pixelY / 2);
      });
    }
  });

  it.each([
    ['tan x', Math.tan, [-1.5 * Math.PI, -0.5 * Math.PI, 0.5 * Math.PI, 1.5 * Math.PI]],
    ['1/x', (x: number) => 1 / x, [0]],
    ['1/(x - 1.2345)', (x: number) => 1 / (x - 1.2345), [1.2345]],
    ['floor x', Math.floor, [-4, -3, -2, -1, 0, 1, 2, 3, 4]],
    ['sign x', Math.sign, [0]],
  ])('never joins across a break of %s', (_, f, breaks) => {
    const pieces = sampleCurve(f, view.x, view);
    for (const at of breaks) {
      const crossing = pieces.filter(
        (piece) => (piece[0]?.[0] ?? 9) < at - 1e-6 && (piece.at(-1)?.[0] ?? -9) > at + 1e-6,
      );
      expect(crossing).toEqual([]);
    }
    expect(pieces.length).toBeGreaterThanOrEqual(breaks.length + 1);
  });

  it('starts a root exactly where it is defined', () => {
    const [piece] = sampleCurve((x) => Math.sqrt(x - 1.7), view.x, view);
    expect(piece?.[0]?.[0]).toBeCloseTo(1.7, 9);
    expect(piece?.[0]?.[1]).toBeCloseTo(0, 5);
  });

  it('follows a curve only a little outside the view', () => {
    const ys = sampleCurve((x) => x ** 9, view.x, view)
      .flat()
      .map(([, y]) => y);
    expect(Math.max(...ys)).toBeLessThanOrEqual(8);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(-8);
  });

  it('draws nothing of a function that is nowhere defined', () => {
    expect(sampleCurve(() => Number.NaN, view.x, view)).toEqual([]);
    expect(sampleCurve(() => Number.POSITIVE_INFINITY, view.x, view)).toEqual([]);
  });

  it('bounds its work on a function that oscillates without end', () => {
    let calls = 0;
    sampleCurve(
      (x) => {
        calls += 1;
        return Math.sin(1 / x);
      },
      [-0.5, 0.5],
      view,
    );
    expect(calls).toBeLessThan(60_000);
  });
});
