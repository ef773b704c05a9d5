import { maybeAnswerNotation } from '../discrete/count-notation.ts';
import { maybeExplainCount } from '../discrete/counting.ts';
import { plainPrompt } from '../discrete/plain-prompt.ts';
import { maybeReadCount } from '../discrete/read-count.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

function solveCount({ text, language }: Question): Solution | null {
  const say = speak(language);
  const plain = plainPrompt(text);
  const count = maybeReadCount(plain);
  const reply = count === null ? maybeAnswerNotation(plain, say) : maybeExplainCount(count, say);
  return reply === null ? null : { topicId: 'combinatorics', language, ...reply };
}

/** Numbers of ways to choose, arrange and share, in symbols or in the standard wordings. */
export const combinatorics: Topic = {
  id: 'combinatorics',
  title: { en: 'permutations, combinations and other counts of ways', zh: '排列、组合与计数' },
  examples: {
    en: [
      'In how many ways can 3 books be chosen from 7 books?',
      'How many arrangements are there of the letters of the word BANANA?',
      'Compute \\binom{8}{4}',
    ],
    zh: [
      '从 7 本书中选出 3 本，有多少种选法？',
      '单词 BANANA 的字母有多少种不同的排列',
      '计算 C_5^2 + A_5^2',
    ],
  },
  solve: solveCount,
};
