import { expect, it } from 'vitest';
import { type Graph, readGraph } from '#lib/answer/read-graph.ts';
import { redrawPlot } from '#lib/answer/redraw-plot.ts';

const read = (latex: string): Graph => {
  const reading = readGraph(latex);
  if (!reading.ok) throw new Error(`${latex}: ${reading.reason}`);
  return reading.graph;
};

const parabola = `plot({ x: [-1, 5], title: "y = x² − 4x + 3" })
  .curve("x^2 - 4x + 3", { label: "f" })
  .curve("x", { label: "y = x" })
  .point(2, -1, "Vertex (2, −1)")
  .area("x^2 - 4x + 3", "x", { from: 0, to: 1 })`;

it('puts the new formula in the place of the old one and drops what was worked out for that', () => {
  const [kept, free] = redrawPlot(parabola, read('y = (x-1)(x-3)'), read('y = x^2 - 2x'));
  expect(kept).toBe(`plot({ x: [-1, 5] })
  .curve("x^2 - 2x", { label: "f" })
  .curve("x", { label: "y = x" })`);
  expect(free).toBe(kept.replace('plot({ x: [-1, 5] })', 'plot()'));
});

it('draws a formula that the code does not draw in a chain of its own', () => {
  expect(redrawPlot(parabola, read('y = 2x - 4'), read('y = 2x - 3'))[0]).toBe('plot()\n  .curve("2x - 3")');
  expect(redrawPlot(null, null, read('y = x'))[0]).toBe('plot()\n  .curve("x")');
  expect(redrawPlot('return {"mark": "bar"}', read('y = x'), read('y = 2x'))[0]).toBe(
    'plot()\n  .curve("2x")',
  );
});

it('lets a conic choose what is in view', () => {
  const ellipse =
    'plot({ x: [-4, 4] })\n  .implicit("x^2/9 + y^2/4 = 1", { label: "E" })\n  .point(1, 0, "F")';
  const [code] = redrawPlot(ellipse, read('x^2/9 + y^2/4 = 1'), read('x^2/25 + y^2/4 = 1'));
  expect(code).toBe('plot()\n  .implicit("(x^2/25) + (y^2/4) = 1", { label: "E" })');
});

it('gives a letter without a value a slider, keeps those that are followed, and takes the others away', () => {
  const wave =
    'plot({x: [-6, 6]})\n  .slider("a", {min: 0, max: 3})\n  .slider("b", {min: 0, max: 3})\n  .curve("a sin(b x)")';
  const [code] = redrawPlot(wave, read('y = a\\sin(bx)'), read('y = a\\sin(x) + 2c'));
  expect(code).toBe(`plot({ x: [-6, 6] })
  .slider("a", {min: 0, max: 3})
  .slider("c", { min: -5, max: 5, value: 1, step: 0.1 })
  .curve("a*sin(x) + 2*c")`);
});

it('changes the kind of a mark with the kind of its formula', () => {
  const [code] = redrawPlot(
    'plot().curve("sqrt(1 - x^2)")',
    read('y = \\sqrt{1-x^2}'),
    read('x^2 + y^2 = 1'),
  );
  expect(code).toBe('plot()\n  .implicit("x^2 + y^2 = 1")');
});
