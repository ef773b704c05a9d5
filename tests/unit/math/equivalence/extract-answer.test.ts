import { describe, expect, it } from 'vitest';
import { extractAnswer } from '#lib/math/equivalence/extract-answer.ts';

describe('the answer in a text', () => {
  it.each([
    ['a bare answer', String.raw`\frac{1}{2}`, [String.raw`\frac{1}{2}`]],
    ['dollars with blanks inside', 'We get $ 9 $ .', ['9']],
    ['display brackets', String.raw`We get \[ x = 9 \]`, ['x = 9']],
    ['the last box', String.raw`First \boxed{1}, which is wrong, so \boxed{2}.`, ['2']],
    ['boxes side by side', String.raw`\boxed{1}, \boxed{2} \text{ and } $\boxed{3}$`, ['1', '2', '3']],
    ['a box in a box', String.raw`\boxed{\boxed{7}}`, ['7']],
    ['a box with braces', String.raw`\boxed{\frac{1}{\sqrt{2}}}`, [String.raw`\frac{1}{\sqrt{2}}`]],
    ['formulas that "or" joins', 'It is $1$ or $2$.', ['1', '2']],
    ['the formula that is announced', 'The answer is $9$, since $3^2 = 9$.', ['9']],
    ['an announcement in Chinese', '因此最终答案是 $9$。', ['9']],
    ['a unit behind a formula', 'It is $125$ miles.', [String.raw`125 \text{ miles}`]],
    ['a percent sign behind a formula', 'That is $28$ %', [String.raw`28\%`]],
    ['money, which is no delimiter', 'She earns $18 every day and $5 on top', ['$5']],
    ['the last number of a sentence', 'He wrote 12 pages to 2 friends, 24 in all', ['24']],
    ['a number behind four hashes', 'So 1 + 1 = 2.\n#### 2', ['2']],
    ['words', 'regular hexagon', ['regular hexagon']],
  ])('is found: %s', (_, text, parts) => {
    expect(extractAnswer(text).parts).toEqual(parts);
  });

  it.each([
    ['a box', String.raw`With $x = 2$ we get \boxed{5}.`, true],
    ['an announced formula', 'With $x = 2$ the answer is $5$.', true],
    ['the only formula', 'So we get $5$.', true],
    ['the last of several formulas', 'With $x = 2$ we get $5$.', false],
    ['the last of several numbers', 'With 2 apples in each of them she has 10', false],
  ])('is certain or not: %s', (_, text, isCertain) => {
    expect(extractAnswer(text).isCertain).toBe(isCertain);
  });
});
