import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts-of.ts';

describe('zeros of a function that was defined', () => {
  it('checks them against the definition', () => {
    const text = 'Let $f(x) = x^2 - 3$. Its zeros: $$f(x) = 0 \\iff x = -\\sqrt3 \\text{ or } x = \\sqrt3$$';
    expect(verdictsOf(text).at(-1)).toBe('verified');
  });

  it('does not confirm wrong ones', () => {
    const text = 'Let $f(x) = x^2 - 3$. Its zeros: $$f(x) = 0 \\iff x = -\\sqrt2 \\text{ or } x = \\sqrt2$$';
    expect(verdictsOf(text).at(-1)).not.toBe('verified');
  });

  it('keeps the definition after them', () => {
    const text = 'Let $f(x) = x^2 - 3$. From $f(x) = 0$ we look further: $f(2) = 1$, $f(1) = -1$.';
    expect(verdictsOf(text).slice(-2)).toEqual(['verified', 'refuted']);
  });
});
