import { describe, expect, it } from 'vitest';
import { refutationsOf, verdictsOf } from './verdicts-of.ts';

describe('a slip is refuted with a counterexample', () => {
  it.each([
    ['So there are 2 + 3 = 6 apples.', '$2 + 3 = 5$, not $6$.'],
    ['$12 \\times 5 = 65$', '$12 \\times 5 = 60$, not $65$.'],
    ['30% of 50 is 18.', '$30 \\% \\cdot 50 = 15$, not $18$.'],
    ['$\\frac{1}{3} = 0.35$', '$\\frac{1}{3} = \\frac{1}{3}$, not $0.35$.'],
    ['$\\pi \\approx 3.24$', 'The left side is $3.14159$, the right side is $3.24$.'],
    ['Expanding, $(x+2)^2 = x^2+4$.', 'At $x = 2$ the left side is $16$, the right side is $8$.'],
    ['$2(x+3) = 2x+3$', 'At $x = 2$ the left side is $10$, the right side is $7$.'],
    ['The calls are (60x * 5) / 15 = 40x.', 'At $x = 2$ the left side is $40$, the right side is $80$.'],
    ["Let $f(x)=x^3$. Then $f'(x)=2x^2$.", 'At $x = 2$ the left side is $12$, the right side is $8$.'],
    ['$\\frac{d}{dx}(x^3) = 3x$', 'At $x = 2$ the left side is $12$, the right side is $6$.'],
    ['$\\int x^2 dx = x^3+C$', 'At $x = 2$ the left side is $4$, the right side is $12$.'],
    ['$f(x)=x^2$, $f(3)=6$', '$f(3) = 9$, not $6$.'],
    ['$\\sum_{k=1}^{10} k = 45$', '$\\sum_{k=1}^{10} k = 55$, not $45$.'],
    ['$\\binom{5}{2} = 20$', '$\\binom{5}{2} = 10$, not $20$.'],
    ['$17 \\equiv 3 \\pmod 5$', 'Modulo $5$ the left side is $17$, the right side is $3$.'],
    ['$a=3$, so $a+4 = 2+4 = 6$', '$a$ is $3$, not $2$.'],
    ['49 ÷ 2 = 24 remainder 3', '$49 \\div 2 = 24$, remainder $1$.'],
    ['Total ways = 15 * 12 * 5\n\nTotal ways = 800', 'The left side is $900$, the right side is $800$.'],
    ['54 divided by 6 equals 8.', '$54 / 6 = 9$, not $8$.'],
    ['$(1+i)^2 = 2 + 2i$', '$(1+i)^2 = 2i$, not $2 + 2i$.'],
    ['$3 > 5 + 1$', 'The left side is $3$, the right side is $6$: $3 > 6$ does not hold.'],
    ['$\\sqrt{16+9} = 4+3 = 7$', '$\\sqrt{16+9} = 5$, not $7$.'],
    ['$-3^2 = 9$', '$-3^2 = -9$, not $9$.'],
  ])('%s', (derivation, explanation) => {
    expect(refutationsOf(derivation)).toEqual([explanation]);
  });

  it.each([
    ['总价为 5×3=18 元。', '$5 \\times 3 = 15$，而不是 $18$。'],
    ['化简得 $3(x+2)=3x+2$。', '当 $x = 2$ 时，左边是 $12$，右边是 $8$。'],
    ['由 $2x=8$，得 $x=3$。', '$x = 4$ 满足上一步 $2x=8$，却不满足这一步：左边是 $4$，右边是 $3$。'],
  ])('%s', (derivation, explanation) => {
    expect(refutationsOf(derivation, '', 'zh')).toEqual([explanation]);
  });

  it('names a solution of the line before that got lost', () => {
    const derivation = '$2x+3=7$\n\nSubtract 3 from both sides:\n\n$2x=10$';
    expect(refutationsOf(derivation, 'Solve $2x+3=7$.')).toEqual([
      '$x = 2$ fits the line before, $2x+3=7$, but not this one: the left side is $4$, the right side is $10$.',
    ]);
  });

  it('takes an inequality that got narrower for a slip', () => {
    expect(verdictsOf('$2x+1>5$. Subtracting 1 from both sides: $2x>6$')).toContain('refuted');
  });

  it('does not take a lost root for one: it may have been left out on purpose', () => {
    expect(verdictsOf('$x^2=9$, so $x=3$.')).toEqual(['unchecked', 'unchecked']);
  });

  it('judges a step that uses a wrong value by its own arithmetic', () => {
    expect(verdictsOf('$A = 4 + 5 = 8$. Then $A + 1 = 8 + 1 = 9$.')).toEqual(['refuted', 'verified']);
  });
});
