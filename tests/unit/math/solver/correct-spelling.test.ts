import { describe, expect, it } from 'vitest';
import { correctSpelling } from '#lib/math/solver/correct-spelling.ts';
import { solve } from '#lib/math/solver/solve.ts';

describe('correctSpelling', () => {
  it.each([
    ['slove 4x+1=9', 'solve 4x+1=9'],
    ['find teh derivitive of x^3', 'find the derivative of x^3'],
    ['Intergrate x^2', 'integrate x^2'],
    ['the quadradic eqaution $x^2 = 4$', 'the quadratic equation $x^2 = 4$'],
    ['sketh y = sin(x)', 'sketch y = sin(x)'],
  ])('corrects what is one slip away from just one word: %s', (prompt, corrected) => {
    expect(correctSpelling(prompt)).toBe(corrected);
  });

  it.each(['Find the perimeter and the parameter', '$\\slove + derivitive$', '解方程 x = 1'])(
    'leaves other words and formulas: %s',
    (prompt) => {
      expect(correctSpelling(prompt)).toBe(prompt);
    },
  );

  it('answers a prompt with a slip as the one without', () => {
    expect(solve('slove x^2 - 5x + 6 = 0')?.answer).toBe(solve('solve x^2 - 5x + 6 = 0')?.answer);
  });
});
