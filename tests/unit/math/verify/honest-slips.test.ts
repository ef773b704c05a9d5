import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts-of.ts';

const lastOf = (derivation: string, question = ''): string | undefined =>
  verdictsOf(derivation, question).at(-1);

describe('a slip is not verified by what stands around it', () => {
  it.each([
    ['a wrong decimal behind an equation that follows', '$7m = 90$, so $m = \\frac{90}{7} \\approx 14.86$.'],
    [
      'a wrong last line of several',
      '$$\\begin{aligned} 5x-3 &= 2x+12 \\\\ 3x &= 15 \\\\ x &= 6 \\end{aligned}$$',
    ],
    ['a wrong amount in another unit', '$300 \\text{ mL} = 2.4 \\text{ L}$'],
    [
      'a root beside a number that is about',
      '$a = 4\\pi \\approx 12.57$. $l = \\sqrt{6^2 + 5^2} = 7$, $b = 5\\pi \\approx 15.71$.',
    ],
  ])('%s is refuted', (_name, text) => {
    expect(verdictsOf(text)).toContain('refuted');
  });

  it.each([
    ['a limit that does not exist', '$\\lim_{n \\to \\infty} 3^n = 5$'],
    ['a rate that nothing is known of', 'When $r = 3$: $50 = 4\\pi \\cdot 10 \\cdot \\frac{dr}{dt}$'],
    ['a derivative without its function', "For $x < 2$ it falls, and $g'(x) = 7$"],
    [
      'an entry of an inverse',
      '$\\det B = 3 \\cdot 1 - 2 \\cdot 1 = 1$. $B^{-1} = \\begin{pmatrix} 1 & -2 \\\\ -1 & 4 \\end{pmatrix}$',
    ],
    [
      'a factor of the line before',
      '$x = \\sqrt{6 + x}$, $x^2 = 6 + x$, $x^2 - x - 6 = 0$, $(x - 3)(x + 4) = 0$',
    ],
  ])('%s is left open', (_name, text) => {
    expect(lastOf(text)).toBe('unchecked');
  });
});

describe('a value right behind a linear equation', () => {
  it.each(['$7a = 42$, $a = 8$.', '$0.4x + 1 = 3$. $x = 6$.'])(
    'is refuted where it does not solve it: %s',
    (text) => {
      expect(lastOf(text)).toBe('refuted');
    },
  );

  it.each([
    '1. $2x = 10$\n2. $x = 7$',
    'Suppose $2x = 10$, $x = 7$.',
    '$(2x-10)(x-7) = 0$. $2x - 10 = 0$, $x = 7$.',
    'Which of $6n = 12$, $n = 3$?',
  ])('is left open where it may be something else: %s', (text) => {
    expect(lastOf(text)).not.toBe('refuted');
  });
});

describe('what is right in its own reading is not refuted', () => {
  it.each([
    'Servings: 9 ÷ 3/4 = 12, and 5 divided by 1/2 = 10.',
    '需要 2 ÷ 1/4 = 8 天。',
    '$20 \\div 5/2 = 2$',
    'The pace is 26.1/6 = 4.35 min per km = 4 min 21 s per km.',
    '时间为 270 ÷ 75 = 3.6 小时 = 3 小时 36 分。',
    '$5^{-1} \\equiv 3 \\equiv 10 \\pmod{7}$',
    '**Case 1: $m = 1$.** Then $a = 17$.\n\n**Case 2: $m = 2$.** Then $c = 2a - 4 = 2 \\cdot 6 - 4 = 8$.',
    '\\begin{aligned} \\sin\\theta &= 0.5 \\\\ \\theta &= 30 \\end{aligned}',
    '$4n = 30$, so $n = 8$ after rounding up.',
  ])('%s', (text) => {
    expect(verdictsOf(text)).not.toContain('refuted');
  });

  it('goes through the cases of a product of cosines', () => {
    const question = 'Solve $2\\cos^2 x + \\cos x - 1 = 0$ for $0 \\le x < 360^\\circ$.';
    expect(
      verdictsOf(
        '$(2\\cos x - 1)(\\cos x + 1) = 0$. $\\cos x = -1$: $x = 180^\\circ$. $\\cos x = \\frac12$.',
        question,
      ),
    ).not.toContain('refuted');
  });

  it('knows remainders of fractions', () => {
    expect(verdictsOf('$5^{-1} \\equiv 3 \\pmod 7$')).toEqual(['verified']);
    expect(verdictsOf('$5^{-1} \\equiv 4 \\pmod 7$')).toEqual(['refuted']);
  });
});
