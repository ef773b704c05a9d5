import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { wholeNumbers } from '../../../../../lib/math/solver/topics/whole-numbers.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['gcd(12, 18)', '6'],
  ['求 84 和 36 的最大公约数', '12'],
  ['lcm of 4, 6 and 10', '60'],
  ['Prime factorization of 360', '2^{3} \\cdot 3^{2} \\cdot 5'],
  ['把 97 分解质因数', '97'],
  ['is 97 prime?', '97\\text{ is prime}'],
  ['91是质数吗', '91\\text{ 不是质数}'],
  ['divisors of 36', '1,\\ 2,\\ 3,\\ 4,\\ 6,\\ 9,\\ 12,\\ 18,\\ 36'],
  ['how many divisors does 360 have', '24'],
  ['17 mod 5', '2'],
  ['-7 mod 3', '2'],
  ['求 2^100 除以 7 的余数', '2'],
];

const declined: readonly string[] = [
  'gcd of 12',
  'gcd of 1/2 and 3',
  '17 mod 0',
  'Prime factorization of -5',
  '12 and 18',
  'gcd and lcm of 12 and 18',
];

describe('whole-numbers', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'whole-numbers').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(wholeNumbers.solve(readQuestion(prompt))).toBeNull();
  });
});
