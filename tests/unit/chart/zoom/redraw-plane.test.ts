import { View } from 'vega';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#lib/chart/chart.ts';
import { closedLoader, compileChecked, readChart } from '#lib/chart/compile-chart.ts';
import type { JsonObject } from '#lib/chart/json-object.ts';
import { quickInterpreter } from '#lib/chart/quick-interpreter.ts';
import { type Redrawn, redrawPlane } from '#lib/chart/zoom/redraw-plane.ts';
import { panWindow, zoomWindow } from '#lib/chart/zoom/window.ts';
import { maybeMakeZoomable, type ZoomableChart } from '#lib/chart/zoom/zoomable-chart.ts';
import { createPlot } from '#sandbox/guest/plot.ts';
import { runCell } from '#sandbox/guest/run-cell.ts';

Object.assign(globalThis, { plot: createPlot });

function draw(code: string): ChartSpec {
  return readChart(JSON.parse(runCell(code, 0, 1e7, 500)).spec);
}

function open(code: string): ZoomableChart {
  const chart = maybeMakeZoomable(draw(code));
  if (chart === undefined) throw new Error('The chart keeps still.');
  return chart;
}

function rowsOf(chart: ZoomableChart, { data }: Redrawn, part: string): readonly JsonObject[] {
  return chart.data.filter((each) => each.part === part).flatMap(({ name }) => data.get(name) ?? []);
}

async function render(spec: ChartSpec, redrawn?: Redrawn): Promise<string> {
  const runtime = compileChecked(spec, { theme: 'light', widthPx: 700 });
  const view = new View(runtime, { renderer: 'none', loader: closedLoader, expr: quickInterpreter });
  await view.runAsync();
  for (const [name, value] of redrawn?.signals ?? []) view.signal(name, value);
  for (const [name, rows] of redrawn?.data ?? []) view.data(name, [...rows]);
  await view.runAsync();
  return view.toSVG();
}

const sine = 'plot().curve("sin x", {label: "f"}).area("sin x", {from: 0, to: "π"}).point(0, 0, "O")';

describe('maybeMakeZoomable', () => {
  it.each([
    ['a histogram', 'plot().histogram([1, 2, 2, 3])'],
    ['a tree', 'plot().tree([{label: "a", p: "1/2"}, {label: "b", p: "1/2"}])'],
    ['number lines', 'plot().numberLine("x > 2")'],
    ['a surface', 'plot().surface("x^2 - y^2")'],
    ['a figure without axes', 'plot().circle(0, 0, 2).axes(false)'],
  ])('leaves %s as it is', (_, code) => {
    expect(maybeMakeZoomable(draw(code))).toBeUndefined();
  });

  it('leaves charts that the plotting library did not make as they are', () => {
    expect(maybeMakeZoomable({ mark: 'bar', data: { values: [] } })).toBeUndefined();
  });

  it.each([
    ['a curve with its area', sine],
    ['a circle', 'plot().circle(1, 2, 3, {label: "k"}).point(1, 2, "M")'],
    ['a vector field', 'plot({x: [-3, 3]}).vectorField("-y", "x")'],
    ['a slider', 'plot({x: [-3, 3], y: [-5, 5]}).slider("a").curve("a x^2", {label: "a = {a}"})'],
  ])('draws %s at first as the chart that keeps still', async (_, code) => {
    const shapes = (svg: string) => svg.match(/ (?:d|transform)="[^"]*"/g)?.toSorted();
    expect(shapes(await render(open(code).spec))).toEqual(shapes(await render(draw(code))));
  });
});

describe('redrawPlane', () => {
  const chart = open(sine);
  const { home } = chart.plane;
  const out = redrawPlane(chart, zoomWindow(home, home, 0.4, [0, 0]));

  it('gives the chart back as it was stored for the window that it starts with', () => {
    const { data } = redrawPlane(chart, { x: home.x, y: home.y });
    for (const { name, rows } of chart.data) expect(data.get(name)).toBe(rows);
  });

  it('draws the graph of an expression on beyond what was drawn at first', () => {
    const curve = rowsOf(chart, out, 'graphs').filter(({ x }) => Math.abs(Number(x)) > 7);
    expect(curve.length).toBeGreaterThan(50);
    for (const { x, y } of curve) expect(Number(y)).toBeCloseTo(Math.sin(Number(x)), 3);
    expect(Math.max(...curve.map(({ x }) => Number(x)))).toBeCloseTo(home.x[1] / 0.4, 3);
  });

  it('keeps a region to its ends', () => {
    const { name } = chart.data.find(({ mark }) => mark.filled === true) ?? {};
    const xs = out.data.get(name ?? '')?.map(({ x }) => Number(x)) ?? [];
    expect([Math.min(...xs), Math.max(...xs)].map((x) => x.toFixed(3))).toEqual(['0.000', '3.142']);
  });

  it('numbers the axes anew, at multiples of π where they were', () => {
    const labels = rowsOf(chart, out, 'numbers').map(({ label }) => label);
    expect(labels).toContain('−4π');
    expect(labels).toContain('0');
    expect(out.signals.get('view_x_ticks')).toHaveLength(11);
  });

  it('keeps an axis whose zero has left at the border, with its numbers inside', () => {
    const away = redrawPlane(chart, panWindow(home, home, [2, 0]));
    const [bottom, top] = rowsOf(chart, away, 'axis').filter(({ axis }) => axis === 'y');
    expect([bottom?.x, top?.x]).toEqual(Array(2).fill(away.signals.get('view_left')));
    const beside = rowsOf(chart, away, 'numbers').filter(({ x }) => x === bottom?.x);
    expect(beside.length).toBeGreaterThan(3);
    for (const { align } of beside) expect(align).toBe('left');
  });

  it('takes the name of a curve along when its place leaves the view', () => {
    const away = redrawPlane(chart, panWindow(home, home, [2, 0]));
    const [left, right] = [Number(away.signals.get('view_left')), Number(away.signals.get('view_right'))];
    const labels = rowsOf(chart, away, 'labels');
    expect(labels.map(({ label }) => label)).toEqual(['f', 'f']);
    for (const { x, y } of labels) {
      expect(Number(x)).toBeGreaterThan(left);
      expect(Number(x)).toBeLessThanOrEqual(right);
      expect(Number(y)).toBeCloseTo(Math.sin(Number(x)), 3);
    }
  });

  it('shows points with their names where they belong, and not at all when they are out of view', async () => {
    const names = async (window: Parameters<typeof redrawPlane>[1]) =>
      (await render(chart.spec, redrawPlane(chart, window))).match(/>O</g)?.length ?? 0;
    expect(await names(zoomWindow(home, home, 1.5, [0, 0]))).toBe(2);
    expect(await names(panWindow(home, home, [2, 0]))).toBe(0);
  });

  it('never joins a curve across a pole that comes into view', () => {
    const tangent = open('plot({x: [-1, 1]}).curve("tan x")');
    const wide = redrawPlane(tangent, zoomWindow(tangent.plane.home, tangent.plane.home, 0.1, [0, 0]));
    const pieces = Map.groupBy(rowsOf(tangent, wide, 'graphs'), ({ piece }) => piece);
    expect(pieces.size).toBe(7);
    for (const rows of pieces.values()) {
      const ys = rows.map(({ y }) => Number(y));
      expect(ys).toEqual(ys.toSorted((one, other) => one - other));
    }
  });

  it('keeps the tip of an arrow where it is', () => {
    const arrow = open('plot({x: [-4, 4], y: [-3, 3]}).vector(2, 1)');
    const { home: start } = arrow.plane;
    const near = redrawPlane(arrow, zoomWindow(start, start, 4, [2, 1]));
    const distances = [redrawPlane(arrow, start), near].map((drawn) =>
      rowsOf(arrow, drawn, 'heads').map(({ x, y }) => Math.hypot(Number(x) - 2, Number(y) - 1)),
    );
    expect(Number(distances[1]?.[0]) * 4).toBeCloseTo(Number(distances[0]?.[0]), 3);
  });

  it('leaves what is no expression where it was drawn', () => {
    const circle = open('plot().circle(0, 0, 2).implicit("x y = 1")');
    const { home: start } = circle.plane;
    const moved = redrawPlane(circle, zoomWindow(start, start, 2, [0, 0]));
    for (const { name, part, rows } of circle.data) {
      if (part === 'graphs') expect(moved.data.get(name)).toEqual(rows);
    }
  });

  it('makes curves that follow sliders follow the view as well', async () => {
    const live = open(
      'plot({x: [-3, 3], y: [-5, 5]}).slider("a").curve("a x^2").area("a x^2", {from: 0, to: "a"})',
    );
    const { home: start } = live.plane;
    const { signals, data } = redrawPlane(live, zoomWindow(start, start, 0.5, [0, 0]));
    const runtime = compileChecked(live.spec, { theme: 'light', widthPx: 700 });
    const view = new View(runtime, { renderer: 'none', loader: closedLoader, expr: quickInterpreter });
    for (const [name, value] of signals) view.signal(name, value);
    for (const [name, rows] of data) view.data(name, [...rows]);
    await view.runAsync();
    const names = Object.keys(view.getState({ data: () => true }).data ?? {});
    const xs = names.flatMap((name) => view.data(name)).flatMap((row) => ('w' in row ? [Number(row.x)] : []));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-6, 6]);
  });
});
