import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { numerals } from '../../../../../lib/math/solver/topics/numerals.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Convert 1011_2 to base 10', '11'],
  ['What is $123_4$ expressed in base 10?', '27'],
  ['把 $1011_2$ 化成十进制', '11'],
  ['Write 255 in base 2', '11111111_{2}'],
  ['把 13 化成二进制', '1101_{2}'],
  ['Express $0.1\\overline{36}$ as a common fraction', '\\frac{3}{22}'],
  ['把 $0.\\overline{36}$ 化成分数', '\\frac{4}{11}'],
  ['What is $\\frac{9}{2}$ expressed as a decimal?', '4.5'],
  ['把 $\\frac{3}{8}$ 化成小数', '0.375'],
  ['Write $0.375$ as a fraction in lowest terms.', '\\frac{3}{8}'],
  ['What is the reciprocal of $\\frac{3}{4}$?', '\\frac{4}{3}'],
  ['求 $-2$ 的倒数', '-\\frac{1}{2}'],
];

const declined: readonly string[] = [
  'What is 102_2 in base 10?',
  'Write 255 in base 1',
  'What is $\\frac{1}{3}$ as a decimal?',
  'What is the reciprocal of 0?',
  'Express $\\frac{3}{8}$ as a decimal to the nearest tenth.',
  'Add 1011_2 and 11_2 in base 2',
];

describe('numerals', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'numerals').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(numerals.solve(readQuestion(prompt))).toBeNull();
  });
});
