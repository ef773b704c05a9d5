import { expect, it } from 'vitest';
import { nameFile } from '#app/_notebook/chart-export/file-name.ts';

it.each([
  ['Draw y = x^2 - 4x + 3 and find its vertex', 'Draw y = x^2 - 4x + 3 and find its vertex'],
  ['画出 y = x² 的图像，并求顶点？', '画出 y = x² 的图像，并求顶点'],
  ['Find the foci of x^2/9 + y^2/4 = 1.', 'Find the foci of x^2 9 + y^2 4 = 1'],
  ['Solve $\\frac{x}{2} = 1$', 'Solve x 2 = 1'],
  ['../../etc/passwd', 'etc passwd'],
  ['two\nlines\u0000', 'two lines'],
  ['???', 'chart'],
  ['', 'chart'],
  [
    'A very long question that goes on and on about the graph of a function of x',
    'A very long question that goes on and on about the graph of',
  ],
])('names a file after %j: %s', (question, file) => {
  expect(nameFile(question)).toBe(file);
});
