import { describe, expect, it } from 'vitest';
import { readTypedStatements } from '#lib/math/verify/typed-question.ts';
import { verdictsOf } from './verdicts-of.ts';

describe('readTypedStatements', () => {
  it.each([
    ['解关于 m 的方程 -6(-2m - 8) = 3m', ['-6(-2m - 8) = 3m']],
    ['Solve 2|t - 3| - 4 = 3', ['2\\left|t - 3\\right| - 4 = 3']],
    ['Solve sin x = 1 for 0 ≤ x < 2π', ['\\sin(x) = 1', '0 \\le x < 2\\pi']],
    ['求不等式 4 < x + 6 <= 12 的解集', ['4 < x + 6 \\le 12']],
    ['Find the zeros of f(x) = x^2 - 4', ['f(x) = x^{2} - 4']],
    ['Solve $x + 1 = 2$', []],
    ['Ann has 3 apples and buys 4 more. How many has she?', []],
  ])('%s', (question, statements) => {
    expect(readTypedStatements(question)).toEqual(statements);
  });
});

describe('a typed equation is known to the steps', () => {
  it.each([
    ['Solve 2|t - 3| - 4 = 3', '$|t - 3| = \\frac{7}{2}$', 'verified'],
    ['Solve 2|t - 3| - 4 = 3', '$|t - 3| = \\frac{9}{2}$', 'unchecked'],
    ['解关于 m 的方程 -6(-2m - 8) = 3m', '$12m + 48 = 3m$', 'verified'],
    ['解关于 m 的方程 -6(-2m - 8) = 3m', '$12m + 46 = 3m$', 'unchecked'],
  ])('%s: %s', (question, step, verdict) => {
    expect(verdictsOf(step, question)).toEqual([verdict]);
  });

  it('reads x-1 without spaces as a difference, not as a word', () => {
    const question = 'If f(x)=2x-1 and g(x)=x²+3, find f(g(2))';
    expect(verdictsOf('$f(7) = 2 \\cdot 7 - 1 = 13$', question)).toEqual(['verified']);
  });
});
