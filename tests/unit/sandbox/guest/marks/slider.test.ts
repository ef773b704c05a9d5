import { View } from 'vega';
import { describe, expect, it } from 'vitest';
import { closedLoader, compileChart } from '../../../../../lib/chart/compile-chart.ts';
import { quickInterpreter } from '../../../../../lib/chart/quick-interpreter.ts';
import { createPlot } from '../../../../../sandbox/guest/plot.ts';
import { runCell } from '../../../../../sandbox/guest/run-cell.ts';

Object.assign(globalThis, { plot: createPlot });

function open(code: string): Promise<View> {
  const answer = JSON.parse(runCell(code, 0, 1e7, 500));
  if (!answer.ok) throw new Error(answer.message);
  const runtime = compileChart(answer.spec, { theme: 'light', widthPx: 700 });
  const view = new View(runtime, { renderer: 'none', loader: closedLoader, expr: quickInterpreter });
  return view.runAsync();
}

/** All rows of the chart's data sets that have a field. */
function rowsWith(view: View, field: string): readonly { readonly [name: string]: unknown }[] {
  const names: string[] = [];
  view.getState({
    data: (name) => {
      if (name !== undefined && /^(data|source)_\d+$/.test(name)) names.push(name);
      return false;
    },
    signals: () => false,
  });
  return names.flatMap((name) => view.data(name)).filter((row) => field in row);
}

describe('slider', () => {
  it('moves a curve, a point and a label with no new spec', async () => {
    const view = await open(
      'plot({x: [-5, 5], y: [-9, 9]}).slider("a", {min: -2, max: 2}).curve("a x^2").point("a", "3a", "a = {a}")',
    );
    for (const a of [1, -1.5, 0.25]) {
      await view.signal('a', a).runAsync();
      const curve = rowsWith(view, 'w');
      expect(curve.length).toBeGreaterThan(800);
      for (const { x, v } of curve) expect(Number(v)).toBeCloseTo(a * Number(x) ** 2, 9);
      const [label] = rowsWith(view, 'label').filter((row) => String(row.label).startsWith('a ='));
      expect(label).toMatchObject({ x: a, y: 3 * a, label: `a = ${String(a).replace('-', '−')}` });
    }
  });

  it('breaks a curve at its poles wherever the slider moves them', async () => {
    const view = await open('plot({x: [-3, 3], y: [-5, 5]}).slider("a").curve("1/(x - a)")');
    for (const a of [0, 1.234, -2]) {
      await view.signal('a', a).runAsync();
      const rows = rowsWith(view, 'w');
      const joins = rows.slice(1).filter(({ y }, index) => {
        const before = Number(rows[index]?.y);
        return before * Number(y) < 0 && Math.abs(before - Number(y)) > 5;
      });
      expect(joins).toEqual([]);
    }
  });

  it('fills an area up to an end that moves', async () => {
    const view = await open(
      'plot({x: [0, 7], y: [-2, 2]}).slider("b", {min: 0.1, max: 6}).area("sin x", {from: 0, to: "b"})',
    );
    await view.signal('b', 2.5).runAsync();
    const rows = rowsWith(view, 'y2');
    expect(Math.max(...rows.map(({ x }) => Number(x)))).toBeCloseTo(2.5, 9);
    for (const { x, y, y2 } of rows) {
      expect(Number(y)).toBeCloseTo(Math.sin(Number(x)), 9);
      expect(y2).toBe(0);
    }
  });

  it('does not take a plain label for an expression', () => {
    const answer = JSON.parse(
      runCell('plot().slider("a").point(1, 2, "a").curve("x^2", {label: "a"})', 0, 1e7, 500),
    );
    expect(answer.spec.description).toContain('the point a at (1, 2)');
  });

  it.each([
    ['plot().slider("x")', 'a letter other than x'],
    ['plot().slider("e")', 'a letter other than'],
    ['plot().slider("speed")', 'a letter other than'],
    ['plot().slider("a", {min: 3, max: 1})', 'min must be less'],
    ['plot().slider("a", {value: 9})', 'value must lie between'],
    ['plot().slider("a", {step: 0})', 'step'],
    ['plot().slider("a").slider("a")', 'two sliders'],
    ['plot().slider("a").curve("a x + b y")', '"b"'],
    ['plot().slider("n").curve("n! x")', 'factorial'],
  ])('explains %s', (code, words) => {
    expect(JSON.parse(runCell(code, 0, 1e7, 500)).message).toContain(words);
  });
});
