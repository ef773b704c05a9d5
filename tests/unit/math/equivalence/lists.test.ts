import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';

const equal = [
  ['(2,3)', '(2, 3)'],
  [String.raw`\left( 2, 3 \right)`, '(2,3)'],
  ['(2,3)', 'x=2, y=3'],
  ['x=2, y=3', 'y=3, x=2'],
  [String.raw`x = 2 \text{ and } y = 3`, '(2,3)'],
  [String.raw`\{1,2,3\}`, String.raw`\{3,2,1\}`],
  ['1,2,3', String.raw`\{1,2,3\}`],
  ['1, 2, 3', '3, 1, 2'],
  ['1 and 2', '1,2'],
  [String.raw`1 \text{ or } 2`, '2,1'],
  [String.raw`x=1 \text{ or } x=2`, '1,2'],
  ['x_1 = 1, x_2 = 2', 'x=1,2'],
  ['x_1=1, x_2=2', '1, 2'],
  [String.raw`\pm 3`, '3,-3'],
  [String.raw`x = \pm 3`, '-3, 3'],
  ['x=3 or x=-3', String.raw`x=\pm3`],
  [String.raw`2 \pm \sqrt{3}`, String.raw`2+\sqrt3, 2-\sqrt3`],
  [String.raw`\frac{1 \pm \sqrt{5}}{2}`, String.raw`\frac{1+\sqrt{5}}{2}, \frac{1-\sqrt{5}}{2}`],
  [String.raw`\{(1,2),(3,4)\}`, '(3,4),(1,2)'],
  [String.raw`(1,2) \text{ and } (3,4)`, '(3,4), (1,2)'],
  ['1或2', '1, 2'],
  ['x=1或x=2', '1, 2'],
  ['(6,31,-1)', '(6, 31, -1)'],
  [String.raw`\left(3, \frac{\pi}{2}\right)`, String.raw`(3,\pi/2)`],
  [String.raw`2\,000`, '2000'],
  [String.raw`x = k\pi, k \in \mathbb{Z}`, String.raw`x=k\pi`],
  [String.raw`x=2,\ y=3`, '(x,y)=(2,3)'],
  ['(x,y)=(2,3)', 'x=2, y=3'],
  ['(a,b,c)=(1,2,3)', 'a=1, b=2, c=3'],
  [String.raw`\begin{cases} x=2 \\ y=3 \end{cases}`, '(2,3)'],
  [String.raw`\{x=2,y=3\}`, '(2,3)'],
  ['$x=2$ and $y=3$', '(2,3)'],
  [String.raw`2\text{ or }3`, '2,3'],
  [String.raw`\gcd(12,18)`, '6'],
  ['$x=1,y=2$', '$y=2$ and $x=1$'],
  [String.raw`$\{1,2\}$`, '$1,2$'],
  [String.raw`$\left[0,1\right]$`, '$[0;1]$'],
  ['$1,2,3$', String.raw`$\{3,2,1\}$`],
  [String.raw`$x=\frac{1}{2}, y=\frac{1}{3}$`, String.raw`$(\frac12,\frac13)$`],
  ['$a=2$ or $a=-3$', '$a=-3$, $a=2$'],
  ['$x=0$ or $x=1$', String.raw`$\{0,1\}$`],
  [String.raw`$\left\{ \frac{1}{2}, 3 \right\}$`, '$3$ and $0.5$'],
  ['$x=2$ 或 $x=3$', '2,3'],
  ['72', 'Natalia sold 48+24 = 72 clips altogether in April and May.'],
  [String.raw`\left(-\infty,-5\right]\cup\left[5,\infty\right)`, String.raw`x \le -5 \text{ or } x \ge 5`],
  [String.raw`$20\,000$`, '20000'],
  ['x_{1}=2,x_{2}=-3', '$2, -3$'],
  [String.raw`$x_{1,2}=\pm2$`, String.raw`$\{-2,2\}$`],
  ['$(1;2)$', '$(1,2)$'],
  ['$(x;y)=(1;2)$', '$x=1$, $y=2$'],
  ['$1;2;3$', '1,2,3'],
  [String.raw`$n=3k$, $k\in\mathbb{N}$`, '$3k$'],
  ['$y=3x-2$ and $y=-3x+4$', '$y=-3x+4, y=3x-2$'],
  [String.raw`$p=\frac{1}{2}$, $q=3$`, String.raw`$(p,q)=(\frac12,3)$`],
  [String.raw`$y = \pm \frac{1}{2}x$`, String.raw`$y = \pm\frac{x}{2}$`],
  ['$x-2y+1=0$ or $x+2y-3=0$', '$x+2y-3=0$, $x-2y+1=0$'],
  [String.raw`$y=\pm2x$`, '$y=2x$ or $y=-2x$'],
  ['$d=2$, $a_1=3$', '$a_1=3$, $d=2$'],
  [String.raw`$\left(0,\frac{1}{e}\right)$`, String.raw`$0<x<\frac1e$`],
  [String.raw`$\left\{x \middle| x>1\right\}$`, String.raw`$(1,\infty)$`],
  ['x = {1,2}', '1,2'],
  ['((1,2))', '(1,2)'],
] as const;

const different = [
  ['(1,2)', '(2,1)'],
  ['(1,2)', '(1,3)'],
  ['(1,2)', '(1,2,3)'],
  [String.raw`\{1,2\}`, String.raw`\{1,3\}`],
  ['1,2,3', '1,2'],
  ['1,2', '1,2,3'],
  ['x=1,2', 'x=1'],
  [String.raw`\pm3`, '3'],
  ['(3,4)', '34'],
  ['100', '1,00'],
  ['(1,2),(3,4)', '(1,2),(3,5)'],
  ['(1,2),(3,4)', '(1,2)'],
  ['x=1,y=2', 'x=2,y=1'],
  ['1,2', '1,2,2,3'],
  [String.raw`\{1,2,3\}`, String.raw`\{1,2,4\}`],
  ['(0,1)', '(0,2)'],
  [String.raw`\boxed{1},\boxed{2}`, String.raw`\boxed{1},\boxed{3}`],
  ['x = 3, y = 4', 'x=4, y=3'],
  ['(x,y)=(1,2)', '(x,y)=(2,1)'],
] as const;

describe('answers that are lists', () => {
  it.each(equal)('says that %s equals %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('equal');
    expect(answersAgree(candidate, gold)).toBe('equal');
  });

  it.each(different)('says that %s differs from %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('different');
    expect(answersAgree(candidate, gold)).toBe('different');
  });
});
