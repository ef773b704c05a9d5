import { describe, expect, it } from 'vitest';
import { refutationsOf, verdictsOf } from './verdicts-of.ts';

describe('a value that was put in', () => {
  it.each([
    [
      '$y = 2x + 1$ and $x = 3$, so $y = 8$.',
      'At $x = 3$, $y = 8$ the left side is $8$, the right side is $7$.',
    ],
    ['$y=2x-1$，当 $x=3$ 时，$y=6$。', 'At $x = 3$, $y = 6$ the left side is $6$, the right side is $5$.'],
    ['Substituting $x = 2$ into $x^2 + 1$ gives $6$.', 'The left side is $5$, the right side is $6$.'],
    [
      '$x + y = 10$, $x - y = 2$. Adding the equations, $2x = 8$.',
      '$x = 6$, $y = 4$ fits the line before, $x - y = 2$, but not this one: the left side is $12$, the right side is $8$.',
    ],
    ['$a_n = 3n + 1$, so $a_{10} = 30$.', '$a_{10} = 31$, not $30$.'],
  ])('%s', (text, explanation) => {
    expect(refutationsOf(text)).toEqual([explanation]);
  });

  it.each([
    '$y = 2x + 1$. If $x = 3$, then $y = 7$. If $x = 4$, then $y = 9$.',
    '$x^2 + y^2 = 25$. $x = 3$, so $y = 4$ or $y = -4$.',
    '$y = x^2$ is the parabola and $y = 3x$ the line. $x = 4$, so $y = 12$.',
    '$xy = 12$, $x = 3.46$, so $y = 3.46$.',
    'The line $y = 2x + 1$ is shifted up by 3. At $x = 3$, so $y = 10$.',
    '$a+b=5$, $b+c=7$, $a+c=6$. Adding all the equations, $2(a+b+c) = 18$.',
    'Substituting $x = 2$ into $x^2 + y$ gives $7$.',
    '$a_n = 2n$ for $n \\le 5$ and $a_n = 3$ otherwise, so $a_6 = 3$.',
    '$a_1 = 3$ and $a_n = 2n$ from the second on, so $a_2 = 4$.',
    '$a_n = a_{n-1} + 2$ and $a_1 = 1$, so $a_3 = 5$.',
  ])('is careful with: %s', (text) => {
    expect(verdictsOf(text)).not.toContain('refuted');
  });
});

describe('what only looked verified', () => {
  it('does not take an inequality that holds near 0 for a rule', () => {
    expect(verdictsOf('$\\frac{x}{-2} > 4$. Multiply both sides by $-2$: $x > -8$.')).not.toContain(
      'verified',
    );
  });

  it('does not try positive letters alone where the text speaks of negative ones', () => {
    expect(verdictsOf('For $x < 0$ we have $|x| = x$.')).not.toContain('verified');
    expect(verdictsOf('For $x < 0$ we have $|x| = -x$.')).toContain('verified');
  });

  it('takes a number that is not rounded to the other for no proof, and for no slip', () => {
    expect(verdictsOf('$7/3 \\approx 3$')).toEqual(['unchecked']);
    expect(verdictsOf('$\\frac{2}{3} \\approx 0.66$, $\\frac{2}{3} \\approx 0.67$')).toEqual([
      'verified',
      'verified',
    ]);
  });

  it('does not take the answers to choose from for given', () => {
    const question = 'For which points is $f(x, y) = (x, y)$?\nA: $x = 0$ and $y = 0$\nB: $x = 1$\n';
    expect(verdictsOf('$x + y = x$', question)).toEqual(['unchecked']);
  });

  it('does not take "Note that" for a denial', () => {
    expect(verdictsOf('Note that $2 + 2 = 5$.')).toEqual(['refuted']);
    expect(verdictsOf('This is not $2 + 2 = 5$.')).toEqual(['unchecked']);
  });

  it('reads an evaluation bar as one of the whole product', () => {
    expect(verdictsOf('$x \\ln x \\Big|_1^e = e$')).toEqual(['verified']);
    expect(refutationsOf('$x \\ln x \\Big|_1^e = 1$')).toEqual(['$x \\ln x \\Big|_1^e = 2.71828$, not $1$.']);
  });

  it('works lists of numbers out', () => {
    expect(refutationsOf('$A = \\{1,2\\}$, $B = \\{2,3\\}$, so $A \\cap B = \\{1\\}$.')).toEqual([
      '$A \\cap B = \\{2\\}$, not $\\{1\\}$.',
    ]);
  });

  it('finds a square that was completed wrongly', () => {
    expect(verdictsOf('$x^2 + 6x + 5 = (x+3)^2 + 4$')).toEqual(['refuted']);
    expect(verdictsOf('$x^2 + 6x + 5 = (x+3)^2 - 4$')).toEqual(['verified']);
    expect(verdictsOf('$x^2 + 6x = (x+1)^2$')).toEqual(['unchecked']);
  });

  it('holds the solutions that an equation is said to have against it', () => {
    expect(verdictsOf('$x^2 - 5x + 6 = 0$ has the solutions $x = 1$ and $x = 6$.')).toContain('refuted');
    expect(verdictsOf('不等式 $-2x>4$ 的解为 $x>-2$。')).toContain('refuted');
    expect(verdictsOf('$x^2 - 5x + 6 = 0$ has the solutions $x = 2$ and $x = 3$.')).not.toContain('refuted');
  });
});
