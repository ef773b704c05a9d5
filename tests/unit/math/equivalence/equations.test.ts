import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';

const equal = [
  ['x=5', '5'],
  ['5', 'x = 5'],
  ['x=5', '$x=5$'],
  ['y=2x+1', '2x+1'],
  ['y=2x+1', '2x-y+1=0'],
  ['y = 2x+1', 'y-2x=1'],
  ['x+y=1', '2x+2y=2'],
  ['x^2+y^2=4', String.raw`\frac{x^2}{4}+\frac{y^2}{4}=1`],
  ['f(x)=x^2', 'x^2'],
  ['f(x)=x^2', 'y=x^2'],
  ['f(x) = 2x', 'f(x)=x+x'],
  ['y = -2x', '-2x'],
  [String.raw`P(A)=\frac13`, '1/3'],
  ['|AB|=5', '5'],
  ['S_{ABC}=6', '6'],
  [String.raw`\frac{dy}{dx}=2x`, '2x'],
  ["f'(x)=2x", '2x'],
  ['a_n = 2n+1', '2n+1'],
  [String.raw`S_n=\frac{n(n+1)}{2}`, String.raw`\frac{n^2+n}{2}`],
  [String.raw`\sum_{k=1}^{n} k`, String.raw`\frac{n(n+1)}{2}`],
  [String.raw`\sum_{k=1}^{10} k`, '55'],
  [String.raw`\prod_{k=1}^{5} k`, '120'],
  ['x=y', 'y=x'],
  ['2x=4', 'x=2'],
  ['4x+2=0', '2x+1=0'],
  ['x^2=4', '4=x^2'],
  ['$f(x)=x+1$', '$f(x) = 1+x$'],
  ['$x^2+y^2=1$', '$1=x^2+y^2$'],
  ['$-1$', '$x=-1$'],
  ['$(x-2)^2+(y+3)^2=25$', '$(y+3)^2+(x-2)^2=5^2$'],
  [String.raw`$y=\frac{1}{2}x+3$`, '$x-2y+6=0$'],
  [String.raw`所以 $x=\frac{1}{2}$。`, '0.5'],
  ['$x=3$', '$3=x$'],
  [String.raw`$f(x)=\frac{1}{x}$`, '$y=1/x$'],
  ['$a=b=1$', '1'],
  ['$x^{2}+y^{2}-4x=0$', '$(x-2)^2+y^2=4$'],
  [String.raw`$\frac{x^{2}}{4}+y^{2}=1$`, '$x^2+4y^2=4$'],
  [String.raw`$S=\frac{ab}{2}$`, String.raw`$\frac12 ab$`],
  [String.raw`$AB = 2\sqrt{3}$`, String.raw`$\sqrt{12}$`],
  [String.raw`$|\vec{a}|=2$`, '2'],
  [String.raw`$\overline{AB}=5$`, '5'],
  ['所求直线方程为 $2x-y+1=0$', '$y=2x+1$'],
  ['$2x-y+1=0$', 'y=2x+1'],
  ['$x=2y-1$', String.raw`$y=\frac{x+1}{2}$`],
] as const;

const different = [
  ['x+y=1', 'x-y=1'],
  ['y=2x+1', 'y=2x-1'],
  ['y=2x+1', '2x'],
  ['x^2+y^2=1', 'x^2+y^2=2'],
  ['x=5', '6'],
  ['x = 1', 'x = 2'],
  ['f(x)=x^2', 'x^3'],
  ['a_n=2n+1', 'a_n=2n-1'],
  ['x=y', 'x=-y'],
  ['x^2=4', 'x=2'],
  ['x^2+y^2=25', 'x^2+y^2=5'],
  ['y=2x', String.raw`y=\frac{x}{2}`],
  ['f(x)=x', 'f(x)=-x'],
  ['y=x^2', 'y=x^3'],
] as const;

describe('answers that are equations', () => {
  it.each(equal)('says that %s equals %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('equal');
    expect(answersAgree(candidate, gold)).toBe('equal');
  });

  it.each(different)('says that %s differs from %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('different');
    expect(answersAgree(candidate, gold)).toBe('different');
  });
});
