import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { evaluate } from '../../../../../lib/math/solver/topics/evaluate.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['1 1/2 + 2 3/4', '\\frac{17}{4}'],
  ['2 1/3 × 1½', '\\frac{7}{2}'],
  ['-1 1/2 - 1/2', '-2'],
  ['tan 45 degrees', '1'],
  ['sin 30 degrees + cos 60 degrees', '1'],
  ['求 sin 60度 的值', '\\frac{\\sqrt{3}}{2}'],
  ['Compute 3/4 + 5/6', '\\frac{19}{12}'],
  ['If f(x) = x^2 - 1, find f(-3)', '8'],
  ['当 x = 3 时，求 2x + 1 的值', '7'],
  ['3/4+5/6=?', '\\frac{19}{12}'],
  ['2√8 + √18', '7\\sqrt{2}'],
  ['1/(√2-1)', '1 + \\sqrt{2}'],
  ['compute 3.14*2+0.5', '6.78'],
  ['sin 30°', '\\frac{1}{2}'],
  ['log_2 8', '3'],
  ['what is ln 2?', '\\ln(2) \\approx 0.693147'],
  ['if f(x)=1/(x-1), find f(1)', '\\text{undefined}'],
  ['3/0', '\\text{undefined}'],
  ['0^0', '\\text{undefined}'],
  ['tan 90°', '\\text{undefined}'],
  ['sec(pi/2)', '\\text{undefined}'],
  ['compute cot 0', '\\text{undefined}'],
  ['计算 5/(3-3)', '\\text{无意义}'],
  ['ln(-3)', '\\text{undefined}'],
  ['tan(pi/4) + 0^2', '1'],
  ['1/(1/10)^13', '10000000000000'],
  ['计算 1/(√2·√2-2)', '\\text{无意义}'],
  ['ln(1 - 1)', '\\text{undefined}'],
  ['tan 270°', '\\text{undefined}'],
  ['cot 180°', '\\text{undefined}'],
  ['f(x)=2x+1, find f(a+1)', '2a + 3'],
  ['f(x)=x^2, g(x)=x+1, find f(g(2))', '9'],
  ['√(3+2√2)', '1 + \\sqrt{2}'],
  ['计算：(-2)^3 - 4×(-3)', '4'],
  ['2^100', '1267650600228229401496703205376'],
];

const declined: readonly string[] = [
  'sin 30',
  '5',
  'f(3)',
  'If f(x) = x^2, find g(3)',
  'Evaluate 2x + y at x = 3',
  'Compute x + 1',
];

describe('evaluate', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'evaluate').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(evaluate.solve(readQuestion(prompt))).toBeNull();
  });
});
