import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { maybeSplitParts } from '#lib/math/solver/sub-questions.ts';

describe('a question with parts', () => {
  it.each([
    [
      'Let f(x) = x^2 - 4x + 3. (1) Find the zeros of f. (2) Find the minimum value of f.',
      '\\text{(1)}\\ x_1 = 1,\\ x_2 = 3;\\quad \\text{(2)}\\ -1',
    ],
    [
      '已知函数f(x)=x^2-4x+3. (1)求f(x)的零点; (2)求f(x)的最小值',
      '\\text{(1)}\\ x_1 = 1,\\ x_2 = 3;\\quad \\text{(2)}\\ -1',
    ],
    [
      '① 解方程 x^2 = 4；② 分解因式 x^2 - 9',
      '\\text{(1)}\\ x_1 = -2,\\ x_2 = 2;\\quad \\text{(2)}\\ \\left(x - 3\\right)\\left(x + 3\\right)',
    ],
  ])('%s', (prompt, answer) => {
    const solution = solve(prompt);
    expect(solution?.answer).toBe(answer);
    expect(solution?.steps.map(({ title }) => title.slice(0, 3))).toContain('(2)');
  });

  it.each([
    'Let f(x) = x^2 - 4x + 3. (1) Find the zeros of f. (2) Explain why this matters.',
    '(2) Solve x^2 = 4 (1) Factor x^2 - 9',
  ])('is declined whole where one part is not certain: %s', (prompt) => {
    expect(solve(prompt)).toBeNull();
  });

  it('is not seen in the arguments of functions', () => {
    expect(maybeSplitParts('Given f(1) = 2 and f(2) = 3, find f(x)')).toBeNull();
  });
});
