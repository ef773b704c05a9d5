import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';

const equal = [
  ['x>2', String.raw`(2,\infty)`],
  ['x > 2', String.raw`x \in (2, +\infty)`],
  ['2<x', 'x>2'],
  [String.raw`x\ge 2`, String.raw`[2,\infty)`],
  ['1<x<3', '(1,3)'],
  [String.raw`1 < x \le 3`, '(1,3]'],
  [String.raw`x<1 \text{ or } x>3`, String.raw`(-\infty,1)\cup(3,\infty)`],
  [String.raw`(-\infty,1)\cup(3,\infty)`, String.raw`(3,\infty)\cup(-\infty,1)`],
  [String.raw`x \neq 3`, String.raw`(-\infty,3)\cup(3,\infty)`],
  [String.raw`\mathbb{R}`, String.raw`(-\infty,\infty)`],
  ['all real numbers', String.raw`\mathbb{R}`],
  ['[-1,1]', String.raw`-1 \le x \le 1`],
  [String.raw`\{x | x > 2\}`, String.raw`(2,\infty)`],
  [String.raw`\{x \mid 1<x<3\}`, '(1,3)'],
  ['2x>4', 'x>2'],
  ['-x < 2', 'x > -2'],
  [String.raw`\mathbb{R} \setminus \{0\}`, String.raw`(-\infty,0)\cup(0,\infty)`],
  [String.raw`x \geq -2`, String.raw`[-2, +\infty)`],
  ['(0.5, 1)', String.raw`(\frac12, 1)`],
  [String.raw`\infty`, String.raw`+\infty`],
  [String.raw`-\infty`, String.raw`- \infty`],
  [String.raw`x \in [-2,7]`, '[-2,7]'],
  [String.raw`[\frac{1}{2}, \frac43]`, '[0.5, 4/3]'],
  [String.raw`(-\infty, 2) \cup (3, \infty)`, 'x<2 or x>3'],
  ['0<x<1', String.raw`x \in (0,1)`],
  ['m>3', String.raw`(3,+\infty)`],
  [String.raw`\{m \mid m>3\}`, 'm>3'],
  [String.raw`a \le -1`, String.raw`(-\infty,-1]`],
  [String.raw`a \leqslant -1`, String.raw`a \le -1`],
  [String.raw`x \equiv 3 \pmod 7`, String.raw`x \equiv 10 \pmod{7}`],
  ['x<3', '3>x'],
  [String.raw`x\le 4`, String.raw`2x\le 8`],
  [String.raw`$(-\infty, 0)\cup(0,\infty)$`, String.raw`$x\ne 0$`],
  ['$1 < x < 2$', '$(1,2)$'],
  [String.raw`$x \in [1, 2)$`, String.raw`$1 \le x < 2$`],
  ['$[1,2)$', String.raw`$\{x: 1 \le x < 2\}$`],
  [String.raw`$k > -1$ and $k \ne 0$`, String.raw`$(-1,0)\cup(0,\infty)$`],
  [String.raw`$(0,1]\cup[2,3]$`, String.raw`$[2,3]\cup(0,1]$`],
  ['$a<0$ 或 $a>1$', String.raw`$(-\infty,0)\cup(1,+\infty)$`],
  [String.raw`-4 \le x \le 4`, '[-4,4]'],
  [String.raw`x\geq-3`, String.raw`[-3,\infty)`],
  ['0', String.raw`\frac{5}{\infty}`],
  [String.raw`\infty`, String.raw`\infty+1`],
  [String.raw`\infty`, String.raw`e^{\infty}`],
  ['0', String.raw`e^{-\infty}`],
  [String.raw`\infty`, String.raw`2\infty`],
  [String.raw`-\infty`, String.raw`-3\infty`],
  [String.raw`\infty`, String.raw`\infty^2`],
  [String.raw`$x \in \mathbb{R}$`, String.raw`$(-\infty,\infty)$`],
  [String.raw`$(-\infty, -14) \cup (-3, \infty)$`, '$x<-14$ or $x>-3$'],
  [String.raw`$[0,1) \cup [1,2]$`, '[0,2]'],
  [String.raw`$x \lt 1$`, 'x<1'],
  [String.raw`$m\geq 3$`, String.raw`$m \ge 3$`],
  ['$0 < a < 1$ 或 $a > 2$', String.raw`$(0,1) \cup (2,+\infty)$`],
  [String.raw`$-2\leqslant x\leqslant 2$`, '[-2,2]'],
  [String.raw`$(1,+\infty)$`, String.raw`$]1,\infty[$`],
  ['|x|<3', '(-3,3)'],
  [String.raw`|x-1|\le 2`, '[-1,3]'],
  ['x^2<4', '-2<x<2'],
  ['x^2>4', String.raw`(-\infty,-2)\cup(2,\infty)`],
  [String.raw`x^2-3x+2 \le 0`, '[1,2]'],
] as const;

const different = [
  ['x^2>4', '(-2,2)'],
  [String.raw`x^2\ge4`, 'x>2'],
  [String.raw`x^2-3x+2 \le 0`, '[1,3]'],
  ['|x|<3', '(-3,3]'],
  ['(1,2)', '[1,2]'],
  ['(1,2]', '[1,2)'],
  ['[1,2]', '[1,3]'],
  ['x>2', String.raw`x\ge2`],
  ['x>2', 'x<2'],
  ['x<1', 'x>-1'],
  ['x>2', String.raw`(3,\infty)`],
  [String.raw`(0,1)\cup(2,3)`, '(0,1)'],
  [String.raw`\infty`, String.raw`-\infty`],
  [String.raw`\infty`, '100'],
  [String.raw`x\in[0,1]`, String.raw`x\in(0,1)`],
  ['2x>4', 'x>3'],
  [String.raw`x<-1 \text{ or } x>1`, '-1<x<1'],
  ['x<3', 'x>3'],
  [String.raw`x\le 4`, String.raw`2x\le 7`],
  ['[0,1]', '(0,1)'],
  [String.raw`(-\infty,3)`, String.raw`(-\infty,3]`],
] as const;

describe('answers that are reals', () => {
  it.each(equal)('says that %s equals %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('equal');
    expect(answersAgree(candidate, gold)).toBe('equal');
  });

  it.each(different)('says that %s differs from %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('different');
    expect(answersAgree(candidate, gold)).toBe('different');
  });
});
