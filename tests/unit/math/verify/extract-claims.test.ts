import { describe, expect, it } from 'vitest';
import { extractClaims } from '#lib/math/verify/extract-claims.ts';

function claimsOf(text: string): readonly string[] {
  return extractClaims(text, { complete: true }).claims.map(({ latex }) => latex);
}

describe('extractClaims', () => {
  it.each([
    ['He has 2 + 1 = 3 bolts left.', ['2 + 1 = 3']],
    ['Cost: 5*$12=$60.', ['5 \\cdot 12 = 60']],
    ['10+5=<<10+5=15>>15 pupils', ['10 + 5 = 15']],
    ['15 x 8 = 120 and 3 1/2 + 1/2 = 4', ['15 \\times 8 = 120', '(3+\\frac{1}{2}) + 1 / 2 = 4']],
    ['Total_cost = 4 * 5', ['\\text{Total cost} = 4 \\cdot 5']],
    ['so x^2 - 2x = 3', ['x ^{2} - 2 x = 3']],
    ['Choice C (x = 7) fits', ['x = 7']],
    ['$x=1$ or $x=2$', ['x=1 \\text{ or } x=2']],
    ['It costs $5 and $6.', []],
    ['On page 12 - see there - is a = sign.', []],
    ['```\n1 + 1 = 3\n```', []],
  ])('finds the arithmetic of "%s"', (text, latex) => {
    expect(claimsOf(text)).toEqual(latex);
  });

  it('gives offsets in the text', () => {
    const text = 'First, 2 + 3 = 5.\n\nThen $x = 5$.';
    const { claims } = extractClaims(text, { complete: true });
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual(['2 + 3 = 5', '$x = 5$']);
  });

  it.each([
    ['Suppose $x = 2$.', 'supposed'],
    ['Is $x = 2$?', 'supposed'],
    ['If $x = 2$, it works.', 'conditional'],
    ['But $x = 2$ is impossible.', 'rejected'],
    ['instead of $x = 2$', 'rejected'],
    ['So $x = 2$.', 'stated'],
    ['假设 $x = 2$。', 'supposed'],
    ['$x = 2$ 不成立。', 'rejected'],
  ])('reads how "%s" is meant', (text, stance) => {
    expect(extractClaims(text, { complete: true }).claims[0]?.mood.stance).toBe(stance);
  });

  it('finds in a growing text only what stays', () => {
    const text =
      'We have $2x = 4$, so 2 + 3 = 5.\n\nDividing by 2 gives $x = 2$ or $x = 3$.\n\nThis is not true. '.repeat(
        4,
      );
    const whole = extractClaims(text, { complete: true }).claims;
    for (let end = 0; end < text.length; end += 7) {
      const { claims } = extractClaims(text.slice(0, end), { complete: false });
      expect(whole.slice(0, claims.length)).toEqual(claims);
    }
  });
});
