import { describe, expect, it } from 'vitest';
import { drawChart } from './draw-chart.ts';

describe('histogram', () => {
  const data = '[52, 61, 64, 70, 71, 75, 78, 83, 90, 66]';

  it('draws every value in one of its classes, over a base line without a margin', () => {
    const chart = drawChart(`plot().histogram(${data}, {bins: 4})`);
    const counts = chart.rowsOf('lemma-class').map(({ count }) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(10);
    expect(chart.y[0]).toBe(0);
  });

  it('covers the area 1 as a density, also with classes of unequal widths', () => {
    for (const bins of ['4', '[50, 60, 80, 100]']) {
      const rows = drawChart(`plot().histogram(${data}, {bins: ${bins}, density: true})`).rowsOf(
        'lemma-class',
      );
      const area = rows.reduce((sum, { x, x2, y2 }) => sum + (Number(x2) - Number(x)) * Number(y2), 0);
      expect(area).toBeCloseTo(1, 4);
    }
  });

  it('shares its view with a density curve', () => {
    const chart = drawChart(
      `plot().histogram(${data}, {density: true}).distribution("normal", {mean: 71, sd: 11}).curve("0.01")`,
    );
    expect(chart.rowsOf('lemma-class').length).toBeGreaterThan(2);
    expect(chart.textsOf('lemma-series-label')).toContain('N(71, 11²)');
    expect(chart.x[0]).toBeLessThan(50);
    expect(chart.x[1]).toBeGreaterThan(100);
  });

  it.each([
    ['plot().histogram([])', 'is empty'],
    ['plot().histogram(5)', 'list of numbers'],
    ['plot().histogram([1, NaN])', 'data[1] must be a finite number'],
    ['plot().histogram([1, 2], {bins: 0})', 'from 1 to 200'],
    ['plot().histogram([1, 9], {bins: [0, 5]})', '1 of 2 values lie outside'],
    ['plot().histogram([1, 9]).distribution("normal")', 'density: true'],
    ['plot().histogram([1, 9], {bin: 5})', 'did you mean `bins`'],
  ])('says what to change in %s', (code, reason) => {
    expect(() => drawChart(code)).toThrow(reason);
  });
});

describe('bars', () => {
  it('writes the names of categories under the bars, Chinese ones too', () => {
    const chart = drawChart('plot().bars({数学: 3, 英语: 5, "a name that is rather long": 4})');
    const names = chart.textsOf('lemma-tick').join(' ');
    expect(names).toContain('数学');
    expect(names).toContain('a name that is');
    expect(chart.rowsOf('lemma-bar').map(({ y2 }) => y2)).toEqual([3, 5, 4]);
  });

  it('takes groups by series or by name, and draws them side by side', () => {
    const bySeries = drawChart('plot().bars(["x", "y"], {A: [1, 2], B: [3, 4]})');
    const byName = drawChart('plot().bars({x: {A: 1, B: 3}, y: {A: 2, B: 4}})');
    expect(byName.rowsOf('lemma-bar')).toEqual(bySeries.rowsOf('lemma-bar'));
    const rows = bySeries.rowsOf('lemma-bar');
    const sorted = rows
      .map(({ x, x2 }) => [Number(x), Number(x2)])
      .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    sorted.slice(1).forEach(([from = 0], index) => {
      expect(from).toBeGreaterThanOrEqual((sorted[index]?.[1] ?? 0) - 1e-9);
    });
  });

  it('shows what hangs below zero', () => {
    expect(drawChart('plot().bars(["a", "b"], [-4, 2])').y[0]).toBeLessThan(-4);
  });

  it.each([
    ['plot().bars(["a"], [1, 2])', '1 names but 2 values'],
    ['plot().bars(["a"])', 'names and values'],
    ['plot().bars({})', 'nothing to draw'],
    ['plot().bars({a: {A: 1}, b: {B: 2}})', 'b has no value of A'],
    ['plot().bars({a: 1}).bars({a: 2})', 'Put all series into it'],
  ])('says what to change in %s', (code, reason) => {
    expect(() => drawChart(code)).toThrow(reason);
  });
});

describe('boxplot', () => {
  it('shows the five numbers of a single box, and its outliers as rings', () => {
    const chart = drawChart('plot().boxplot([5, 8, 10, 12, 12, 15, 18, 20, 22, 25, 27, 60])');
    expect([...chart.textsOf('lemma-value')].sort()).toEqual(['11', '16.5', '23.5', '27', '5']);
    expect(chart.rowsOf('lemma-outlier').map(({ x }) => x)).toEqual([60]);
    expect(chart.description).toContain('12 values (5, 11, 16.5, 23.5, 27) and outliers 60');
  });

  it('draws a box for each group, with its name', () => {
    const chart = drawChart(
      'plot().boxplot({"七年级": [1, 2, 3, 4], B: [2, 4, 6, 9]}, {quartiles: "percentile"})',
    );
    expect(chart.rowsOf('lemma-box')).toHaveLength(2);
    expect(chart.textsOf('lemma-name')).toEqual(['七年级', 'B']);
  });

  it('refuses a rule for quartiles that it does not know', () => {
    expect(() => drawChart('plot().boxplot([1, 2], {quartiles: "tukey"})')).toThrow(
      'halves, inclusive, percentile',
    );
  });
});

describe('scatter', () => {
  it('writes the equation and R² of its fit into the chart', () => {
    const chart = drawChart('plot().scatter([1, 2, 3, 4], [3, 5, 7, 9], {fit: "linear"})');
    expect(chart.textsOf('lemma-series-label')).toContain('y = 2x + 1, R² = 1');
  });

  it('takes points as pairs and as objects', () => {
    const pairs = drawChart('plot().scatter([[1, 2], [3, 4]])');
    const objects = drawChart('plot().scatter([{x: 1, y: 2}, {x: 3, y: 4}])');
    expect(objects.rowsOf('lemma-dot')).toEqual(pairs.rowsOf('lemma-dot'));
  });

  it.each([
    ['plot().scatter([1, 2], [3])', '2 x but 1 y'],
    ['plot().scatter([[1, 2], [3]])', 'points[1] must be a point'],
    ['plot().scatter([1, 2], [3, 4], {fit: "cubic"})', 'linear, quadratic'],
    ['plot().scatter([])', 'no points'],
  ])('says what to change in %s', (code, reason) => {
    expect(() => drawChart(code)).toThrow(reason);
  });
});

describe('distribution', () => {
  it.each([
    ['"normal", {mean: 100, sd: 15, shade: [85, 115]}', 'P(85 ≤ X ≤ 115) ≈ 0.6827'],
    ['"normal", {shade: [[null, -1.96], [1.96, null]]}', 'P(X ≤ −1.96) + P(X ≥ 1.96) ≈ 0.0500'],
    ['"normal", {shade: [-Infinity, Infinity]}', 'P(−∞ < X < ∞) = 1'],
    ['"binomial", {n: 10, p: 0.5, shade: [5, 5]}', 'P(X = 5) ≈ 0.2461'],
    ['"binomial", {n: 2, p: 0.5, shade: [1, null]}', 'P(X ≥ 1) = 0.75'],
    ['"poisson", {lambda: 4, shade: [null, 2]}', 'P(X ≤ 2) ≈ 0.2381'],
    ['"geometric", {p: 0.5, shade: [2, 3]}', 'P(2 ≤ X ≤ 3) = 0.375'],
    ['"normal", {shade: [5, null]}', 'P(X ≥ 5) ≈ 2.867·10⁻⁷'],
  ])('shades %s and writes its probability', (args, text) => {
    expect(drawChart(`plot().distribution(${args})`).textsOf('lemma-series-label')).toContain(text);
  });

  it.each([
    '"normal", {mean: -3, sd: 0.2}',
    '"t", {df: 1}',
    '"chi-square", {df: 1}',
    '"exponential", {rate: 9}',
    '"uniform", {min: 2, max: 6}',
  ])('shows the curve of %s on most of the height and within a band of x that it fills', (args) => {
    const chart = drawChart(`plot().distribution(${args})`);
    const heights = chart.rowsOf('lemma-curve').map(({ y }) => Number(y));
    expect(Math.max(...heights)).toBeGreaterThan(chart.y[1] * 0.8);
    const high = chart.rowsOf('lemma-curve').filter(({ y }) => Number(y) > chart.y[1] * 0.1);
    const xs = high.map(({ x }) => Number(x));
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan((chart.x[1] - chart.x[0]) * 0.15);
  });

  it('draws a bar of the right height for each whole number', () => {
    const rows = drawChart('plot().distribution("binomial", {n: 3, p: 0.5})').rowsOf('lemma-bar');
    expect(rows.map(({ k, y2 }) => [k, y2])).toEqual([
      [0, 0.125],
      [1, 0.375],
      [2, 0.375],
      [3, 0.125],
    ]);
  });

  it.each([
    ['plot().distribution("normal", {shade: 2})', 'must be an interval'],
    ['plot().distribution("normal", {shade: [2, 1]})', 'Swap its ends'],
    ['plot().distribution("normal", {shade: [[0, 2], [1, 3]]})', 'overlap'],
    ['plot().distribution("normal", {deviation: 2})', '`deviation`'],
    ['plot().distribution()', 'takes a name first'],
  ])('says what to change in %s', (code, reason) => {
    expect(() => drawChart(code)).toThrow(reason);
  });
});

describe('tree', () => {
  it('keeps probabilities as they were typed and multiplies them exactly, without axes', () => {
    const chart = drawChart(`plot().tree([
      {label: "red", p: "3/5", children: [{label: "red", p: "2/4"}, {label: "blue", p: "2/4"}]},
      {label: "blue", p: "2/5"},
    ])`);
    const texts = chart.textsOf('lemma-label');
    expect(texts).toContain('2/4');
    expect(texts).toContain('3/5 × 2/4 = 3/10');
    expect(chart.rowsOf('lemma-axis')).toEqual([]);
    expect(chart.description).toContain('red, blue: 3/10; blue: 2/5');
  });
});

describe('a chart of extreme numbers', () => {
  it.each([
    'plot().histogram([1, 1 + 1e-15])',
    'plot().histogram([1e14, -1e14, 3])',
    'plot().histogram([4.5], {bins: 3})',
    'plot().boxplot([5, 5.000000000000001])',
    'plot().boxplot([1e13])',
    'plot().bars({a: 1e14, b: 1e-14})',
    'plot().bars({a: 0})',
    'plot().scatter([[1e14, 1], [1, 1e14]], {fit: "linear"})',
    'plot().distribution("chi-square", {df: 0.01, shade: [0, 1]})',
    'plot().distribution("t", {df: 0.1})',
    'plot().distribution("binomial", {n: 10000, p: 1e-9})',
    'plot().distribution("uniform", {min: -1e14, max: 1e14})',
    'plot().distribution("exponential", {rate: 1e-14})',
  ])('is one that the policy accepts: %s', (code) => {
    expect(drawChart(code).description).toMatch(/^A chart of /);
  });

  it('is refused in words where no axis could show it', () => {
    expect(() => drawChart('plot().distribution("normal", {mean: 1e14, sd: 1e-9})')).toThrow('too narrow');
  });
});
