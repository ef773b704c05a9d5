import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['For which k does x^2 + kx + 9 = 0 have equal roots?', 'k_1 = -6,\\ k_2 = 6'],
  [
    'For what values of k does the equation x^2 - 4x + k = 0 have two distinct real roots?',
    'k \\in (-\\infty, 4)',
  ],
  ['Find the values of m for which x^2 + mx + 4 = 0 has no real roots.', 'm \\in (-4, 4)'],
  ['For what value of c does 3x^2 - 12x + c = 0 have one real solution?', 'c = 12'],
  ['If x = 3 is a root of x^2 + kx - 12 = 0, find k.', 'k = 1'],
  [
    '一元二次方程 kx^2 + 2x - 1 = 0 有两个不相等的实数根，求 k 的取值范围',
    'k \\in (-1, 0) \\cup (0, +\\infty)',
  ],
  ['当 m 取何值时，方程 x^2 - (m+1)x + m = 0 有两个相等的实数根', 'm = 1'],
  ['若方程 x^2 - 2x + m = 0 没有实数根，求 m 的取值范围', 'm \\in (1, +\\infty)'],
];

describe('an equation with a parameter', () => {
  it.each(answers)('is found, every step verified: %s', (prompt, answer) => {
    const solution = answerOf(prompt, 'equation-parameter');
    expect(solution.answer).toBe(answer);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each([
    'Find k so that kx^2 - 6x + 1 = 0 has exactly one solution.',
    'For which k does x^2 + kx + 9 = 0 have positive roots?',
    'For which k does x^3 + kx + 9 = 0 have equal roots?',
    '若方程 kx^2 + 2x - 1 = 0 有实数根，求 k 的取值范围',
    'For which k does x^2 + kx + m = 0 have equal roots?',
  ])('is declined: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('equation-parameter');
  });
});
