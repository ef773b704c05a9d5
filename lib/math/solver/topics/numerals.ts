import { answerStories } from '../short-question/answer-stories.ts';
import { numeralStories } from '../short-question/numeral-stories.ts';
import type { Topic } from '../topic.ts';

/** How numbers are written: in other bases, as fractions and as decimals. */
export const numerals: Topic = {
  id: 'numerals',
  title: { en: 'numbers in other bases, as fractions and as decimals', zh: '进制、分数与小数的互化' },
  examples: {
    en: [
      'Convert 1011_2 to base 10',
      'Write 255 in base 2',
      'Express $0.1\\overline{36}$ as a common fraction',
    ],
    zh: ['把 $1011_2$ 化成十进制', '把 $\\frac{3}{8}$ 化成小数', '把 $0.\\overline{36}$ 化成分数'],
  },
  solve: (question) => answerStories('numerals', numeralStories, question),
};
