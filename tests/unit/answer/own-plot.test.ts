import { expect, it } from 'vitest';
import { maybeOwnPlot } from '#lib/answer/own-plot.ts';
import { plotExamples } from '#lib/answer/prompt-wording.ts';

const [parabola, circle] = plotExamples;
const question = 'Sketch y = x^2 - 2x - 3';

it.each(plotExamples)('keeps nothing of an example that is copied: %s', (code) => {
  expect(maybeOwnPlot(code, question)).toBeNull();
});

it('knows a copied call by what it draws, whatever its label', () => {
  const code =
    'plot()\n  .curve("0.7x^2-2.8x")\n  .point(2, -2.8)\n  .curve("x^2/11 + y^2/7 = 1", { dashed: true })';
  expect(maybeOwnPlot(code, question)).toBeNull();
});

it('drops copied calls, a copied title and repeated calls from among the others', () => {
  const copied = parabola.replace(
    '\n  .point',
    '\n  .curve("x^2 - 2x - 3")\n  .curve("x^2 - 2x - 3")\n  .point',
  );
  expect(maybeOwnPlot(copied, question)).toBe('plot({ x: [-1, 5] })\n  .curve("x^2 - 2x - 3")');
});

it('trusts nothing beside a copy but what the question speaks of', () => {
  expect(maybeOwnPlot('plot()\n  .curve("0.7x^2 - 2.8x")\n  .point(2.6, 2.6)', question)).toBeNull();
});

it('keeps what the question speaks of, in LaTeX or typed', () => {
  expect(maybeOwnPlot(parabola, 'Draw $y = 0.7x^{2} - 2.8x$ with its vertex $(2, -2.8)$')).toBe(parabola);
  const about = 'Circle around (0.6, −0.4) of radius 3.7; its end is at 4.3; also x²/11 + y²/7 = 1';
  expect(maybeOwnPlot(circle, about)).toBe(circle);
});

it.each([
  'plot({ x: [-2, 4] })\n  .curve("x^2 - 2x - 3", { label: "f(x)" })\n  .point(1, -4, "(1, -4)")',
  'const p = plot();\nfor (const a of [1, 2]) p.curve(a + "x");\nreturn p;',
  'plot()',
])('changes nothing of code that is its own: %s', (code) => {
  expect(maybeOwnPlot(code, question)).toBe(code);
});
