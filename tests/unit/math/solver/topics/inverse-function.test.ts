import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { inverseFunction } from '../../../../../lib/math/solver/topics/inverse-function.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the inverse of f(x) = (2x + 1)/(x - 3)', 'f^{-1}(x) = \\frac{3x + 1}{x - 2}'],
  ['find the inverse of y = sqrt(x-1)', 'f^{-1}(x) = x^{2} + 1,\\ x \\in [0, +\\infty)'],
  ['求 y = 2^x + 1 的反函数', 'f^{-1}(x) = \\log_{2}(x - 1)'],
  ['find the inverse of f(x) = x^2', '\\text{no inverse function}'],
  ['find f^{-1}(x) if f(x) = x^3 + 2', 'f^{-1}(x) = \\sqrt[3]{x - 2}'],
  ['If f(x) = 2x + 3, find f^{-1}(7).', '2'],
  ['Let f(x) = 3x - 5. What is f^-1(4)?', '3'],
  ['已知 f(x) = (2x + 1)/(x - 3)，求 $f^{-1}(3)$', '10'],
];

const declined: readonly string[] = [
  'If f(x) = e^x, find f^{-1}(-1)',
  'If f(x) = sqrt(x - 1), find f^{-1}(-2)',
  'Find the inverse of f(x) = x + sin x',
  'Find the inverse of 3',
  'Find the inverse of f(x) = ax',
];

describe('inverse-function', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'inverse-function').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(inverseFunction.solve(readQuestion(prompt))).toBeNull();
  });
});
