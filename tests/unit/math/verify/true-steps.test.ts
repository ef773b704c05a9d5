import { describe, expect, it } from 'vitest';
import { verdictsOf } from './verdicts-of.ts';

const arithmetic = [
  'The total is 2 + 1 = 3 bolts.',
  'It costs 5*$12=$60 in all.',
  '16 − 3 − 4 = 9',
  '30% of 50 is 15.',
  'Half of the class, 3/4 of 60 = 45 pupils, can swim.',
  'He has 12 boxes * 5 apples/box = 60 apples.',
  '3 petunias x 5 = 15 petunias',
  '7 plus 8 equals 15.',
  '49 ÷ 2 = 24 remainder 1',
  '$\\$4.50 + \\$3.25 = \\$7.75$',
  '$\\frac{1}{3} = 0.33$',
  '$\\frac{2}{3} \\approx 0.667$, so $300 \\cdot 0.667 = 200$.',
  '$\\pi \\approx 3.14$',
  '$\\sqrt{2} = 1.414$',
  '$5(20 + 4\\sqrt{19})^{2} - 4(20 + 5\\sqrt{19})^{2} - 20 = 0$',
  '$\\frac{340}{500} = 0.68 = 68\\%$',
  '$20/50 \\cdot 100 = 40\\%$',
  '$4 \\text{ feet} = 48 \\text{ inches}$',
  '$4 \\text{ feet} = 4 \\times 12 = 48 \\text{ inches}$',
  '$\\$27.47 = 2747 \\text{ cents}$',
  '$2^3 \\cdot 2^4 = 2^7 = 128$',
  '$\\binom{5}{2} = 10$ and C(15, 5) = 3003',
  '$17 \\equiv 2 \\pmod 5$',
  '$\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix} = 1\\cdot4-2\\cdot3=-2$',
  '$\\log_2 8 = 3$ and $|{-5}| = 5$',
  '$\\tan 45^\\circ = 1$ and $90^\\circ - 30^\\circ = 60^\\circ$',
  '$(1+i)^2 = 2i$',
  'The answer is arccos(1/2) = 60 degrees.',
  '1 + i = sqrt(2) e^{i pi/4}',
  '7 * 8 = 56 ≡ 1 (mod 11)',
  '总价为 5×3=15 元。',
];

const algebra = [
  '$(x+1)^2 = x^2+2x+1$',
  '$\\sin^2 x + \\cos^2 x = 1$',
  '$\\ln x^2 = 2\\ln x$ for $x > 0$',
  '$\\sqrt{x^2} = x$',
  '$\\frac{x^2-1}{x-1}=x+1$',
  '$\\begin{aligned} 2(x+3) &= 2x+6 \\\\ &= 2(3+x) \\end{aligned}$',
  '$x^2 = 9$, so $x = \\pm 3$',
  '$A = \\pi r^2 = \\pi \\cdot 3^2 = 9\\pi \\approx 28.27$',
  '$2x+1>5 \\implies 2x>4 \\implies x>2$',
  '$12k \\equiv 24 \\pmod 7$ since $12 \\cdot 2 = 24$',
  '$10D + 5(11 - D) = 75 \\implies 5D + 55 = 75 \\implies 5D = 20 \\implies D = 4$',
  "Let $f(x)=x^3-3x$. Then $f'(x)=3x^2-3$ and $f(2)=8-6=2$.",
  '$\\frac{d}{dx}(x^3) = 3x^2$',
  '$\\int x^2 dx = \\frac{x^3}{3}+C$',
  '$\\int_0^1 x^2 dx = \\left[\\frac{x^3}{3}\\right]_0^1 = \\frac13$',
  '$\\lim_{x\\to0}\\frac{\\sin x}{x}=1$',
  '$\\sum_{k=1}^{10} k = 55$',
  '化简得 $3(x+2)=3x+6$。',
  '设 $a=3$，则 $a+4=7$。',
];

describe('a true step is never refuted, and standard ones are verified', () => {
  it.each([...arithmetic, ...algebra])('%s', (derivation) => {
    const verdicts = verdictsOf(derivation);
    expect(verdicts).not.toContain('refuted');
    expect(verdicts).toContain('verified');
  });

  it.each([
    ['Solve $2x+3=7$.', '$2x+3=7$\n\nSubtract 3 from both sides:\n\n$2x=4$\n\nDivide by 2:\n\n$x=2$'],
    ['Solve $x^2-5x+6=0$.', 'Factor: $(x-2)(x-3)=0$, so $x=2$ or $x=3$.'],
    ['Solve $x^2-5x+6=0$.', '$$x=\\frac{5\\pm\\sqrt{25-24}}{2}=\\frac{5\\pm1}{2}$$ so $x_1=3$, $x_2=2$.'],
    [
      'Solve $2x^2-4x-6=0$.',
      'Here $a=2$, $b=-4$, $c=-6$. $$\\Delta=b^2-4ac=(-4)^2-4\\cdot2\\cdot(-6)=16+48=64$$',
    ],
    ['Solve $x+y=3$ and $x-y=1$.', 'Adding both equations gives $2x=4$, so $x=2$, then $y=3-2=1$.'],
    ['Solve $x^2-5x+6>0$.', '$(x-2)(x-3)>0$, so $x<2$ or $x>3$, i.e. $x \\in (-\\infty,2)\\cup(3,\\infty)$.'],
    ['Solve $\\sqrt{x+2}=x$.', 'Squaring: $x+2=x^2$, so $x^2-x-2=0$ and $(x-2)(x+1)=0$.'],
    ['解方程 $\\log_2 x + \\log_2(x-2) = 3$', '整理，真数要大于零：$x > 0,\\quad x - 2 > 0$。又 $2^3 = 8$。'],
    ['解方程 $2x+1=7$。', '移项得 $2x=6$，两边同除以 2，得 $x=3$。'],
    [
      'Solve $2\\sin x = 1$.',
      '$\\sin x = \\frac12$, so $x = \\frac{\\pi}{6} + 2k\\pi \\text{ or } x = \\frac{5\\pi}{6} + 2k\\pi, k \\in \\mathbb{Z}$',
    ],
  ])('follows "%s" line by line', (question, derivation) => {
    const verdicts = verdictsOf(derivation, question);
    expect(verdicts).not.toContain('refuted');
    expect(verdicts.filter((kind) => kind === 'verified').length).toBeGreaterThan(0);
  });
});

describe('what is only supposed, tried, denied or cut short is not refuted', () => {
  it.each([
    'Suppose that $2 + 2 = 5$.',
    'If we assume $3 \\cdot 4 = 13$, we reach a contradiction.',
    'Check: $2(3)+1 = 8$ is false.',
    'Is $3 + 4 = 8$?',
    'It is $12$, not $5 + 6 = 12$.',
    'Then $0 = 5$, so there is no solution.',
    '$\\frac{14}{3}\\sqrt{2} = \\frac{28}{3}$. Multiply by 3: $14\\sqrt 2 = 28$, which is not true.',
    'Half of 10 + 2 = 7.',
    'He needs 24 + 36 = 5 dozen eggs.',
    'The sum 1 + 2 + ... + 10 = 55.',
    '8 + 7 = 15 + 5 = 20',
    '$(x-2)(x-3) = 0$ gives $x-2=0$. Dividing differently gives $x-3=0$.',
    'For $x < -2$ it is $-2x - 6 = 0 \\iff x = -3$.',
    'Squaring 3 + 4 gives 49.',
    'The factor (x - 2), so (sec(x)) = 2 and f(x) = 2 sin x.',
    'Trying $x = 2$: $2^2 + 3 = 8$? No.',
    '$x = 1$: 13 divided by 7 leaves 6.\n\n$x = 2$: 25 divided by 7 leaves 4.',
    'The equations are $x + y = 5$ and $2x = 9$.',
    'The cost is $\\$3 per apple and $5 per pear.',
    'Step 5: 7 = 7',
    '假设 $1+1=3$。',
    '$2x=4$ 不成立。',
  ])('%s', (derivation) => {
    expect(verdictsOf(derivation)).not.toContain('refuted');
  });
});
