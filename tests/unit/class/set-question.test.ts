import { expect, it } from 'vitest';
import { setQuestion } from '#lib/class/set-question.ts';

it.each([
  ['Draw y = x^2 - 4x + 3 and find its vertex', 'Draw $y = x^{2} - 4x + 3$ and find its vertex'],
  ['求椭圆 x^2/9 + y^2/4 = 1 的焦点', String.raw`求椭圆 $\frac{x^{2}}{9} + \frac{y^{2}}{4} = 1$ 的焦点`],
  ['解方程组 2x+y=5, x-y=1', '解方程组 $2x + y = 5$, $x - y = 1$'],
  ['Solve $x^2 = 4$ for x', 'Solve $x^2 = 4$ for x'],
  ['What is a group?', 'What is a group?'],
  ['It costs $5 and x^2', 'It costs $5 and x^2'],
  ['', ''],
])('sets what is typed in %j', (question, set) => {
  expect(setQuestion(question)).toBe(set);
});
