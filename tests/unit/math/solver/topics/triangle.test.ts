import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['In triangle ABC, a = 3, b = 4, C = 60°. Find c.', 'c = \\sqrt{13} \\approx 3.606'],
  ['在△ABC中，a=3，b=4，C=60°，求c', 'c = \\sqrt{13} \\approx 3.606'],
  [
    'In $\\triangle ABC$, $\\angle A = 30^\\circ$, $\\angle B = 45^\\circ$, $a = 2$. Find $b$.',
    'b = 2\\sqrt{2} \\approx 2.828',
  ],
  ['A triangle has sides 3, 5 and 7. Find the largest angle.', 'C = 120^{\\circ}'],
  ['三角形三边长分别为 5、6、7，求面积', 'S = 6\\sqrt{6} \\approx 14.697'],
  ['A right triangle has legs 3 and 4. Find the hypotenuse.', 'c = 5'],
  ['直角三角形的两条直角边分别为3和4，求斜边', 'c = 5'],
  ['The hypotenuse of a right triangle is 13 and one leg is 5. Find the other leg.', 'b = 12'],
  ['Two sides of a triangle are 5 and 8 and the angle between them is 60°. Find the third side.', 'c = 7'],
  ['In triangle ABC, AB = 5, AC = 8, and angle A = 60 degrees. Find BC.', '|BC| = 7'],
  ['在△ABC中，A=30°，a=√2，b=2，求B', 'B_1 = 45^{\\circ};\\quad B_2 = 135^{\\circ}'],
  ['Solve the triangle a=3, b=4, c=9', '\\text{no such triangle}'],
  ['In triangle ABC, A = 100°, a = 3, b = 5. Find B.', '\\text{no such triangle}'],
  ['Find the area of an equilateral triangle with side 4', 'S = 4\\sqrt{3} \\approx 6.928'],
  ['Area of a triangle with base 6 and height 4', 'S = 12'],
  ['An isosceles triangle has equal sides 5 and base 6. Find its area.', 'S = 12'],
  ['△ABC的内角A，B，C的对边分别为a，b，c，已知a=2，b=3，cosC=1/4，求c', 'c = \\sqrt{10} \\approx 3.162'],
  ['Find the circumradius of the triangle with sides 13, 14, 15', 'R = \\frac{65}{8}'],
  ['Find the inradius of the triangle with sides 13, 14, 15', 'r = 4'],
  ['In triangle PQR, p = 7, q = 8, R = 120°. Find r.', 'r = 13'],
  ['Right triangle with legs 5 cm and 12 cm, find the perimeter', 'P = 30\\text{ cm}'],
  ['Find sin A in the right triangle ABC with C = 90°, a = 3, b = 4', '\\sin A = \\frac{3}{5}'],
];

const declined: readonly string[] = [
  'In triangle ABC, a = 3 and b = 4. Find c.',
  'In triangle ABC, A = 30°, B = 60°, C = 90°. Find a.',
  'In triangle ABC, a = 3, b = 4, C = 60°. Find the length of the median to c.',
  'Is the triangle with sides 3, 4, 5 similar to the one with sides 6, 8, 10?',
  '在△ABC中，a=3，b=4，C=60°，求边 c 上的高',
];

describe('a triangle', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'triangle').answer).toBe(answer);
  });

  it('draws both triangles that an angle opposite to the shorter side leaves', () => {
    const { answer, plotCode } = answerOf('Solve triangle ABC with A = 30°, a = 5, b = 8', 'triangle');
    expect(answer).toContain('c_1 = 3 + 4\\sqrt{3}');
    expect(answer).toContain('c_2 = 4\\sqrt{3} - 3');
    expect(plotCode?.match(/\.polygon\(/g)).toHaveLength(2);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('triangle');
  });
});
