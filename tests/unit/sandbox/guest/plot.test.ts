import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../../lib/chart/chart.ts';
import { readDescription } from '../../../../lib/chart/description.ts';
import { checkSpec } from '../../../../lib/chart/policy.ts';
import { createPlot } from '../../../../sandbox/guest/plot.ts';
import { runCell } from '../../../../sandbox/guest/run-cell.ts';

Object.assign(globalThis, { plot: createPlot });

/** Runs plot code outside the isolate: the same functions, without a process for each chart. */
function draw(code: string): ChartSpec {
  const result = checkSpec(JSON.parse(runCell(code, 0, 1e7, 500)).spec);
  if (!result.ok) throw new Error(`${result.error.message} ${runCell(code, 0, 1e7, 500).slice(0, 300)}`);
  return result.spec;
}

function domains(spec: ChartSpec): readonly [readonly number[], readonly number[]] {
  const { x, y } = JSON.parse(JSON.stringify(spec.encoding));
  return [x.scale.domain, y.scale.domain];
}

describe('plot', () => {
  it('shows roots, vertex and intercept of a parabola when no interval is given', () => {
    const [[left = 0, right = 0], [low = 0, high = 0]] = domains(draw('plot().curve("x^2 - 4x + 3")'));
    expect(left).toBeLessThan(0);
    expect(right).toBeGreaterThan(3);
    expect(low).toBeLessThan(-1);
    expect(high).toBeGreaterThan(3);
    expect(right - left).toBeLessThan(12);
  });

  it('keeps the intervals that the author gave', () => {
    expect(domains(draw('plot({x: [-1, 5], y: [-2, 6]}).curve("x")'))).toEqual([
      [-1, 5],
      [-2, 6],
    ]);
  });

  it('does not let a pole flatten the rest', () => {
    for (const code of [
      'plot().curve("1/x")',
      'plot({x: [-4, 4]}).curve("tan x")',
      'plot().curve("1/(x^2 - 1)")',
    ]) {
      const [, [low = 0, high = 0]] = domains(draw(code));
      expect(high - low).toBeLessThan(40);
    }
  });

  it.each([
    'plot({equalAspect: true}).implicit("x^2/9 + y^2/4 = 1")',
    'plot({equalAspect: true, x: [-4, 4]}).implicit("x^2 + y^2 = 9")',
    'plot({equalAspect: true, x: [-1, 1], y: [-8, 8]}).curve("x")',
    'plot({equalAspect: true, x: [-50, 50], y: [-1, 1]}).curve("sin x")',
  ])('gives both axes one scale: %s', (code) => {
    const spec = draw(code);
    const [x, y] = domains(spec);
    const perX = Number(spec.width) / ((x[1] ?? 0) - (x[0] ?? 0));
    const perY = Number(spec.height) / ((y[1] ?? 0) - (y[0] ?? 0));
    expect(perX / perY).toBeCloseTo(1, 1);
  });

  it('describes what it drew in one sentence, in English and in Chinese', () => {
    const { description } = draw(
      'plot({x: [-1, 5], y: [-2, 6]}).curve("x^2 - 4x + 3", "f").point(2, -1, "V")',
    );
    expect(readDescription(String(description), 'en')).toBe(
      'A chart of the curve f, y = x^2 - 4x + 3 and the point V at (2, −1), for x from −1 to 5 and y from −2 to 6.',
    );
    expect(readDescription(String(description), 'zh')).toBe(
      '图像：曲线 f, y = x^2 - 4x + 3；点 V (2, −1)。x 从 −1 到 5，y 从 −2 到 6。',
    );
  });

  it('keeps an ordinary chart small', () => {
    const spec = draw('plot().curve("x^2 - 4x + 3", "f").point(2, -1, "V").point(1, 0, "A")');
    expect(JSON.stringify(spec).length).toBeLessThan(40_000);
  });

  it.each([
    ['plot({x: 5})', 'interval'],
    ['plot({x: [1, 1]})', 'too short'],
    ['plot().point(1)', 'two coordinates'],
    ['plot().point(1, NaN)', 'finite number'],
    ['plot().segment(1, 2, 3)', 'four coordinates'],
    ['plot().curve(5)', 'takes an expression'],
    ['plot().curve("x", {lable: "f"})', 'did you mean `label`'],
    ['plot().implicit("x^2 + y^2")', '"="'],
    ['plot().implicit("x^2 < y")', 'equations'],
  ])('explains %s', (code, words) => {
    expect(JSON.parse(runCell(code, 0, 1e7, 500)).message).toContain(words);
  });
});
