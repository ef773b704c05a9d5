import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['find the 10th term of 2, 5, 8, ...', '29'],
  ['geometric sequence with first term 2 and ratio 3, sum of first 5 terms', '242'],
  ['2, 5, 8, ...: find the 20th term', '59'],
  ['求数列 2, 5, 8, ... 的第 20 项', '59'],
  ['A geometric sequence has a_2 = 6 and a_5 = 48. Find the sum of the first 8 terms.', '765'],
  ['在等差数列 {a_n} 中，a_3 = 7，a_8 = 22，求前 10 项和', '145'],
  ['已知等差数列 $\\{a_n\\}$ 的首项为 3，公差为 4，求通项公式和前 10 项和', 'a_n = 4n - 1,\\ S_{10} = 210'],
  ['sum of 1 to 100', '5050'],
  ['What is the sum of all the integers from 1 to 100?', '5050'],
  ['Add the numbers from 10 to 20', '165'],
  ['sum of odd numbers from 1 to 100', '2500'],
  ['从1加到100等于多少？', '5050'],
  ['求1到100的所有偶数之和', '2550'],
  ['Find the sum 2 + 5 + 8 + ... + 101', '1751'],
  ['计算 1+2+3+...+100', '5050'],
  ['What is the sum of the infinite geometric series 1 + 1/2 + 1/4 + \\dots?', '2'],
  ['1 + 2 + 4 + ...', '\\text{divergent}'],
  ['How many terms are there in the arithmetic sequence 4, 7, 10, ..., 100?', '33'],
  ['What is the next term in the sequence 81, 27, 9, ...?', '3'],
  ['Find the nth term of 7, 11, 15, ...', 'a_n = 4n + 3'],
  ['Given a_1 = 2 and a_{n+1} = 3a_n - 1, find a_5.', '122'],
  ['已知数列 a_1 = 1, a_{n+1} = 2a_n + 3，求 a_n', 'a_n = 4 \\cdot 2^{n-1} - 3'],
  ['Compute $\\sum_{k=1}^{20} (3k - 1)$', '610'],
  ['Evaluate $\\sum_{k=1}^{\\infty} \\left(\\frac{1}{3}\\right)^k$.', '\\frac{1}{2}'],
  [
    'The third term of an arithmetic sequence is 7 and the eighth term is 22. Find the first term and the common difference.',
    'a_{1} = 1,\\ d = 3',
  ],
];

const declined: readonly string[] = [
  'sum of 100 to 1',
  'sum of the primes from 1 to 100',
  'sum of the squares from 1 to 10',
  '1, 2, 4, 7, ... find the 10th term',
  '2, 4, ... find the 10th term',
  'A geometric sequence has a_2 = 6 and a_4 = 54. Find the common ratio.',
  'Find the smallest term of 2, 5, 8, ... above 100',
  'Compute \\sum_{k=1}^{10} k + 1',
  'Compute \\sum_{n=1}^{\\infty} \\frac{1}{n^2}',
];

describe('a sequence', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'sequence').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('sequence');
  });

  it('draws the terms', () => {
    expect(answerOf('Find the 20th term of the sequence 2, 5, 8, ...', 'sequence').plotCode).toContain(
      '.sequence([2, 5, 8',
    );
  });
});
