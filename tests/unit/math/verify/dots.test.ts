import { describe, expect, it } from 'vitest';
import { refutationsOf, verdictsOf } from './verdicts-of.ts';

describe('a sum with dots', () => {
  it.each([
    '$2 + 5 + 8 + \\cdots + 44 = 345$',
    '$1 + 2 + \\dots + 60 = 1830$',
    '$1 + 3 + 9 + \\cdots + 729 = 1093$',
    '$1^3 + 2^3 + \\cdots + n^3 = \\frac{n^2(n+1)^2}{4}$',
    '$4 + 8 + 12 + \\cdots + 4n = 2n(n+1)$',
    '$\\frac{1}{2 \\cdot 3} + \\frac{1}{3 \\cdot 4} + \\cdots + \\frac{1}{49 \\cdot 50} = \\frac12 - \\frac{1}{50}$',
    '$1 + 2 + \\cdots + k + (k+1) = \\frac{(k+1)(k+2)}{2}$',
    'Adding up, 1 + 2 + 3 + ... + 40 = 820.',
  ])('is verified: %s', (text) => {
    expect(verdictsOf(text)).toEqual(['verified']);
  });

  it('is refuted where its value is wrong', () => {
    expect(refutationsOf('$1 + 2 + 3 + \\cdots + 30 = 455$')).toEqual([
      '$1 + 2 + 3 + \\cdots + 30 = 465$, not $455$.',
    ]);
    expect(verdictsOf('1 + 3 + 5 + ... + 19 = 99')).toEqual(['refuted']);
  });

  it.each([
    '$1 + 4 + \\cdots + 144 = 650$',
    '$2 + 4 + \\cdots + 128 = 254$',
    '$\\frac12 + \\frac14 + \\cdots + \\frac{1}{32} = \\frac{31}{32}$',
    '$1 + 2 + \\cdots + 2^n = 2^{n+1} - 1$',
    '$1 + 3 + \\cdots + \\frac{n(n+1)}{2} = \\frac{n(n+1)(n+2)}{6}$',
    '$1 + 11 + 111 + \\cdots + 11111 = 12345$',
    '$a_1 + a_2 + \\cdots + a_9 = 40$',
    'The odd ones: 1 + 5 + ... + 81 = 21^2 = 441',
  ])('whose rule its terms do not show is left alone: %s', (text) => {
    expect(verdictsOf(text)).not.toContain('refuted');
    expect(verdictsOf(text)).not.toContain('verified');
  });
});
