import { describe, expect, it } from 'vitest';
import { maxFormulaLength, scanMath } from '#lib/answer/scan-math.ts';

const formulas = (text: string, complete = true) =>
  scanMath(text, { complete }).spans.map((span) => span.latex);

describe('scanMath', () => {
  it.each([
    ['$x$', ['x']],
    ['$$x$$', ['x']],
    ['\\(x\\) and \\[y\\]', ['x', 'y']],
    ['其中$a>0$，所以$b$。', ['a>0', 'b']],
    ['a $3\\times$3 matrix', []],
    ['the 3$\\times$ 3 matrix', ['\\times']],
    ['$\\text{cost } \\$5$', ['\\text{cost } \\$5']],
    ['\\[a \\\\[2pt] b\\]', ['a \\\\[2pt] b']],
    ['so \\boxed{\\frac{1}{2}} it is', ['\\boxed{\\frac{1}{2}}']],
    ['\\begin{align*}a&=b\\end{align*}', ['\\begin{align*}a&=b\\end{align*}']],
    [
      '\\begin{matrix}\\begin{matrix}1\\end{matrix}\\end{matrix}!',
      ['\\begin{matrix}\\begin{matrix}1\\end{matrix}\\end{matrix}'],
    ],
  ])('finds the formulas of %j', (text, expected) => {
    expect(formulas(text)).toEqual(expected);
  });

  it.each([
    'It costs $5 and $6.',
    'between $5-$6',
    'US$5 or CA$6',
    'from $10 million to $20 million',
    '票价$5元，另一张$6元',
    'he paid \\$5 and \\$6',
    'a lone $ sign, and another $',
  ])('takes money for text: %j', (text) => {
    expect(formulas(text)).toEqual([]);
  });

  it('finds a formula after a price', () => {
    expect(formulas('It costs $5 and $x$ is bought.')).toEqual(['x']);
  });

  it.each(['`$x$`', '``a ` $x$``', '```\n$x$\n```', '~~~tex\n\\[x\\]\n~~~', '- ```\n  $x$\n  ```'])(
    'leaves code alone: %j',
    (text) => {
      expect(formulas(text)).toEqual([]);
    },
  );

  it('does not let an inline formula cross an empty line', () => {
    expect(formulas('a $x\n\ny$ b')).toEqual([]);
  });

  it('does not let an unclosed formula swallow the rest of the text', () => {
    expect(formulas(`$$ ${'a'.repeat(maxFormulaLength)} and $x$`)).toEqual(['x']);
  });

  it.each([
    'a $x',
    'a $$x$',
    'a \\[x',
    'a \\(x\\',
    'a \\begin{alig',
    'a \\begin{align}x',
    'a \\',
    'a `b',
    'a $x$',
  ])('waits where later text may decide: %j', (text) => {
    expect(scanMath(text, { complete: false }).openAt).toBe(2);
  });
});
