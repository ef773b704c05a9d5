import type { Reply } from '../discrete/reply.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';
import { ageStories } from '../word-problem/age-stories.ts';
import { coinStories } from '../word-problem/coin-stories.ts';
import { maybeAnswerLedger, maybeAnswerPurchase } from '../word-problem/ledger.ts';
import { meanStories } from '../word-problem/mean-stories.ts';
import { moneyStories } from '../word-problem/money-stories.ts';
import { maybeAnswerRiddle } from '../word-problem/number-riddles.ts';
import { numberStories } from '../word-problem/number-stories.ts';
import { rateStories } from '../word-problem/rate-stories.ts';
import { maybeAnswerRectangle } from '../word-problem/rectangle-facts.ts';
import { shareStories } from '../word-problem/share-stories.ts';
import { plainStory, type Story } from '../word-problem/story.ts';

const stories: readonly Story[] = [
  ...numberStories,
  ...ageStories,
  ...rateStories,
  ...coinStories,
  ...shareStories,
  ...moneyStories,
  ...meanStories,
];

function maybeReply({ text, language }: Question): Reply | null {
  const say = speak(language);
  const plain = plainStory(text);
  for (const { pattern, solve } of stories) {
    const groups = pattern.exec(plain)?.groups;
    if (groups !== undefined) return solve(groups, say);
  }
  return (
    maybeAnswerRiddle(plain, say) ??
    maybeAnswerRectangle(plain, say) ??
    maybeAnswerLedger(plain, say) ??
    maybeAnswerPurchase(plain, say)
  );
}

function solveStory(question: Question): Solution | null {
  const reply = maybeReply(question);
  return reply === null ? null : { topicId: 'word-problem', language: question.language, ...reply };
}

/** Word problems of one or two linear relations, in wordings of which the reading is certain. */
export const wordProblem: Topic = {
  id: 'word-problem',
  title: { en: 'word problems of one or two linear relations', zh: '含一两个数量关系的应用题' },
  examples: {
    en: [
      'The perimeter of a rectangle is 30 cm. Its length is twice its width. Find its dimensions.',
      'The sum of three consecutive integers is 72. What is the largest?',
      'Tom has 20 coins, all nickels and dimes, worth $1.50. How many dimes does he have?',
    ],
    zh: [
      '长方形的周长是30厘米，长是宽的2倍，求长和宽',
      '三个连续偶数的和是72，求最大的数',
      '鸡兔同笼，共有35个头，94条腿，问鸡兔各多少只',
    ],
  },
  solve: solveStory,
};
