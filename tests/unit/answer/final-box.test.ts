import { describe, expect, it } from 'vitest';
import { dropFinalBox } from '#lib/answer/final-box.ts';

describe('dropFinalBox', () => {
  it.each([
    ['So it is.\n\n**Answer.**\n\n$$\\boxed{(2,-1)}$$', 'So it is.'],
    ['解完。\n\n**答案：**\n\n$$\n\\boxed{(2,-1)}\n$$\n', '解完。'],
    ['So it is.\n\n\\[\n\\boxed{(2,-1)}.\n\\]', 'So it is.'],
    ['So it is.\n\n### Final Answer\n\\boxed{(2,-1)}', 'So it is.'],
  ])('drops the box that ends %j', (derivation, expected) => {
    expect(dropFinalBox(derivation, '(2,-1)')).toBe(expected);
  });

  it.each([
    'So the vertex is $\\boxed{(2,-1)}$.',
    'So $$\\boxed{(2,-1)}$$ and we go on.',
    '$$\\boxed{(3,0)}$$',
    '$$\\boxed{(2,-1)}$$',
    'No box at all.',
  ])('leaves %j as it is', (derivation) => {
    expect(dropFinalBox(derivation, '(2,-1)')).toBe(derivation);
  });

  it('leaves a derivation without an answer as it is', () => {
    expect(dropFinalBox('a\n\n$$\\boxed{1}$$', null)).toBe('a\n\n$$\\boxed{1}$$');
  });
});
