import { describe, expect, it } from 'vitest';
import { maybeUnverified } from '#tests/properties/maybe-unverified.ts';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { functionInvestigation } from '../../../../../lib/math/solver/topics/function-investigation.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Find the asymptotes of y = (2x + 1)/(x - 3)', 'x = 3,\\ y = 2'],
  ['求 y = ln(x^2 - 1) 的定义域', 'x \\in (-\\infty, -1) \\cup (1, +\\infty)'],
  ['is f(x) = x^3 sin x even or odd?', '\\text{even}'],
  ['find the period of y = 3cos(2x) - 1', 'T = \\pi'],
  ['求 f(x)=ln(x)/x 的极值', '\\text{极大值 }\\frac{1}{e}\\text{，在 }x = e\\text{ 处}'],
  ['find the range of f(x) = 1/(x^2+1)', 'y \\in (0, 1]'],
  ['asymptotes of y = e^x/x', 'x = 0,\\ y = 0'],
  [
    '求函数 y = sqrt(4 - x^2) 的定义域和值域',
    '\\text{定义域 } x \\in [-2, 2];\\quad \\text{值域 } y \\in [0, 2]',
  ],
  ['Find the inflection points of f(x) = x^4 - 6x^2', '(-1, -5),\\ (1, -5)'],
  ['asymptotes of y = tan x', 'x = \\frac{\\pi}{2} + k\\pi,\\ k \\in \\mathbb{Z}'],
  ['find intervals of increase of f(x) = x^3 - 3x', '(-\\infty, -1],\\ [1, +\\infty)'],
  ['求 y = sin x + cos x 的最大值和最小值', '\\text{最大值 } \\sqrt{2};\\quad \\text{最小值 } -\\sqrt{2}'],
  ['find the asymptotes of y = sqrt(x^2+1)', 'y = x,\\ y = -x'],
];

const declined: readonly string[] = [
  'Find the tangent of y = sin x',
  'Find the area under y = sin x',
  'Investigate y = a sin x',
  'Find the zeros of y = x sin x',
  'Find the derivative of y = sin x',
  'Find the domain of y = sqrt(-1 - x^2)',
  'How many zeros does y = sin x have?',
];

describe('function-investigation', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'function-investigation').answer).toBe(answer);
  });

  it.each([
    ['Investigate f(x) = x^2/(x - 1)', ["f'(x) = ", "f''(x) = "]],
    ['Investigate f(x) = e^x', ["f'(x) = ", "f''(x) = "]],
    ['Investigate f(x) = x e^(-x)', ["f'(x) = ", "f''(x) = "]],
    ['Investigate y = sin x + cos x', ["f'(x) = ", "f''(x) = "]],
    ['研究函数 f(x) = x^4 - 4x 的性质', ["f'(x) = ", "f''(x) = "]],
    ['Investigate f(x) = x^5', ["f'(x) = ", "f''(x) = "]],
    ['Find where f(x) = x^3 - 3x is increasing and its extrema', ["f'(x) = "]],
  ])('derives only once: %s', (prompt, derivatives) => {
    const solution = answerOf(prompt, 'function-investigation');
    const text = solution.steps.map(({ body }) => body).join('');
    for (const derivative of derivatives) expect(text.split(derivative)).toHaveLength(2);
    expect(maybeUnverified(prompt, solution)).toBeNull();
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(functionInvestigation.solve(readQuestion(prompt))).toBeNull();
  });
});
