import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts-of.ts';

describe('arithmetic that is told in words is verified where it is right', () => {
  it.each([
    '12 plus 7 is 19.',
    'The sum of 15 and 30 is 45.',
    'The sum of 5, 7, and 9 is 21.',
    'The difference between 18 and 50 is 32.',
    'The average of 80, 90 and 100 is 90.',
    'Subtracting 18 from 50 gives 32.',
    'Multiply 6 boxes by 7 apples to get 42 apples.',
    'Adding $1,200 to $300 gives a total of $1,500.',
    'Half of 30 is 15, and twice 15 is 30.',
    'Three quarters of 60 is 45.',
    'The square root of 144 is 12.',
    '3 more than 15 is 18; 7 less than 20 is 13.',
    'The remainder when 17 is divided by 5 is 2.',
    'The greatest common divisor of 12 and 18 is 6.',
    '12345.6789 rounded to the nearest ten is 12,350.',
    'So 12 - 3 is 9 apples.',
    '3 与 5 的和是 8，12 的一半是 6。',
    'The expression $2(x+3)$ simplifies to $2x+6$.',
    'Expand $(x-3)^2$ to get $x^2 - 6x + 9$.',
    'The derivative of $x^3$ is $3x^2$.',
    'The antiderivative of $2x$ is $x^2 + C$.',
    '$$(x+1)^2$$ $$= x^2+2x+1$$',
    '原式 $=\\sqrt{12}+\\sqrt{3}=3\\sqrt{3}$',
  ])('%s', (text) => {
    const verdicts = verdictsOf(text);
    expect(verdicts).not.toContain('refuted');
    expect(verdicts).toContain('verified');
  });
});

describe('words that only look like arithmetic are not refuted', () => {
  it.each([
    'The sum of 5 and 7 times 2 is 19.',
    'The sum of 15 and 30 is 5 dozen minus 15.',
    'Half of 15 is about 7.',
    'Half of 15 is 7 with one left over.',
    '2 times 3 more than 15 is 36.',
    'The difference between 5 and 3 is 40% of 5.',
    'Twice 7 is 2 more than 12.',
    'The product of 2 and 3 is 6/1 = 6.',
    '10 divided by 3 is 3 remainder 1.',
    '10 divided by 3 is 3 R 1.',
    '9 plus 5 is 2 o’clock.',
    '9 plus 5 is 2 pm.',
    'The sum of 1 and 2 is 10 in base 3.',
    'Dividing 100 by 3 gives approximately 33.',
    'Dividing 100 by 3 gives 33.3.',
    'Dividing 100 by 3 gives 33 1/3.',
    'The sum of 2 and 3 is 5.0.',
    'The cost of 3 pens at 2 * 5 is 30.',
    'The derivative of $x^2$ at $x = 3$ is $6$.',
    'The derivative of $x^2$ is $6$ when $x = 3$.',
    'The second derivative of $x^3$ is $6x$.',
    'The partial derivative of $x^2 y$ is $2xy$.',
    'The integral of $2x$ is $9$ from $0$ to $3$.',
    'The derivative of $x^2$ simplifies to $2x$.',
    'The numerator of $\\frac{x^2-1}{x}$ factors to $(x-1)(x+1)$.',
    '$x^2 + 2x$. The first term simplifies to $x \\cdot x$.',
    '$3x + 2x + 4$. Combining like terms: $5x$ and $4$.',
    'Simplify $\\sqrt{x^2}$ to $x$ for positive $x$.',
    'Rewrite $x$ as $u + 1$, so $x^2$ becomes $(u+1)^2$.',
    '$f(x) = x^2$ and $g(x) = x+1$. Expanding gives $x^2+2x+1$ for $f(g(x))$.',
    'If $x^2 - 1 = 0$, factor: $(x-1)(x+1) = 0$.',
    '$|2x+1| = 5$\n\n$2x+1 = 5$\n\n$-(2x+1) = 5$',
    'Factoring the right side: $x^2 - 5x + 6 = (x+2)(x+3)$.',
    '$x = 2 \\pm 1$, so $x_1 = 3$ and $x_2 = 1$.',
    '$$\\begin{aligned} x + y &= 5 \\\\ x - y &= 1 \\\\ 2x &= 6 \\end{aligned}$$',
    'Multiply equation (1) by 2: $4x + 6y = 24$. Subtract $x + 6y = 9$: $3x = 15$.',
    '12 - 3 is 8 more than 1.',
    '5 choose 2 is 10 ways for the first and 6 choose 3 is 20 for the second.',
    'The difference of 3 and 5 is -2.',
    'Add 5 and 3 to get 8, multiply 8 by 2 to get 16.',
    'Rounding 12.5 to the nearest whole number gives 13.',
    'Rounding 2.5 to the nearest integer gives 2.',
    'The product of 3 and 4 is 12, and 12 more than 8 is 20.',
    '100 minus 10 percent is 90.',
    '20% more than 50 is 60.',
    'One third of 10 is 3.33.',
    'A quarter of 90 is 22.5 and a third of 20 is 6.67.',
  ])('%s', (text) => {
    expect(verdictsOf(text)).not.toContain('refuted');
  });

  it.each([
    ['Solve $|2x+1| = 5$.', '$|2x+1| = 5$\n\n$2x+1 = 5$\n\n$x = 2$\n\n$2x + 1 = -5$\n\n$x = -3$'],
    ['Solve $x^2 = 5x - 6$.', '$x^2 - 5x + 6 = 0$\n\n$(x-2)(x-3) = 0$\n\n$x - 2 = 0$\n\n$x - 3 = 0$'],
    ['Solve $\\frac{6}{x-2} = x-1$.', '$x - 2 = 0$\n\n$x = 2$\n\n$6 = (x-1)(x-2)$\n\n$x^2 - 3x - 4 = 0$'],
    [
      'Solve $\\sqrt{x+3} = x - 3$.',
      '$x+3 = (x-3)^2$\n\n$x^2-7x+6=0$\n\n$(x-1)(x-6)=0$\n\n$x - 1 = 0$\n\n$x-6=0$',
    ],
    [
      'Solve $2x + 3y = 12$ and $x - y = 1$.',
      'Multiplying $x - y = 1$ by 3: $3x - 3y = 3$. Adding: $5x = 15$. So $x = 3$. Then $2 \\cdot 3 + 3y = 12$.',
    ],
    [
      'Find the inverse of $f(x) = 2x+1$.',
      '$y = 2x+1$. Swap $x$ and $y$: $x = 2y+1$. Solving for $y$: $y = \\frac{x-1}{2}$.',
    ],
  ])('cases and systems: %s', (question, derivation) => {
    expect(verdictsOf(derivation, question)).not.toContain('refuted');
  });
});
