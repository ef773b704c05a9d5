import { describe, expect, it } from 'vitest';
import { marchSquares } from '../../../../sandbox/guest/march-squares.ts';
import type { View } from '../../../../sandbox/guest/view.ts';

const view: View = { x: [-5, 5], y: [-5, 5], width: 600, height: 600 };
const tolerance = 10 / 1000;

describe('marchSquares', () => {
  it('draws a circle as one closed line that lies on it, chords included', () => {
    const [circle, ...more] = marchSquares((x, y) => x * x + y * y - 9, view);
    expect(more).toEqual([]);
    expect(circle?.[0]).toEqual(circle?.at(-1));
    circle?.forEach(([x, y], index) => {
      const [px, py] = circle[index - 1] ?? [x, y];
      expect(Math.abs(Math.hypot(x, y) - 3)).toBeLessThan(1e-9);
      expect(Math.abs(Math.hypot((x + px) / 2, (y + py) / 2) - 3)).toBeLessThan(tolerance);
    });
  });

  it('draws both branches of a hyperbola apart', () => {
    const lines = marchSquares((x, y) => (x * x) / 4 - (y * y) / 9 - 1, view);
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => Math.sign(line[0]?.[0] ?? 0)).sort()).toEqual([-1, 1]);
  });

  it('does not take a pole for a curve', () => {
    const points = marchSquares((x, y) => y - 1 / x, view).flat();
    expect(points.every(([x, y]) => Math.abs(y - 1 / x) < 1e-6)).toBe(true);
  });

  it('crosses itself where a curve does', () => {
    const points = marchSquares((x, y) => x * x - y * y, view).flat();
    expect(points.every(([x, y]) => Math.abs(Math.abs(x) - Math.abs(y)) < tolerance)).toBe(true);
  });

  it('finds nothing where there is nothing', () => {
    expect(marchSquares((x, y) => x * x + y * y + 1, view)).toEqual([]);
    expect(marchSquares(() => Number.NaN, view)).toEqual([]);
  });
});
