import { describe, expect, it } from 'vitest';
import { type Graph, isSameGraph, maybeGraphPart, readGraph } from '#lib/answer/read-graph.ts';

describe('reading a formula as a graph', () => {
  it.each<[string, Graph]>([
    ['y = x^2 - 4x + 3', { kind: 'curve', expression: 'x^2 - 4x + 3', parameters: [] }],
    ['f(x) = \\frac{1}{x-1}.', { kind: 'curve', expression: '1/(x - 1)', parameters: [] }],
    ['f\\left(x\\right)=\\sqrt{x}', { kind: 'curve', expression: 'sqrt(x)', parameters: [] }],
    ['g(t) = t^2', { kind: 'curve', expression: 'x^2', parameters: [] }],
    ['y=\\exponentialE^{x}', { kind: 'curve', expression: 'e^x', parameters: [] }],
    ['\\boxed{y = (x-2)^2 - 1}', { kind: 'curve', expression: '(x - 2)^2 - 1', parameters: [] }],
    ['y = x^2 - 4x + 3 = (x-1)(x-3)', { kind: 'curve', expression: 'x^2 - 4x + 3', parameters: [] }],
    ['y = a\\sin x + b', { kind: 'curve', expression: 'a*sin(x) + b', parameters: ['a', 'b'] }],
    ['x^2+1', { kind: 'curve', expression: 'x^2 + 1', parameters: [] }],
    [
      '\\frac{x^2}{9} + \\frac{y^2}{4} = 1',
      { kind: 'implicit', expression: '(x^2/9) + (y^2/4) = 1', parameters: [] },
    ],
    ['y^2 = 4x', { kind: 'implicit', expression: 'y^2 = 4x', parameters: [] }],
    ['x = 3', { kind: 'implicit', expression: 'x = 3', parameters: [] }],
  ])('takes %s', (latex, graph) => {
    expect(readGraph(latex)).toEqual({ ok: true, graph });
  });

  it.each([
    ['', 'empty'],
    ['y = ', 'unfinished'],
    ['y = \\frac{1}{\\placeholder{}}', 'unfinished'],
    ['y \\le x^2', 'inequality'],
    ['a = 3', 'no-graph'],
    ['\\begin{aligned} y &= x \\\\ y &= 2 \\end{aligned}', 'no-graph'],
    ['x^2 + y^2 = r^2', 'letters-beside-y'],
    ['y = abcdf x', 'unreadable'],
    ['y = x^2 +', 'unfinished'],
    ['y = \\frac{x}{', 'unfinished'],
  ])('says why %s is none', (latex, reason) => {
    expect(readGraph(latex)).toMatchObject({ ok: false, reason });
  });

  it('says where what cannot be read stands', () => {
    expect(readGraph('y = \\zeta(x)')).toMatchObject({ near: '\\zeta(x)' });
  });
});

describe('the part of a formula that can be drawn', () => {
  it.each([
    ['y = x^2', 'y = x^2'],
    ['f(x) = 2x.', 'f(x) = 2x'],
    ['y = 3', 'y = 3'],
    ['y = x^2 - 4x + 3 = (x-1)(x-3)', 'y = x^2 - 4x + 3'],
    ['\\begin{aligned}\ny &= x^{2} - 4x + 3 \\\\\n&= (x-2)^2 - 1\n\\end{aligned}', 'y = x^{2} - 4x + 3'],
    ['\\frac{x^2}{9} + \\frac{y^2}{4} = 1', '\\frac{x^2}{9} + \\frac{y^2}{4} = 1'],
    ['y = \\exp(2)', 'y = \\exp(2)'],
  ])('is, of %s, %s', (latex, part) => {
    expect(maybeGraphPart(latex)).toBe(part);
  });

  it.each([
    'x = 2',
    'x^2 - 4x + 3',
    "f'(x) = 2x",
    'x_{1,2} = 2 \\pm 1',
    '\\Delta = b^2 - 4ac',
    'x^2 - 4x + 3 = 0',
    'f(2) = 4 - 8 + 3 = -1',
    '\\begin{cases} x + y = 1 \\\\ x - y = 2 \\end{cases}',
  ])('is not there in %s', (latex) => {
    expect(maybeGraphPart(latex)).toBeNull();
  });
});

describe('the same graph', () => {
  const read = (latex: string): Graph => {
    const reading = readGraph(latex);
    if (!reading.ok) throw new Error(`${latex}: ${reading.reason}`);
    return reading.graph;
  };

  it.each([
    ['y = x^2 - 4x + 3', 'y = (x-1)(x-3)', true],
    ['y = a x', 'y = x a', true],
    ['y = \\ln x', 'y = \\ln x + 1', false],
    ['y = \\sqrt{x}', 'y = \\sqrt{x} + 0\\sqrt{-x}', false],
    ['y = x', 'x^2 + y^2 = 1', false],
  ])('is found of %s and %s: %s', (one, other, same) => {
    expect(isSameGraph(read(one), read(other))).toBe(same);
  });
});
