import { describe, expect, it } from 'vitest';
import type { Point, View } from '../../../../../lib/chart/plane/view.ts';
import { readParametric } from '../../../../../sandbox/guest/marks/parametric.ts';
import { readPolar } from '../../../../../sandbox/guest/marks/polar.ts';
import { drawMark, squareView } from './draw-mark.ts';

const pixel = 16 / 640;

function distances(args: readonly unknown[], read: typeof readPolar, away: (point: Point) => number) {
  // Outside the view a line ends on a chord.
  const isSeen = ([x, y]: Point): boolean => Math.abs(x) <= 8 && Math.abs(y) <= 5.25;
  const lines = drawMark(read, args).lines.map(({ points }) => ({ points: points.filter(isSeen) }));
  const middles = lines.flatMap(({ points }) =>
    points.slice(1).map(([x, y], index): Point => {
      const [px, py] = points[index] ?? [x, y];
      return [(x + px) / 2, (y + py) / 2];
    }),
  );
  return {
    points: Math.max(...lines.flatMap((line) => line.points.map((point) => Math.abs(away(point))))),
    chords: Math.max(...middles.map((point) => Math.abs(away(point)))),
  };
}

describe('parametric', () => {
  it.each([
    ['an ellipse', ['3cos t', '2sin t'], ([x, y]: Point) => (x * x) / 9 + (y * y) / 4 - 1],
    ['a parabola', ['t', 't^2 - 3'], ([x, y]: Point) => y - x * x + 3],
    [
      'an astroid',
      ['3cos(t)^3', '3sin(t)^3'],
      ([x, y]: Point) => Math.cbrt(x * x) + Math.cbrt(y * y) - Math.cbrt(9),
    ],
    ['a hyperbola', ['1/cos t', 'tan t'], ([x, y]: Point) => (x * x - y * y - 1) / (1 + x * x)],
  ])('has its points on %s and its chords beside it', (_, [x, y], away) => {
    const far = distances([x, y], readParametric, away);
    expect(far.points).toBeLessThan(1e-9);
    expect(far.chords).toBeLessThan(2 * pixel);
  });

  it('does not join across a jump or a pole', () => {
    const { lines } = drawMark(readParametric, ['floor t', 't', { from: -3, to: 3 }]);
    for (const { points } of lines) expect(new Set(points.map(([x]) => x)).size).toBe(1);
    const poles = drawMark(readParametric, ['1/t', 't', { from: -4, to: 4 }]).lines;
    for (const { points } of poles) expect(new Set(points.map(([x]) => Math.sign(x))).size).toBe(1);
  });

  it('keeps the turning points of a curve that runs back over itself', () => {
    const [line] = drawMark(readParametric, ['t^3 - 3t', '0', { from: -1.9, to: 1.9 }]).lines;
    const xs = line?.points.map(([x]) => x) ?? [];
    expect(Math.max(...xs)).toBeCloseTo(2, 3);
    expect(Math.min(...xs)).toBeCloseTo(-2, 3);
  });

  it('starts and ends where it is told', () => {
    const [line] = drawMark(readParametric, ['t', '2t', { from: '-π/2', to: 1 }]).lines;
    expect(line?.points[0]).toEqual([-Math.PI / 2, -Math.PI]);
    expect(line?.points.at(-1)).toEqual([1, 2]);
  });

  it('shows its direction when asked', () => {
    const { arrows = [] } = drawMark(readParametric, ['3cos t', '3sin t', { arrow: true }]);
    const turns = arrows.map(({ tip, from }) => Math.sign(from[0] * tip[1] - from[1] * tip[0]));
    expect(turns).toEqual([1]);
  });

  it('bounds its work on a curve that swings without end', () => {
    let calls = 0;
    const swing = (t: number): number => {
      calls += 1;
      return Math.sin(1 / t);
    };
    drawMark(readParametric, [(t: number) => t, swing, { from: -0.1, to: 0.1 }]);
    expect(calls).toBeLessThan(150_000);
  });
});

describe('polar', () => {
  it.each([
    ['a circle', '3', ([x, y]: Point) => Math.hypot(x, y) - 3],
    ['a circle through the origin', '4cos θ', ([x, y]: Point) => Math.hypot(x - 2, y) - 2],
    ['a cardioid', '1 + cos(theta)', ([x, y]: Point) => Math.hypot(x, y) * (Math.hypot(x, y) - 1) - x],
    ['a line', 'r = 2/cos t', ([x]: Point) => x - 2],
  ])('has its points on %s and its chords beside it', (_, r, away) => {
    const far = distances([r], readPolar, away);
    expect(far.points).toBeLessThan(1e-8);
    expect(far.chords).toBeLessThan(2 * pixel);
  });

  it.each([
    ['cos(5θ/3)', 6 * Math.PI],
    ['cos(θ/2)', 4 * Math.PI],
    ['sin(2θ)', 2 * Math.PI],
    ['θ', 4 * Math.PI],
  ])('goes on with %s until it closes', (r, to) => {
    const written = String(Number(to.toPrecision(5)));
    expect(readPolar([r]).noun.en).toContain(`to ${written}`);
  });

  it('has chords within a third of a pixel of roses', () => {
    const view: View = { ...squareView, x: [-4, 4], y: [-2.625, 2.625] };
    for (const k of [2, 3, 5]) {
      const exact = Array.from({ length: 16_000 }, (_, index): Point => {
        const angle = (index / 16_000) * 2 * Math.PI;
        const r = 2 * Math.cos(k * angle);
        return [r * Math.cos(angle), r * Math.sin(angle)];
      });
      const { lines } = drawMark(readPolar, [`2cos(${k}θ)`], view);
      for (const { points } of lines) {
        points.slice(1).forEach(([x, y], index) => {
          const [px, py] = points[index] ?? [x, y];
          const [mx, my] = [(x + px) / 2, (y + py) / 2];
          const away = Math.min(...exact.map((point) => Math.hypot(point[0] - mx, point[1] - my)));
          expect(away).toBeLessThan((0.33 * 8) / 640);
        });
      }
    }
  });
});
