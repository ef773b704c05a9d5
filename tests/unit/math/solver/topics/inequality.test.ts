import { describe, expect, it } from 'vitest';
import { renderDerivation } from '#lib/math/solver/solution.ts';
import { solve } from '#lib/math/solver/solve.ts';
import { checkDerivation } from '#lib/math/verify/check-derivation.ts';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Solve x^2 - 4x + 3 > 0', 'x \\in (-\\infty, 1) \\cup (3, +\\infty)'],
  ['Solve 1 < 2x + 3 <= 7', 'x \\in (-1, 2]'],
  ['3 - 2x >= 7', 'x \\in (-\\infty, -2]'],
  ['(x-1)/(x+2) <= 0', 'x \\in (-2, 1]'],
  ['|2x-1| < 5', 'x \\in (-2, 3)'],
  ['|x+1| >= 3', 'x \\in (-\\infty, -4] \\cup [2, +\\infty)'],
  ['解不等式组 2x - 1 > 3, x - 5 <= 2', 'x \\in (2, 7]'],
  ['x^2 + 1 > 0', 'x \\in \\mathbb{R}'],
  ['x^2 <= 0', 'x = 0'],
  ['x^2+1<0', '\\text{no solution}'],
  ['x^3 - x >= 0', 'x \\in [-1, 0] \\cup [1, +\\infty)'],
  ['1/x < 2', 'x \\in (-\\infty, 0) \\cup \\left(\\frac{1}{2}, +\\infty\\right)'],
  ['|x-1| + |x+2| < 5', 'x \\in (-3, 2)'],
  ['解不等式 x(x-2)<3 并在数轴上表示解集', 'x \\in (-1, 3)'],
  ['x^2 - 2x - 1 > 0', 'x \\in (-\\infty, 1 - \\sqrt{2}) \\cup (1 + \\sqrt{2}, +\\infty)'],
  ['x < 1 or x > 3', 'x \\in (-\\infty, 1) \\cup (3, +\\infty)'],
  ['-3 <= 1 - 2x < 5', 'x \\in (-2, 2]'],
  ['求不等式 -x^2+2x+3≥0 的解集', 'x \\in [-1, 3]'],
  ['Find the range of x for which 2x+1 > 3', 'x \\in (1, +\\infty)'],
  ['x > 5, x < 2', '\\text{no solution}'],
  ['|x| > x', 'x \\in (-\\infty, 0)'],
  ['For which x is x^2 - 4x + 3 negative?', 'x \\in (1, 3)'],
  ['For what values of x is 2x - 3 at least 7?', 'x \\in [5, +\\infty)'],
  ['When is y = x^2 - 4x + 3 positive?', 'x \\in (-\\infty, 1) \\cup (3, +\\infty)'],
  ['当 x 取什么值时，2x-3 的值大于 5？', 'x \\in (4, +\\infty)'],
  ['f(x) = x^2 - 4x + 3. For which x is f(x) < 0?', 'x \\in (1, 3)'],
  ['已知 f(x)=x²-4x+3，解不等式 f(x)<0', 'x \\in (1, 3)'],
  ['Solve 2^x > 4', 'x \\in (2, +\\infty)'],
  ['Solve sqrt(x) < 3', 'x \\in [0, 9)'],
  ['Solve sqrt(x + 1) > x - 1', 'x \\in [-1, 3)'],
  ['Solve sqrt(x + 1) >= x - 1', 'x \\in [-1, 3]'],
  ['Solve e^x > 2', 'x \\in (\\ln 2, +\\infty)'],
  ['Solve ln x < 1', 'x \\in (0, e)'],
  ['解不等式 lnx >= 1', 'x \\in [e, +\\infty)'],
  ['解不等式 e^(2x) - 3e^x + 2 < 0', 'x \\in (0, \\ln 2)'],
  ['Solve log_2(x - 1) < 3', 'x \\in (1, 9)'],
  ['Solve sqrt(x) < -1', '\\text{no solution}'],
  ['Solve 2^x > -1', 'x \\in \\mathbb{R}'],
  ['Solve ln x > 100', 'x \\in (e^{100}, +\\infty)'],
  ['Solve sqrt(x) > 10^9', 'x \\in (1000000000000000000, +\\infty)'],
];

const declined: readonly string[] = [
  'Solve x + y > 3',
  'Solve 2^x > x + 5',
  'Solve x^3 - 3x + 1 > 0',
  'Find the integer solutions of 2x < 7',
  'Solve ax > 1',
  'For which x is ax^2 - 4 negative?',
  'For which a is x^2 - 4 negative?',
];

describe('an inequality', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'inequality').answer).toBe(answer);
  });

  it.each([
    ['Solve ln x > 100', '\\ln(10^{44}) \\approx 101.314 > 100'],
    ['Solve ln x > 8', '\\ln(3353) \\approx 8.118 > 8'],
    ['Solve e^x > 10^30', 'e^{70} \\approx 2.515 \\times 10^{30} > 10^{30}'],
  ])('shows values that differ beside a large end: %s', (prompt, row) => {
    const solution = answerOf(prompt, 'inequality');
    expect(solution.steps.map(({ body }) => body).join('')).toContain(row);
    const checks = checkDerivation(renderDerivation(solution).join(''), { question: prompt, complete: true });
    expect(checks.filter(({ verdict }) => verdict.kind === 'refuted')).toEqual([]);
  });

  it.each([
    'Solve ln x > 100',
    '(x-1)/(x+2) ≥ 0',
    'For which x is x^2 - 4x + 3 negative?',
    'f(x) = x^2 - 4x + 3. For which x is f(x) < 0?',
  ])('is verified to the last step: %s', (prompt) => {
    expect(maybeUnverified(prompt, answerOf(prompt, 'inequality'))).toBeNull();
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('inequality');
  });
});
