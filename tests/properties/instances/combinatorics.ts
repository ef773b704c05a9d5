import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

/** Pascal's triangle. */
function ways(n: number, k: number): number {
  return k === 0 || k === n ? 1 : k > n ? 0 : ways(n - 1, k - 1) + ways(n - 1, k);
}

function rows(n: number, k: number): number {
  return k === 0 ? 1 : n * rows(n - 1, k - 1);
}

function arrangements(word: string): number {
  if (word === '') return 1;
  return [...new Set(word)].reduce((sum, letter) => sum + arrangements(word.replace(letter, '')), 0);
}

/** Counts, found by recursion. */
export const combinatoricsProperties: TopicProperties = {
  topicId: 'combinatorics',
  makeInstance: (random) => {
    const n = random(4, 14);
    const k = random(2, n - 1);
    const m = random(3, 8);
    const word = pick(random, ['BANANA', 'LEVEL', 'MATH', 'PEPPER', 'ALGEBRA', 'COFFEE']);
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`In how many ways can ${k} books be chosen from ${n} books?`, ways(n, k)],
      [`How many ways can ${k} of ${n} different books be arranged on a shelf?`, rows(n, k)],
      [`从 ${n} 名学生中选出 ${k} 名学生，有多少种不同的选法？`, ways(n, k)],
      [`从 ${n} 个人中选 ${k} 个人排成一排，有多少种排法？`, rows(n, k)],
      [`Compute $\\dbinom{${n}}{${k}}$.`, ways(n, k)],
      [`计算 $C_{${n}}^{${k}} + A_{${m}}^{2}$`, ways(n, k) + m * (m - 1)],
      [`How many arrangements are there of the letters of the word ${word}?`, arrangements(word)],
      [`In how many ways can ${m} people sit around a round table?`, rows(m - 1, m - 1)],
      [`In how many ways can ${n} identical candies be given to ${m} children?`, ways(n + m - 1, m - 1)],
      [`How many paths are there from (0, 0) to (${n}, ${m}) moving only up or right?`, ways(n + m, m)],
      [`${m}个人排成一排，共有多少种不同的排法？`, rows(m, m)],
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => (numberOf(answer) === expected ? null : `${answer} is not ${expected}`),
    };
  },
};
