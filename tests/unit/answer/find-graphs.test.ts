import { expect, it } from 'vitest';
import { findGraphs } from '#lib/answer/find-graphs.ts';
import { replyTo } from '#lib/math/solver/reply.ts';

it.each([
  ['Draw $y = x^2 - 4x + 3$.', ['y = x^2 - 4x + 3']],
  ['画出 y = x^2 - 1 的图像', ['y = x^2 - 1']],
  ['So \\[ f(x) = \\frac{1}{2}x^2 - 2. \\]', ['y = \\frac{1}{2}x^2 - 2']],
  ['Hence $f(x) = x^3 - 3x$, that is $y = x^3 - 3x$.', ['y = x^3 - 3x']],
  ['$y = ax + b$, $y = 3$, $x = 2$, $y = x = 1$', []],
  ['No formula at all.', []],
])('finds the functions of x in %s', (text, graphs) => {
  expect(findGraphs(text)).toEqual(graphs);
});

it.each(['y = x^2 - 4x + 3', 'y = \\frac{1}{2}x^2 - 2'])('finds what the solver can draw: %s', (graph) => {
  expect(replyTo(`Draw the graph of $${graph}$`)).toMatchObject({
    plotCode: expect.stringContaining('plot('),
  });
});
