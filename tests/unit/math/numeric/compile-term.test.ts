import { describe, expect, it } from 'vitest';
import { readStatement } from '#lib/math/latex/read-statement.ts';
import type { Term } from '#lib/math/latex/term.ts';
import { compileTerm, type EvaluationOptions, evaluateTerm } from '#lib/math/numeric/compile-term.ts';
import type { Complex } from '#lib/math/numeric/complex.ts';

function read(latex: string): Term {
  const reading = readStatement(latex);
  if (reading.kind === 'unread') throw new Error(`${latex}: ${reading.reason}`);
  if (reading.statement.kind !== 'term') throw new Error(`${latex} is no term`);
  return reading.statement.term;
}

const two = new Map([['x', { re: 2, im: 0 }]]);

function valueAtTwo(latex: string, options?: EvaluationOptions): Complex {
  return evaluateTerm(read(latex), two, options);
}

describe('real values at x = 2', () => {
  it.each([
    ['x^3 - 2x + 1', 5],
    ['\\frac{x+1}{x-1}', 3],
    ['\\sqrt[3]{-8}', -2],
    ['(-8)^{1/3}', -2],
    ['(-8)^{2/3}', 4],
    ['\\log_x 8', 3],
    ['\\arcsin\\frac{1}{x}', Math.PI / 6],
    ['\\operatorname{arccot}(-1)', (3 * Math.PI) / 4],
    ['\\binom{5}{x} + 5!', 130],
    ['\\binom{30}{15}', 155_117_520],
    ['20\\% \\times 50', 10],
    ['\\sin 30^\\circ', 0.5],
    ['\\left|\\begin{matrix} 1 & x \\\\ 3 & 4 \\end{matrix}\\right|', -2],
    ['\\det \\begin{pmatrix} 0 & 1 & 0 \\\\ 1 & 0 & 0 \\\\ 0 & 0 & x \\end{pmatrix}', -2],
    ['(1,2,3) \\cdot (4,5,6)', 32],
    ['\\begin{cases} x^2 & x < 2 \\\\ 10 & x \\ge 2 \\end{cases}', 10],
    ['\\frac{d}{dx} x^3', 12],
    ['\\frac{d^2}{dx^2} (x^3 \\ln x)', 12 * Math.log(2) + 10],
    ['\\left[t^2\\right]_1^3', 8],
    ['\\prod_{k=1}^{5} k', 120],
    ['\\sum_{k=5}^{4} k', 0],
  ])('%s', (latex, expected) => {
    const value = valueAtTwo(latex);
    expect(Math.abs(value.re - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
    expect(value.im).toBe(0);
  });
});

describe('limiting processes', () => {
  it.each([
    ['\\int_0^{\\pi} \\sin t\\,dt', 2],
    ['\\int_1^0 t^2 dt', -1 / 3],
    ['\\int_0^\\infty e^{-t^2} dt', Math.sqrt(Math.PI) / 2],
    ['\\int_{-\\infty}^{\\infty} \\frac{dt}{1+t^2}', Math.PI],
    ['\\int_0^1 \\frac{dt}{\\sqrt{t}}', 2],
    ['\\int_0^1\\int_0^x st\\,ds\\,dt', 1],
    ['\\sum_{k=1}^{\\infty} \\frac{1}{k^2}', Math.PI ** 2 / 6],
    ['\\sum_{k=0}^{\\infty} \\frac{1}{2^k}', 2],
    ['\\sum_{k=0}^{\\infty} \\frac{(-1)^k}{2k+1}', Math.PI / 4],
    ['\\lim_{t\\to 0} \\frac{\\sin t}{t}', 1],
    ['\\lim_{t\\to\\infty} \\left(1+\\frac{1}{t}\\right)^t', Math.E],
    ['\\lim_{h\\to 0} \\frac{(x+h)^2 - x^2}{h}', 4],
    ['\\lim_{t\\to 0^-} \\frac{|t|}{t}', -1],
    ['\\lim_{t\\to 0} \\frac{1}{t^2}', Number.POSITIVE_INFINITY],
    ['\\lim_{t\\to 0^-} \\frac{1}{t}', Number.NEGATIVE_INFINITY],
    ['\\lim_{t\\to\\infty} \\left(1+\\frac{5}{t}\\right)^t', Math.exp(5)],
    ['\\lim_{t\\to\\infty} \\left(\\frac{t+3}{t-1}\\right)^{2t}', Math.exp(8)],
    ['\\lim_{t\\to 0^+} t^t', 1],
    ['\\lim_{t\\to 0} (\\cos t)^{1/t^2}', Math.exp(-0.5)],
    ['\\lim_{t\\to\\infty} t^{1/t}', 1],
    ['\\lim_{t\\to\\infty} (\\sqrt{t^2+3t} - t)', 1.5],
    ['\\lim_{t\\to 0} \\left(\\frac{1}{t} - \\frac{1}{\\sin t}\\right)', 0],
    ['\\lim_{t\\to 0^+} t \\ln t', 0],
    ['\\lim_{t\\to\\infty} t e^{-t}', 0],
    ['\\lim_{t\\to\\infty} t\\sin\\frac{2}{t}', 2],
    ['\\lim_{t\\to\\infty} \\frac{\\sin t}{t}', 0],
    ['\\lim_{t\\to\\infty} \\frac{2t + \\cos t}{t - \\sin t}', 2],
    ['\\lim_{t\\to 0} t\\sin\\frac{1}{t}', 0],
    ['\\lim_{n\\to\\infty} \\frac{(-1)^n}{n}', 0],
    ['\\lim_{t\\to\\infty} \\frac{\\lfloor 3t \\rfloor}{t}', 3],
    ['\\lim_{t\\to\\infty} (t + \\sin t)', Number.POSITIVE_INFINITY],
  ])('%s', (latex, expected) => {
    const value = valueAtTwo(latex);
    if (Number.isFinite(expected))
      expect(Math.abs(value.re - expected)).toBeLessThan(5e-8 * Math.max(1, expected));
    else expect(value.re).toBe(expected);
  });
});

it.each([
  '1/0',
  '0^{-1}',
  '\\ln 0',
  'y',
  'f(2)',
  '\\pm 1',
  '\\{1, 2\\}',
  '\\int t\\,dt',
  '\\int_0^1 \\frac{dt}{t}',
  '\\int_{-1}^{1} \\frac{dt}{t}',
  '\\int_0^{\\infty} \\sin t\\,dt',
  '\\sum_{k=1}^{\\infty} \\frac{1}{k}',
  '\\sum_{k=0}^{\\infty} (-1)^k',
  '\\sum_{k=1}^{10000000} k',
  '\\lim_{t\\to 0} \\frac{1}{t}',
  '\\lim_{t\\to 0} \\sin\\frac{1}{t}',
  '\\lim_{t\\to\\infty} \\sin t',
  '\\lim_{t\\to\\infty} \\sin(\\pi t)',
  '\\lim_{t\\to\\infty} t\\sin t',
  '\\lim_{t\\to\\infty} \\tan(\\pi t)',
  '\\lim_{n\\to\\infty} (-1)^n',
  '\\lim_{t\\to\\infty} (t - \\lfloor t \\rfloor)',
  '\\lim_{t\\to\\infty} \\frac{t\\sin t + 1}{t}',
  '\\frac{dy}{dx}',
])('%s has no value', (latex) => {
  expect(valueAtTwo(latex).re).toBeNaN();
});

it.each([
  ['\\sqrt{-4}', 0, 2],
  ['e^{i\\pi}', -1, 0],
  ['(1+i)^2', 0, 2],
  ['\\ln(-1)', 0, Math.PI],
  ['\\overline{z}', 3, -4],
  ['|z|', 5, 0],
  ['\\arcsin 2', Math.PI / 2, Math.log(2 + Math.sqrt(3))],
])('%s is complex', (latex, re, im) => {
  const value = evaluateTerm(read(latex), new Map([['z', { re: 3, im: 4 }]]));
  expect(value.re).toBeCloseTo(re, 12);
  expect(Math.abs(value.im)).toBeCloseTo(Math.abs(im), 12);
});

describe('functions of the text', () => {
  const functions = new Map([['f', { parameters: ['t'], body: read('t^3 + x') }]]);

  it('applies them, with the symbols around them', () => {
    expect(valueAtTwo('f(x+1)', { functions }).re).toBe(29);
  });

  it('differentiates them', () => {
    expect(valueAtTwo("f'(3) + f''(1)", { functions }).re).toBe(33);
  });

  it('gives up where a function calls itself without end', () => {
    const loop = new Map([['f', { parameters: ['t'], body: read('f(t) + 1') }]]);
    expect(valueAtTwo('f(1)', { functions: loop }).re).toBeNaN();
  });
});

it('takes units as they stand, or converts them', () => {
  expect(valueAtTwo('3 \\text{ km}').re).toBe(3);
  expect(valueAtTwo('3 \\text{ km}', { units: 'convert' }).re).toBe(3000);
});

it('compiles once for many bindings', () => {
  const run = compileTerm(read('x^2 + y'));
  const at = (x: number, y: number): number =>
    run(
      new Map([
        ['x', { re: x, im: 0 }],
        ['y', { re: y, im: 0 }],
      ]),
    ).re;
  expect([at(1, 1), at(2, 1), at(3, -9)]).toEqual([2, 5, 0]);
});

it('gives up on nested sums that would take too long', () => {
  const latex = '\\sum_{a=1}^{9999} \\sum_{b=1}^{9999} \\sum_{c=1}^{9999} abc';
  expect(valueAtTwo(latex).re).toBeNaN();
});
