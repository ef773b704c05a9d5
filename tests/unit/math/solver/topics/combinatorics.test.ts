import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['how many ways to choose 3 from 10', '120'],
  ['What is 10 choose 3?', '120'],
  ['C_5^2', '10'],
  ['Compute $\\dbinom{9}{4}$', '126'],
  ['计算 C_5^2 + A_5^2', '30'],
  ['求 $C_{10}^{3}\\cdot A_3^3$ 的值', '720'],
  ['How many arrangements are there of the letters of the word BANANA?', '60'],
  ['In how many ways can the letters of MISSISSIPPI be arranged?', '34650'],
  ['单词 BANANA 的字母有多少种不同的排列', '60'],
  ['How many ways can 3 of 7 books be chosen?', '35'],
  ['How many ways can three of seven books be arranged on a shelf?', '210'],
  ['从 7 本书中选出 3 本，有多少种选法？', '35'],
  ['从5名男生和4名女生中选出2名男生和2名女生，有多少种选法？', '60'],
  ['5个人站成一排照相，有多少种不同的排法？', '120'],
  ['从8名同学中选出3名排成一排，有多少种不同的排法', '336'],
  ['In how many ways can 5 people be seated around a round table?', '24'],
  ['How many ways can 6 identical balls be placed in 3 distinct boxes?', '28'],
  [
    'In how many ways can 10 identical candies be distributed among 4 children if each child gets at least one candy?',
    '84',
  ],
  ['方程 x+y+z=10 有多少组正整数解', '36'],
  ['How many paths are there from (0,0) to (5,3) moving only right or up?', '56'],
  ['How many different committees of 4 people can be formed from a group of 10 people?', '210'],
];

const declined: readonly string[] = [
  'How many ways can 3 of 7 identical books be chosen?',
  'In how many ways can 5 people be seated in a row if two of them refuse to sit together?',
  'How many ways can 6 identical balls be placed in 3 identical boxes?',
  'In how many ways can 9 books be chosen from 7 books?',
  'How many arrangements of the letters of BANANA have no two As next to each other?',
];

describe('a number of ways', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'combinatorics').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)).toBeNull();
  });
});
