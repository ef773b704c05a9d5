import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { percent } from '../../../../../lib/math/solver/topics/percent.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['What is 20% of 150?', '30'],
  ['150 的 20% 是多少', '30'],
  ['45 is what percent of 60?', '75\\%'],
  ['what percent of 80 is 20', '25\\%'],
  ['increase 200 by 15%', '230'],
  ['30 is 15% of what number?', '200'],
  ['一个数的15%是30，求这个数', '200'],
  ['percent change from 80 to 100', '25\\%'],
  ['7 is what percent of 9', '\\frac{7}{9} \\approx 77.7778\\%'],
  ['What is 30% more than 60?', '78'],
  ['what is 25% less than 80', '60'],
  ['从 50 增加到 65，增长率是多少', '30\\%'],
];

const declined: readonly string[] = [
  '从 65 增加到 50，增长率是多少',
  '20%',
  '20% and 150',
  '20% off',
  'What is 20% of x?',
];

describe('percent', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'percent').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(percent.solve(readQuestion(prompt))).toBeNull();
  });
});
