import { answerStories } from '../short-question/answer-stories.ts';
import { numberStories } from '../short-question/number-stories.ts';
import type { Topic } from '../topic.ts';

/** Sums of divisors, extreme prime factors, digits, sums of the first integers, integers between bounds. */
export const numberFacts: Topic = {
  id: 'number-facts',
  title: {
    en: 'sums of divisors, prime factors, digits and counts of integers',
    zh: '约数之和、质因数、各位数字与整数个数',
  },
  examples: {
    en: [
      'Find the sum of the positive divisors of 36',
      'What is the largest prime factor of 999?',
      'How many integers satisfy $-3 < x \\le 4$?',
    ],
    zh: ['求 36 的所有约数之和', '999 的最大质因数是多少', '满足 $-3 < x \\le 4$ 的整数有多少个'],
  },
  solve: (question) => answerStories('number-facts', numberStories, question),
};
