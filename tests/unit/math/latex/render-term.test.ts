import { describe, expect, it } from 'vitest';
import { freeSymbolsOf } from '#lib/math/latex/free-symbols.ts';
import { readStatement } from '#lib/math/latex/read-statement.ts';
import { renderStatement } from '#lib/math/latex/render-term.ts';
import type { Statement } from '#lib/math/latex/term.ts';
import { evaluateTerm } from '#lib/math/numeric/compile-term.ts';

function read(latex: string): Statement {
  const reading = readStatement(latex);
  if (reading.kind === 'unread') throw new Error(`${latex}: ${reading.reason}`);
  return reading.statement;
}

const values: readonly string[] = [
  '-\\frac{3x}{4}',
  '3\\frac12 x',
  'a - (b - c) - (-d)',
  '(a+b)^2 - -a',
  '(-2)^4 \\cdot (x^2)^3',
  '\\left(\\frac{x}{2}\\right)^{3}',
  'x! + (x+1)!',
  '\\sqrt{x} + \\sqrt[3]{-x} + |x - 9|',
  '\\sin^2 x \\cdot \\arctan 2x + \\log_2 x + \\lg x',
  '\\binom{7}{2} + A_5^2 + \\gcd(12, 18) + 17 \\bmod 5',
  '20\\% \\cdot x + \\sin 30^\\circ + \\$5 + 3 \\text{ cm}',
  '1.50 + 101_2',
  '\\sum_{k=1}^{4} (k + x) - 1',
  '\\int_0^1 (t^2 + x)\\,dt + 1',
  '\\lim_{t \\to 0^+} \\frac{\\sin t}{t}',
  '\\frac{d}{dx} (x^3 + 1)',
  '\\left[x^2 + x\\right]_1^2',
  '\\begin{vmatrix} x & 2 \\\\ 3 & 4 \\end{vmatrix}',
  '\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
  'a_1 + x_{12} + v_{\\text{max}} + \\alpha_1 + AB + \\angle ABC',
  'e^{i\\pi} + \\overline{z}',
];

it.each(values)('writes %s so that it reads back to the same value', (latex) => {
  const first = read(latex);
  const second = read(renderStatement(first));
  if (first.kind !== 'term' || second.kind !== 'term') throw new Error(renderStatement(second));
  const names = [...freeSymbolsOf(first)];
  expect([...freeSymbolsOf(second)].sort()).toEqual([...names].sort());
  for (const scale of [0.75, 1, 2]) {
    const bindings = new Map(names.map((name, index) => [name, { re: scale * (index + 2), im: 0 }]));
    const [expected, actual] = [evaluateTerm(first.term, bindings), evaluateTerm(second.term, bindings)];
    expect(expected.re).not.toBeNaN();
    expect(actual.re).toBeCloseTo(expected.re, 9);
    expect(actual.im).toBeCloseTo(expected.im, 9);
  }
});

describe('a statement', () => {
  it.each([
    ['x=1或x=2', 'x = 1 \\text{ or } x = 2'],
    ['n ≡ 1 (mod 4)', 'n \\equiv 1 \\pmod{4}'],
    ['x ∈ (1, 2] ∪ [3, ∞)', 'x \\in \\left(1, 2\\right] \\cup \\left[3, \\infty\\right)'],
    ['x^2 = 4 => x = ±2', 'x^{2} = 4 \\implies x = \\pm 2'],
    ['{1, 2}', '1,\\; 2'],
    ["f'(x) ≠ 0", "f'\\left(x\\right) \\ne 0"],
    ['(x+1)(x-1)', '\\left(x + 1\\right) \\cdot \\left(x - 1\\right)'],
  ])('%s is written as LaTeX', (typed, latex) => {
    expect(renderStatement(read(typed))).toBe(latex);
    expect(renderStatement(read(latex))).toBe(latex);
  });
});
