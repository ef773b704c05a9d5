import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../../lib/chart/chart.ts';
import { checkSpec } from '../../../../lib/chart/policy.ts';
import { createPlot } from '../../../../sandbox/guest/plot.ts';
import { runCell } from '../../../../sandbox/guest/run-cell.ts';
import { writeLabel } from '../../../../sandbox/guest/write-label.ts';

Object.assign(globalThis, { plot: createPlot });

function draw(code: string): ChartSpec {
  const result = checkSpec(JSON.parse(runCell(code, 0, 1e7, 500)).spec);
  if (!result.ok) throw new Error(`${result.error.message} ${runCell(code, 0, 1e7, 500).slice(0, 300)}`);
  return result.spec;
}

function domains(spec: ChartSpec): readonly [readonly [number, number], readonly [number, number]] {
  const { x, y } = JSON.parse(JSON.stringify(spec.encoding));
  return [x.scale.domain, y.scale.domain];
}

describe('equal aspect', () => {
  it.each([
    'plot().circle(1, 2, 3)',
    'plot().polygon([[0, 0], [4, 0], [0, 3]])',
    'plot().angle([0, 0], [1, 0], [1, 2])',
    'plot().vector(3, 1)',
    'plot().polar("1 + cos t")',
    'plot().parametric("cos t", "sin t")',
    'plot().implicit("x^2/9 + y^2/4 = 1")',
    'plot().curve("x").equalAspect()',
  ])('comes by itself or when asked: %s', (code) => {
    const spec = draw(code);
    const [x, y] = domains(spec);
    expect(spec.name).toBe('lemma-equal-aspect');
    expect(Number(spec.width) / (x[1] - x[0]) / (Number(spec.height) / (y[1] - y[0]))).toBeCloseTo(1, 2);
  });

  it.each([
    'plot().curve("x^2")',
    'plot().polygon([[0, 0], [60, 0], [0, 600]])',
    'plot({ equalAspect: false }).circle(0, 0, 1)',
    'plot().circle(0, 0, 1).equalAspect(false)',
  ])('stays away where it would do harm or is not wanted: %s', (code) => {
    expect(draw(code).name).toBe('lemma-plot');
  });

  it('fills its chart with an ellipse', () => {
    const [x, y] = domains(draw('plot().implicit("x^2/9 + y^2/4 = 1")'));
    expect(6 / (x[1] - x[0])).toBeGreaterThan(0.7);
    expect(4 / (y[1] - y[0])).toBeGreaterThan(0.7);
  });

  it('shows a closed curve as a whole, wherever it lies', () => {
    const [x, y] = domains(draw('plot().implicit("(x - 20)^2 + (y + 15)^2 = 100")'));
    expect(x[0]).toBeLessThan(10);
    expect(x[1]).toBeGreaterThan(30);
    expect(y[0]).toBeLessThan(-25);
  });
});

describe('axes and grid', () => {
  it('carry the names that they are given', () => {
    const text = JSON.stringify(draw('plot().curve("x").axes({ x: "t", y: "v_0" })'));
    expect(text).toContain('"label":"t"');
    expect(text).toContain('"label":"v₀"');
  });

  it('are left out when they are not wanted', () => {
    expect(JSON.stringify(draw('plot().curve("x").axes(false)'))).not.toContain('lemma-axis');
    expect(draw('plot().curve("x").grid(false)').encoding).toMatchObject({
      x: { axis: null },
      y: { axis: null },
    });
  });

  it.each([
    ['plot().curve("x").axes({ z: "t" })', '`z`'],
    ['plot().curve("x").grid("no")', 'true or false'],
    ['plot().curve("x").annotate(1)', 'place and a text'],
    ['plot().curve("x").polygn([])', 'did you mean `polygon`'],
  ])('explain %s', (code, words) => {
    expect(JSON.parse(runCell(code, 0, 1e7, 500)).message).toContain(words);
  });
});

describe('number lines', () => {
  it('have no plane when they are alone', () => {
    const spec = draw('plot().numberLine("x > 2").numberLine("x < 5")');
    expect(spec.encoding).toMatchObject({ y: { axis: null, scale: { domain: [0, 2] } } });
    expect(Number(spec.height)).toBeLessThan(200);
    expect(spec.description).not.toContain(' and y from');
  });

  it('lie on the x axis beside curves', () => {
    const [, y] = domains(draw('plot().curve("x^2 - 4").numberLine("x^2 - 4 > 0")'));
    expect(y[0]).toBeLessThan(-4);
  });
});

describe('automatic intervals', () => {
  it.each([
    ['plot({ x: [-5, 5] }).curve("exp(-4000 (x - 0.123)^2)")', 1],
    ['plot({ x: [-5, 5] }).curve("3/(1 + 1000 (x - 1.3)^2)")', 3],
  ])('show the top of a narrow peak: %s', (code, top) => {
    const [, y] = domains(draw(code));
    expect(y[1]).toBeGreaterThan(top);
    expect(y[1]).toBeLessThan(1.3 * top);
  });

  it('keep a hyperbola in the middle of its asymptotes', () => {
    const [x, y] = domains(draw('plot().implicit("x^2/4 - y^2/9 = 1").curve("3x/2").curve("-3x/2")'));
    expect(x[1] - x[0]).toBeLessThan(24);
    expect(y[1] - y[0]).toBeLessThan(18);
  });
});

describe('writeLabel', () => {
  it.each([
    ['x_1', 'x₁'],
    ['a_{n+1}', 'aₙ₊₁'],
    ['y = x^2 - 4x', 'y = x² - 4x'],
    ['e^{-2x}', 'e⁻²ˣ'],
    ['e^(x+1)', 'eˣ⁺¹'],
    ['2^10', '2¹⁰'],
    ['F_y', 'Fᵧ'],
    ['$\\alpha + \\beta$', 'α+ β'],
    ['x^(1/2)', 'x^(1/2)'],
    ['顶点_1', '顶点₁'],
    ['a_Q', 'a_Q'],
  ])('writes %s as %s', (typed, printed) => {
    expect(writeLabel(typed)).toBe(printed);
  });
});
