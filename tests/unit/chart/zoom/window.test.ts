import { describe, expect, it } from 'vitest';
import { isSameWindow, type PlaneWindow, panWindow, zoomWindow } from '#lib/chart/zoom/window.ts';

const home: PlaneWindow = { x: [-2, 6], y: [-3, 3] };

describe('zoomWindow', () => {
  it('keeps the point that is zoomed about where it is', () => {
    const window = zoomWindow(home, home, 2, [0, 0]);
    expect(window).toEqual({ x: [-1, 3], y: [-1.5, 1.5] });
  });

  it('changes both axes alike, however far', () => {
    for (const factor of [1e-9, 0.3, 7, 1e12]) {
      const { x, y } = zoomWindow(home, home, factor, [1, 1]);
      expect((x[1] - x[0]) / (y[1] - y[0])).toBeCloseTo(8 / 6, 9);
    }
  });

  it('goes no nearer and no farther than numbers can be told apart', () => {
    const near = zoomWindow(home, home, 1e30, [1, 1]);
    expect(near.x[1] - near.x[0]).toBeGreaterThan(1e-6);
    const far = zoomWindow(home, home, 1e-30, [1, 1]);
    expect(far.x[1] - far.x[0]).toBeLessThan(1e5);
  });

  it('comes back', () => {
    const there = zoomWindow(home, home, 3, [5, 2]);
    expect(isSameWindow(there, home)).toBe(false);
    expect(isSameWindow(zoomWindow(there, home, 1 / 3, [5, 2]), home)).toBe(true);
  });
});

describe('panWindow', () => {
  it('moves by shares of what is in view', () => {
    expect(panWindow(home, home, [0.5, -0.5])).toEqual({ x: [2, 10], y: [-6, 0] });
  });

  it('does not lose the chart', () => {
    let window = home;
    for (let step = 0; step < 100; step += 1) window = panWindow(window, home, [1e6, -1e6]);
    expect(window.x[1]).toBeLessThan(1e5);
    expect(window.y[0]).toBeGreaterThan(-1e5);
  });
});
