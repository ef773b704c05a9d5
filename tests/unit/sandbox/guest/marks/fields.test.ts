import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../../../lib/chart/chart.ts';
import { checkSpec } from '../../../../../lib/chart/policy.ts';
import { createPlot } from '../../../../../sandbox/guest/plot.ts';
import { runCell } from '../../../../../sandbox/guest/run-cell.ts';

Object.assign(globalThis, { plot: createPlot });

function draw(code: string): ChartSpec {
  const answer = JSON.parse(runCell(code, 0, 1e7, 500));
  if (!answer.ok) throw new Error(answer.message);
  const result = checkSpec(answer.spec);
  if (!result.ok) throw new Error(result.error.message);
  return result.spec;
}

/** The rows of the layers that have a style. */
function rowsOf(spec: ChartSpec, style: string): readonly { readonly [field: string]: number }[] {
  const layers = JSON.parse(JSON.stringify(spec.layer)).filter(
    (layer: { mark: { style: string } }) => layer.mark.style === style,
  );
  return layers.flatMap((layer: { data: { values: unknown } }) => layer.data.values);
}

describe('contour', () => {
  it.each([
    [
      'x^2 + 2y^2',
      (x: number, y: number) => x * x + 2 * y * y,
      (x: number, y: number) => Math.hypot(2 * x, 4 * y),
    ],
    ['x y', (x: number, y: number) => x * y, (x: number, y: number) => Math.hypot(x, y)],
    [
      'sin(x) cos(y)',
      (x: number, y: number) => Math.sin(x) * Math.cos(y),
      (x: number, y: number) => Math.hypot(Math.cos(x) * Math.cos(y), Math.sin(x) * Math.sin(y)),
    ],
  ])('puts every point of %s on its level, to a thousandth of the view', (text, f, steepness) => {
    const rows = rowsOf(draw(`plot({x: [-3, 3], y: [-3, 3]}).contour("${text}")`), 'lemma-level');
    expect(rows.length).toBeGreaterThan(100);
    for (const { x = 0, y = 0, level = 0 } of rows) {
      expect(Math.abs(f(x, y) - level)).toBeLessThan(6e-3 * Math.max(0.05, steepness(x, y)));
    }
  });

  it('draws the levels that are asked for, and labels them', () => {
    const spec = draw('plot({x: [-3, 3], y: [-3, 3]}).contour("x^2 + y^2", {levels: [1, 4]})');
    expect(new Set(rowsOf(spec, 'lemma-level').map((row) => row.level))).toEqual(new Set([1, 4]));
    expect(new Set(rowsOf(spec, 'lemma-level-label').map((row) => row.label))).toEqual(new Set(['1', '4']));
  });
});

describe('heatmap', () => {
  it('takes two colours that meet at zero for values of both signs, else one scale', () => {
    const scaleOf = (code: string): string =>
      JSON.stringify(draw(code).layer).match(/"fill":\{.*?"scale":(\{.*?\})/)?.[1] ?? '';
    expect(scaleOf('plot().heatmap("x y")')).toContain('"domainMid":0');
    expect(scaleOf('plot().heatmap("x^2 + y^2")')).not.toContain('domainMid');
  });

  it('is not flattened by a pole', () => {
    const rows = rowsOf(draw('plot().heatmap("1/(x^2 + y^2)")'), 'lemma-heat');
    expect(Math.max(...rows.map(({ value = 0 }) => value))).toBeLessThan(10);
    expect(rows.length).toBeLessThan(5_000);
  });
});

describe('vectorField and slopeField', () => {
  it('draws arrows of one length in the direction of the field', () => {
    const rows = rowsOf(
      draw('plot({x: [-3, 3], y: [-3, 3], equalAspect: true}).vectorField("-y", "x")'),
      'lemma-flow',
    );
    const shafts = rows.filter((_, index) => index % 3 === 0);
    const lengths = shafts.map(({ x = 0, y = 0, x2 = 0, y2 = 0 }) => Math.hypot(x2 - x, y2 - y));
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.01);
    for (const { x = 0, y = 0, x2 = 0, y2 = 0 } of shafts) {
      const [middleX, middleY] = [(x + x2) / 2, (y + y2) / 2];
      // At right angles to the way from the origin.
      expect(Math.abs((x2 - x) * middleX + (y2 - y) * middleY)).toBeLessThan(2e-3);
    }
  });

  it('draws segments with the slope of the equation, upright ones at a pole', () => {
    const rows = rowsOf(draw('plot({x: [-3, 3], y: [-3, 3]}).slopeField("x - y")'), 'lemma-slope');
    for (const { x = 0, y = 0, x2 = 0, y2 = 0 } of rows) {
      const slope = (x + x2) / 2 - (y + y2) / 2;
      expect(Math.atan2(y2 - y, x2 - x)).toBeCloseTo(Math.atan(slope), 2);
    }
    expect(() => draw('plot().slopeField("1/x")')).not.toThrow();
  });
});

describe('ode', () => {
  it('draws the solution through the whole view, both ways from its start', () => {
    const spec = draw('plot({x: [-2, 2], y: [0, 8]}).ode("y", {initial: [0, 1]})');
    const rows = rowsOf(spec, 'lemma-curve');
    for (const { x = 0, y = 0 } of rows) expect(y).toBeCloseTo(Math.exp(x), 2);
    expect(Math.min(...rows.map(({ x = 0 }) => x))).toBeCloseTo(-2, 6);
    expect(Math.max(...rows.map(({ x = 0 }) => x))).toBeCloseTo(2, 6);
  });

  it('stays on the circle of a harmonic oscillator', () => {
    const rows = rowsOf(draw('plot().ode(["y", "-x"], {initial: [2, 0], to: 30})'), 'lemma-curve');
    for (const { x = 0, y = 0 } of rows) expect(Math.hypot(x, y)).toBeCloseTo(2, 2);
  });

  it('takes JavaScript functions, and draws a system against time', () => {
    const code = 'plot({x: [0, 6]}).ode([(x, y) => y, (x, y) => -x], {initial: [0, 1], to: 6, against: "t"})';
    const first = rowsOf(draw(code), 'lemma-curve');
    expect(first.length).toBeGreaterThan(50);
    expect(draw(code).description).toContain('against time');
  });

  it('draws the Lorenz attractor in space, with two sliders, small and always alike', () => {
    const code = 'plot().ode(["10(y - x)", "x(28 - z) - y", "x y - 8/3 z"], {initial: [1, 1, 1], to: 40})';
    const spec = draw(code);
    const names = JSON.parse(JSON.stringify(spec.params)).filter((each: object) => 'bind' in each);
    expect(names.map((each: { name: string }) => each.name)).toEqual(['azimuth', 'elevation']);
    const rows = rowsOf(spec, 'lemma-trajectory');
    expect(rows.length).toBeGreaterThan(1_500);
    expect(rows.length).toBeLessThan(6_000);
    for (const { u = 9, v = 9, w = 9 } of rows)
      expect(Math.max(...[u, v, w].map(Math.abs))).toBeLessThanOrEqual(1);
    expect(draw(code)).toEqual(spec);
  });

  it.each([
    ['plot().ode("y")', 'initial'],
    ['plot().ode("y", {initial: [1, 2, 3]})', '2 numbers'],
    ['plot().ode(["x", "y", "x", "y"], {initial: [1, 2, 3, 4]})', 'one, two or three'],
    ['plot().ode("y", {initial: 1, method: "magic"})', 'rk45'],
    ['plot().ode("y", {initial: 1, tolerance: 0})', 'tolerance'],
    ['plot().ode("ln(-1) y", {initial: 1})', 'not defined'],
    ['plot().ode(["y", "-x", "z"], {initial: [1, 2, 3]}).curve("x")', 'stand in space'],
    ['plot().surface("x + q")', '"q"'],
  ])('explains %s', (code, words) => {
    expect(() => draw(code)).toThrow(words);
  });
});

describe('surface', () => {
  it('holds a height for each of the four ways to read its grid', () => {
    const rows = rowsOf(draw('plot().surface("x + 10y", {x: [-1, 1], y: [-1, 1]})'), 'lemma-surface');
    for (const { u = 0, v = 0, w = 0, wx = 0, wy = 0, wxy = 0 } of rows) {
      const height = (x: number, y: number): number => ((x + 10 * y) / 11) * 0.8;
      expect(w).toBeCloseTo(height(u, v), 2);
      expect(wx).toBeCloseTo(height(-u, v), 2);
      expect(wy).toBeCloseTo(height(u, -v), 2);
      expect(wxy).toBeCloseTo(height(-u, -v), 2);
    }
  });

  it('leaves holes where the function is not defined', () => {
    const rows = rowsOf(
      draw('plot().surface("sqrt(1 - x^2 - y^2)", {x: [-1, 1], y: [-1, 1]})'),
      'lemma-surface',
    );
    expect(rows.some((row) => row.w === null)).toBe(true);
  });

  it('ends where the function does, not at the nearest places of its grid', () => {
    const code = 'plot().surface("sqrt(4 - x^2 - y^2)", {x: [-3, 3], y: [-3, 3], z: [0, 2]})';
    const rows = rowsOf(draw(code), 'lemma-surface').filter((row) => row.w !== null);
    const rim = rows.filter(({ w = 0 }) => w < -0.75);
    expect(rim.length).toBeGreaterThan(40);
    for (const { u = 0, v = 0 } of rim) expect(Math.hypot(3 * u, 3 * v)).toBeCloseTo(2, 2);
    for (const { ux = 0, vx = 0, wx = 0 } of rows.filter((row) => (row.wx ?? 0) < -0.75)) {
      expect([Math.hypot(3 * ux, 3 * vx), wx]).toEqual([expect.closeTo(2, 2), expect.closeTo(-0.8, 1)]);
    }
  });
});
