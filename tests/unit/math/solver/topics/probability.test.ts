import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  [
    'A bag contains 3 red and 5 blue balls. Two balls are drawn without replacement. What is the probability that both are red?',
    '\\frac{3}{28}',
  ],
  [
    'A bag contains 3 red balls and 5 blue balls. Two balls are drawn at random with replacement. Find the probability that at least one is red.',
    '\\frac{39}{64}',
  ],
  [
    'An urn contains 4 white, 3 black and 2 red balls. Three balls are drawn at random without replacement. What is the probability that all three are white?',
    '\\frac{1}{21}',
  ],
  [
    'A jar contains 6 red and 4 blue marbles. If 2 marbles are drawn without replacement, what is the probability that one is red and the other is blue?',
    '\\frac{8}{15}',
  ],
  ['袋中有3个红球和5个白球，从中不放回地摸出2个球，求都是红球的概率', '\\frac{3}{28}'],
  ['一个袋子里有3个红球和2个白球，从中任意摸出两个球，至少有一个红球的概率是多少？', '\\frac{9}{10}'],
  ['Two dice are rolled. What is the probability that the sum is 7?', '\\frac{1}{6}'],
  ['If two fair dice are rolled, what is the probability of getting a sum greater than 9?', '\\frac{1}{6}'],
  ['掷两枚骰子，点数之和为7的概率是多少', '\\frac{1}{6}'],
  ['A fair die is rolled. What is the probability that the number is prime?', '\\frac{1}{2}'],
  ['A card is drawn from a standard deck. What is the probability that it is an ace?', '\\frac{1}{13}'],
  ['A fair coin is tossed 10 times. What is the probability of exactly 4 heads?', '\\frac{105}{512}'],
  ['抛一枚均匀的硬币10次，求恰好4次正面朝上的概率', '\\frac{105}{512}'],
  ['What is the probability of at least one six in four rolls?', '\\frac{671}{1296}'],
  ['A die is rolled three times. What is the probability of no sixes?', '\\frac{125}{216}'],
  [
    'If you roll a fair six-sided die 5 times, what is the probability of rolling exactly two fives?',
    '\\frac{625}{3888}',
  ],
  ['掷四次骰子，至少出现一次6点的概率是多少', '\\frac{671}{1296}'],
  ['同时掷3枚骰子，至少有1枚是6点的概率', '\\frac{91}{216}'],
  ['设 X ~ B(10, 0.3)，求 P(X = 3)', '\\approx 0.266828'],
  ['某射手每次射击命中率为0.8，射击5次，恰好命中3次的概率', '0.2048'],
  ['Let X ~ B(20, 1/4). Find the variance of X.', '\\frac{15}{4}'],
  [
    'X is normally distributed with mean 100 and standard deviation 15. Find P(85 < X < 115).',
    '\\approx 0.68269',
  ],
  ['设 X ~ N(2, 9)，求 P(X < 5)', '\\approx 0.84134'],
  ['X is normal with mean 50 and standard deviation 8. Find the 90th percentile.', '\\approx 60.252'],
  ['Find the z-score of 120 if the mean is 100 and the standard deviation is 15.', '\\frac{4}{3}'],
  [
    '1% of the population has a disease. A test for the disease is 99% sensitive and 95% specific. What is the probability that a person who tests positive actually has the disease?',
    '\\frac{1}{6} \\approx 0.16667',
  ],
  ['A random variable X takes the values 1, 2, 3 with probabilities 0.2, 0.5, 0.3. Find E(X).', '2.1'],
  ['Roll two dice. What is the probability the sum is 7?', '\\frac{1}{6}'],
  [
    'Heights are normally distributed with mean 170 and sd 10. What is the probability that a person is taller than 185?',
    '\\approx 0.066807',
  ],
];

const declined: readonly string[] = [
  'A die is rolled 4 times. What is the probability that the sum is at least 6?',
  'A die is rolled. What is the probability of at least 5?',
  'A die is rolled 4 times. What is the probability of exactly 1 seven?',
  'A bag contains 3 red and 5 blue balls. Two balls are drawn without replacement. What is the probability that both are green?',
  'A bag contains 3 red and 5 blue balls. Two balls are drawn. If the first is red, what is the probability that the second is red?',
  'A bag contains 1 red ball. Two balls are drawn without replacement. What is the probability that both are red?',
  'A biased coin is tossed 10 times. What is the probability of exactly 4 heads?',
  'A random variable X takes the values 1, 2 with probabilities 0.2, 0.5. Find E(X).',
  'Two dice are rolled. What is the probability that the sum is 7 given that one shows 3?',
];

describe('a probability', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'probability').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)).toBeNull();
  });

  it('draws a tree of the draws and a shaded distribution', () => {
    expect(answerOf(answers[0]?.[0] ?? '', 'probability').plotCode).toContain('.tree(');
    expect(answerOf('设 X ~ B(10, 0.3)，求 P(X = 3)', 'probability').plotCode).toContain('shade: [3, 3]');
  });
});
