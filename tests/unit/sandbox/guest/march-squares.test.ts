import { describe, expect, it } from 'vitest';
import type { View } from '../../../../lib/chart/plane/view.ts';
import { marchSquares } from '../../../../sandbox/guest/march-squares.ts';

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

  it('draws a tight loop round', () => {
    const lines = marchSquares((x, y) => x ** 3 + y ** 3 - 3 * x * y, view);
    const turns = lines.flatMap((line) =>
      line.slice(2).flatMap(([x, y], index) => {
        const [[ax, ay] = [x, y], [bx, by] = [x, y]] = [line[index], line[index + 1]];
        // Chords shorter than a pixel may turn as they like, and so may those at the double point.
        const isShort = Math.min(Math.hypot(bx - ax, by - ay), Math.hypot(x - bx, y - by)) < 1 / 60;
        if (isShort || Math.hypot(bx, by) < 0.15) return [];
        const turn = Math.atan2(y - by, x - bx) - Math.atan2(by - ay, bx - ax);
        return [Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))];
      }),
    );
    expect(turns.length).toBeGreaterThan(200);
    expect(Math.max(...turns)).toBeLessThan(Math.PI / 8);
  });

  it('meets itself in a point to a few pixels where three branches cross', () => {
    const points = marchSquares((x, y) => x ** 3 - 3 * x * y * y, view).flat();
    const away = points.map(([x, y]) =>
      Math.min(Math.abs(x), Math.abs(x - y * Math.sqrt(3)) / 2, Math.abs(x + y * Math.sqrt(3)) / 2),
    );
    expect(Math.max(...away)).toBeLessThan(1e-6);
    const chordMiddles = marchSquares((x, y) => x ** 3 - 3 * x * y * y, view).flatMap((line) =>
      line
        .slice(1)
        .map(([x, y], index) => [(x + (line[index]?.[0] ?? x)) / 2, (y + (line[index]?.[1] ?? y)) / 2]),
    );
    const corners = chordMiddles.filter(
      ([x = 0, y = 0]) =>
        Math.min(Math.abs(x), Math.abs(x - y * Math.sqrt(3)) / 2, Math.abs(x + y * Math.sqrt(3)) / 2) > 1e-4,
    );
    for (const [x = 0, y = 0] of corners) expect(Math.hypot(x, y)).toBeLessThan(4 / 60);
  });
});
