import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';

const equal = [
  [String.raw`\boxed{5}`, '5'],
  ['The answer is 5', '5'],
  ['The answer is $5$.', '5'],
  [String.raw`Therefore, the final answer is: $\boxed{5}$. I hope it is correct.`, '5'],
  ['答案是5', '5'],
  ['答案：5', '5'],
  [String.raw`所以答案为 $\frac{1}{2}$。`, '0.5'],
  ['最终答案是 12 厘米', '12'],
  ['因此 $x = 3$', '3'],
  ['The answer is (C).', 'C'],
  ['$10$', 'So the answer is: 10'],
  [String.raw`$\frac{1}{2}$`, String.raw`The final answer is $\frac{1}{2}$. I hope it is correct.`],
  ['答案为B', 'B'],
  ['(C)', '答案：C'],
  [String.raw`$\boxed{\text{C}}$`, 'C'],
] as const;

const different = [
  ['The answer is $5$, not $6$', '6'],
  ['The answer is 5', 'The answer is 6'],
  [String.raw`\boxed{5}`, String.raw`\boxed{6}`],
] as const;

describe('answers that are sentences', () => {
  it.each(equal)('says that %s equals %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('equal');
    expect(answersAgree(candidate, gold)).toBe('equal');
  });

  it.each(different)('says that %s differs from %s, in either order', (gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('different');
    expect(answersAgree(candidate, gold)).toBe('different');
  });
});
