import { maybeAnswerBayes } from '../discrete/bayes.ts';
import { maybeAnswerBinomial } from '../discrete/binomial.ts';
import { maybeAnswerDice } from '../discrete/dice.ts';
import { maybeAnswerDraws } from '../discrete/draws.ts';
import { maybeAnswerNormal } from '../discrete/normal.ts';
import { plainPrompt } from '../discrete/plain-prompt.ts';
import { maybeAnswerTable } from '../discrete/probability-table.ts';
import { maybeAnswerRolls } from '../discrete/rolls.ts';
import { speak } from '../language.ts';
import type { Question } from '../question.ts';
import type { Solution } from '../solution.ts';
import type { Topic } from '../topic.ts';

const readers = [
  maybeAnswerDraws,
  maybeAnswerDice,
  maybeAnswerBinomial,
  maybeAnswerRolls,
  maybeAnswerNormal,
  maybeAnswerBayes,
  maybeAnswerTable,
];

function solveProbability({ text, language }: Question): Solution | null {
  const say = speak(language);
  const plain = plainPrompt(text);
  for (const read of readers) {
    const reply = read(plain, say);
    if (reply !== null) return { topicId: 'probability', language, ...reply };
  }
  return null;
}

/** Draws, dice, cards, the binomial and the normal distribution, tests, and expected values. */
export const probability: Topic = {
  id: 'probability',
  title: {
    en: 'probabilities: draws, dice, cards, binomial, normal, Bayes',
    zh: '概率：摸球、骰子、扑克牌、二项分布、正态分布、贝叶斯公式',
  },
  examples: {
    en: [
      'A bag contains 3 red and 5 blue balls. Two balls are drawn without replacement. What is the probability that both are red?',
      'A fair coin is tossed 10 times. What is the probability of exactly 4 heads?',
      'X is normally distributed with mean 100 and standard deviation 15. Find P(85 < X < 115).',
    ],
    zh: [
      '袋中有3个红球和5个白球，从中不放回地摸出2个球，求都是红球的概率',
      '抛一枚均匀的硬币10次，求恰好4次正面朝上的概率',
      '设 X ~ N(100, 15^2)，求 P(85 < X < 115)',
    ],
  },
  solve: solveProbability,
};
