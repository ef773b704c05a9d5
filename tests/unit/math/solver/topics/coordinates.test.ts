import { describe, expect, it } from 'vitest';
import { solve } from '#lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['Convert the point (1, 1) to polar coordinates', '\\left(\\sqrt{2}, \\frac{\\pi}{4}\\right)'],
  ['Convert the rectangular coordinates $(0,3)$ to polar coordinates', '\\left(3, \\frac{\\pi}{2}\\right)'],
  ['把直角坐标 (1, √3) 化为极坐标', '\\left(2, \\frac{\\pi}{3}\\right)'],
  ['Convert the polar coordinates (2, π/3) to rectangular coordinates', '(1, \\sqrt{3})'],
  ['Convert (1, 1, 2) to cylindrical coordinates', '\\left(\\sqrt{2}, \\frac{\\pi}{4}, 2\\right)'],
  ['Convert (1, 1, √2) to spherical coordinates', '\\left(2, \\frac{\\pi}{4}, \\frac{\\pi}{4}\\right)'],
  ['Convert 120 degrees to radians', '\\frac{2\\pi}{3}'],
  ['Convert 5π/6 to degrees', '150^{\\circ}'],
  ['把 60° 化为弧度', '\\frac{\\pi}{3}'],
];

const declined: readonly string[] = [
  'Convert (0, 0) to polar coordinates',
  'Convert (1, 2) to spherical coordinates',
  'Convert (1, 2) to coordinates',
  'Convert 3 to degrees',
];

describe('coordinates', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'coordinates').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)?.topicId).not.toBe('coordinates');
  });
});
