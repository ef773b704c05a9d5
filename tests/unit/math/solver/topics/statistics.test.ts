import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['standard deviation of 2 4 4 4 5 5 7 9', '\\sigma = 2,\\ s = \\frac{4\\sqrt{14}}{7} \\approx 2.13809'],
  ['fit a line to (1,2),(2,3),(3,5),(4,4)', 'y = 0.8x + 1.5'],
  [
    'Find the mean, median and mode of 3, 7, 7, 2, 9, 10',
    '\\text{mean} = \\frac{19}{3},\\ \\text{median} = 7,\\ \\text{mode} = 7',
  ],
  [
    '求数据 3, 7, 7, 2, 9, 10 的平均数、中位数和众数',
    '\\text{平均数} = \\frac{19}{3},\\ \\text{中位数} = 7,\\ \\text{众数} = 7',
  ],
  [
    'Find the standard deviation of 2, 4, 4, 4, 5, 5, 7, 9',
    '\\sigma = 2,\\ s = \\frac{4\\sqrt{14}}{7} \\approx 2.13809',
  ],
  ['一组数据 1, 2, 3, 4, 5 的方差是多少', '\\sigma^2 = 2,\\ s^2 = 2.5'],
  ['Find the population variance of 1, 2, 3, 4', '1.25'],
  ['What is the median of the numbers 5, 1, 9?', '5'],
  ['What is the average of 5 and 9?', '7'],
  ['The marks of five students are 72, 85, 90, 66, 71. Find the mean', '76.8'],
  ['某班6名同学的成绩为 72, 85, 90, 66, 78, 95，求平均数', '81'],
  ['某小组5名同学的身高（单位：cm）分别为 150, 152, 160, 158, 149，求中位数', '152'],
  ['Find the interquartile range of 1, 2, 3, 4, 5, 6, 7, 8', '4'],
  ['Find the mode of 1, 2, 3', '\\text{none}'],
  [
    'Find the five-number summary of 1, 3, 4, 6, 8, 9, 12 and draw a boxplot',
    '\\text{min} = 1,\\ Q_1 = 3,\\ \\text{median} = 6,\\ Q_3 = 9,\\ \\text{max} = 12',
  ],
  ['Find the line of best fit for (1, 2), (2, 3), (3, 5), (4, 4), (5, 6)', 'y = 0.9x + 1.3'],
  ['求点 (1, 2), (2, 3), (3, 5), (4, 4), (5, 6) 的线性回归方程', 'y = 0.9x + 1.3'],
  ['Find the correlation coefficient of x: 1, 2, 3; y: 2, 4, 6', '1'],
];

const declined: readonly string[] = [
  'The marks of 6 students are 72, 85, 90, 66, 71. Find the mean',
  'Find the mean of the first three of 3, 7, 7, 2',
  'The mean of 3, 7 and x is 6. Find x.',
  'Find the quartiles of 1, 2, 3',
  'Find the line of best fit for (1, 2), (1, 3)',
  'Find the weighted mean of 3, 7, 7, 2',
];

describe('the figures of a list', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'statistics').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('statistics');
  });

  it('draws a boxplot, a histogram or the fitted line', () => {
    expect(answerOf('Find the median of 4, 1, 3, 2', 'statistics').plotCode).toContain(
      '.boxplot([4, 1, 3, 2])',
    );
    expect(answerOf('Draw a histogram of 1, 2, 2, 3', 'statistics').plotCode).toContain('.histogram(');
    expect(answerOf('求点 (1, 2), (2, 4), (3, 5) 的回归方程', 'statistics').plotCode).toContain(
      'fit: "linear"',
    );
  });
});
