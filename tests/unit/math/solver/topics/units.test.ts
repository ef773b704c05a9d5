import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { units } from '../../../../../lib/math/solver/topics/units.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['How many inches are in 5 feet?', '60'],
  ['Convert 72 km/h to m/s', '20'],
  ['What fraction of 2 feet is 3 inches?', '\\frac{1}{8}'],
  [
    "A bicycle is traveling at 20 feet per minute. What is the bicycle's speed expressed in inches per second?",
    '4',
  ],
  ['How many seconds are in a day?', '86400'],
  ['2.5 hours is how many minutes?', '150'],
  ['Convert 500 g to kg.', '0.5'],
  ['3.5 千米等于多少米', '3500'],
  ['把 90 分钟化成小时', '1.5'],
  ['15 分钟是 2 小时的几分之几', '\\frac{1}{8}'],
];

const declined: readonly string[] = [
  'How many apples are in 5 feet?',
  'Convert 5 feet to kilograms',
  'Convert 5 miles to km',
  'How many inches are in 5 feet 3 inches?',
  'Convert 72 km/h',
  'How many days are in a month?',
];

describe('units', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'units').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(units.solve(readQuestion(prompt))).toBeNull();
  });
});
