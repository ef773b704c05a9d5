import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts-of.ts';

/** Equations without a real solution, so that comparing solutions says nothing. */
const steps = [
  ['a term moved', 'x^2 + 3 = 2x', 'x^2 - 2x + 3 = 0', 'x^2 - 2x - 3 = 0'],
  ['both sides divided', '2t^4 + 2 = 0', 't^4 + 1 = 0', 't^4 + 2 = 0'],
  ['signs changed', '-y^2 - 5 = 0', 'y^2 + 5 = 0', 'y^2 + 4 = 0'],
  ['both sides squared', '\\sqrt{4x - 3} = x + 3', '4x - 3 = (x + 3)^2', '4x - 3 = (x + 2)^2'],
  ['a denominator cleared', '\\frac{1}{x} = \\frac{1}{x + 3}', 'x + 3 = x', 'x + 3 = 2x + 3'],
  ['logarithms taken', '2^{2x} = 3^x', '2x\\ln 2 = x\\ln 3', '2x\\ln 2 = x\\ln 5'],
  ['an inequality turned', '-2x^2 > 6', 'x^2 < -3', 'x^2 < 3'],
] as const;

describe('one operation on both sides', () => {
  it.each(steps)('%s is verified', (_, before, after) => {
    expect(verdictsOf(`$${after}$`, `Solve $${before}$`)).toEqual(['verified']);
  });

  it.each(steps)('%s with a slip is not', (_, before, __, slip) => {
    expect(verdictsOf(`$${slip}$`, `Solve $${before}$`)).not.toContain('verified');
  });

  it('puts a letter in that another equation gives', () => {
    const question = 'Solve the system y = 2x + 3, x^2 + y^2 = 1';
    expect(verdictsOf('$x^2 + (2x + 3)^2 = 1$ and $5x^2 + 12x + 8 = 0$', question)).toEqual([
      'verified',
      'verified',
    ]);
    expect(verdictsOf('$x^2 + (2x - 3)^2 = 1$', question)).not.toContain('verified');
  });

  it('takes one case of several for what it is', () => {
    const cases = '$y = 1 \\text{ or } y^2 + 3 = 0$. Bring the number to the right:';
    const question = 'Solve $(y - 1)(y^2 + 3) = 0$';
    expect(verdictsOf(`${cases} $y^2 + 3 = 0 \\iff y^2 = -3$`, question)).not.toContain('refuted');
    expect(verdictsOf(`${cases} $y^2 + 3 = 0 \\iff y^2 = -2$`, question).at(-1)).not.toBe('verified');
  });
});
