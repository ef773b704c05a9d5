import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['f(x) = {x^2 if x < 1, 2x - 1 if x >= 1}. Find f(3).', '5'],
  ['f(x) = x^2 for x < 0 and f(x) = 2x + 1 for x >= 0. Find f(-2) and f(3).', 'f(-2) = 4;\\quad f(3) = 7'],
  ['Let $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$. Find $f(0)$.', '0'],
  [
    'Let $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$. Is f continuous at x = 1?',
    '\\text{continuous}',
  ],
  ['已知分段函数 f(x) = x^2 (x<0), f(x) = 2x+1 (x≥0)，求 f(-2)', '4'],
  [
    '判断 $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x, & x \\ge 1 \\end{cases}$ 在 x=1 处是否连续',
    '\\text{不连续}',
  ],
  [
    'Find a so that $f(x) = \\begin{cases} ax + 3, & x < 1 \\\\ x^2, & x \\ge 1 \\end{cases}$ is continuous',
    'a = -2',
  ],
  [
    'Graph the piecewise function $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$',
    '\\begin{cases} x^{2}, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}',
  ],
];

describe('a piecewise function', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'piecewise');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'f(x) = x^2 for x < 2 and f(x) = 2x + 1 for x >= 0. Find f(1).',
    'f(x) = x^2 for x < 0 and f(x) = 2x + 1 for x > 0. Find f(0).',
    'Let $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$. Find $f(x) + 1$.',
    'Let $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$. Is f differentiable at x = 1?',
    'Let $f(x) = \\begin{cases} x^2, & x < 1 \\\\ 2x - 1, & x \\ge 1 \\end{cases}$. Is f continuous at x = 5?',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('piecewise');
  });
});
