import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { numberFacts } from '../../../../../lib/math/solver/topics/number-facts.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the sum of the positive divisors of 36', '91'],
  ['求 36 的所有约数之和', '91'],
  ['What is the largest prime factor of 999?', '37'],
  ['91 的最小质因数是多少', '7'],
  ['What is the sum of the prime factors of 385?', '23'],
  ['What is the sum of the distinct prime factors of 12?', '5'],
  ['What is the sum of the digits of $12345$?', '15'],
  ['What is the tens digit of $7^{2023}$?', '4'],
  ['What is the sum of the first 20 positive integers?', '210'],
  ['Find the sum of the first 10 odd numbers.', '100'],
  ['求前 10 个正偶数的和', '110'],
  ['How many integers satisfy $-3 < x \\le 4$?', '7'],
  ['满足 $-\\frac{7}{2} \\le x < 2$ 的整数有多少个', '5'],
  ['Find the remainder when $2^{20}+3^{15}$ is divided by $7$.', '3'],
  ['求 $3^{20} - 5^{7}$ 除以 7 的余数', '4'],
];

const declined: readonly string[] = [
  'What is the sum of the prime factors of 12?',
  'What is the sum of the first 20 integers?',
  '前 20 个自然数的和',
  'What is the sum of the digits?',
  'How many integers are between 10 and 50?',
  'Find the sum of the positive divisors of 36 that are even',
  'What is the largest prime factor of x?',
  'What is the smallest prime factor of 1?',
  'How many integers satisfy $4 < x < 3$?',
];

describe('number-facts', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'number-facts').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(numberFacts.solve(readQuestion(prompt))).toBeNull();
  });
});
