import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../../../lib/math/solver/question.ts';
import { measures } from '../../../../../lib/math/solver/topics/measures.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['What is the area of a circle with radius 5?', '25 \\pi'],
  ['What is the circumference of a circle with diameter 10?', '10 \\pi'],
  ['What is the volume of a sphere with radius 3? Express your answer in terms of $\\pi$.', '36 \\pi'],
  ['Find the volume of a cylinder with radius 3 cm and height 5 cm.', '45 \\pi \\text{ cm}^{3}'],
  ['Find the surface area of a cube with edge length 2 feet.', '24 \\text{ square feet}'],
  ['求半径为 5 厘米的圆的面积', '25 \\pi \\text{ 平方厘米}'],
  ['求底面半径为 3，高为 5 的圆锥的体积', '15 \\pi'],
  ['How many diagonals does a regular octagon have?', '20'],
  ['正八边形的每个内角是多少度', '135^\\circ'],
  ['Find the sum of the interior angles of a pentagon.', '540^\\circ'],
  ['正 22 边形的每个外角是多少度', '\\frac{180}{11}^\\circ'],
  ['Find the area of a trapezoid with bases 4 and 6 and height 5', '25'],
  ['求底 6 厘米、高 4 厘米的平行四边形的面积', '24 \\text{ 平方厘米}'],
  ['求长 5 厘米，宽 4 厘米，高 3 厘米的长方体的体积', '60 \\text{ 立方厘米}'],
];

const declined: readonly string[] = [
  'What is the area of a circle?',
  'What is the area of a circle with radius x?',
  'What is the area of a circle with radius 5 inscribed in a square?',
  'What is the measure of each interior angle of a hexagon?',
  'Find the volume of a cylinder with radius 3 cm and height 5 m.',
  'What is the area of a semicircle with radius 5?',
  'How many diagonals does a cube have?',
];

describe('measures', () => {
  it.each(answers)('answers %s', (prompt, answer) => {
    expect(answerOf(prompt, 'measures').answer).toBe(answer);
  });

  it.each(declined)('declines %s', (prompt) => {
    expect(measures.solve(readQuestion(prompt))).toBeNull();
  });
});
