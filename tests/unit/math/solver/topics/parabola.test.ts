import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

describe('parabola', () => {
  it.each([
    ['equation of parabola with focus (0, 2) and directrix y = -2', 'x^{2} = 8y'],
    ['parabola with focus (3,-1) and directrix x = 1', '(y + 1)^{2} = 4\\left(x - 2\\right)'],
    ['求焦点为(0,1)，准线为y=-1的抛物线方程', 'x^{2} = 4y'],
  ])('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'parabola').answer).toBe(answer);
  });

  it.each([
    'parabola with focus (1, 2) and directrix y = 2',
    'parabola with focus (0, 2)',
    '焦点为(0,1)的抛物线方程',
  ])('declines: %s', (prompt) => {
    expect(solve(prompt)).toBeNull();
  });
});
