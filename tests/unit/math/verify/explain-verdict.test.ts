import { describe, expect, it } from 'vitest';
import { explainVerdict } from '#lib/math/verify/explain-verdict.ts';
import { refuted, unchecked, verified } from '#lib/math/verify/verdict.ts';

describe('explainVerdict', () => {
  const gap = refuted({
    kind: 'values',
    at: [{ name: 'x', value: '2' }],
    comparison: '=',
    left: { latex: null, value: '3' },
    right: { latex: null, value: '5' },
  });

  it('shows a counterexample in both languages', () => {
    expect(explainVerdict(gap, 'en')).toBe('At $x = 2$ the left side is $3$, the right side is $5$.');
    expect(explainVerdict(gap, 'zh')).toBe('当 $x = 2$ 时，左边是 $3$，右边是 $5$。');
  });

  it('states what was assumed', () => {
    const verdict = verified({ kind: 'positive', names: ['x'] }, { kind: 'sampled' });
    expect(explainVerdict(verdict, 'en')).toBe('This holds. For positive $x$. Tried at many points.');
    expect(explainVerdict(verdict, 'zh')).toBe('成立。其中 $x$ 取正数。已在多处取值检验。');
  });

  it('says why nothing was decided', () => {
    expect(explainVerdict(unchecked('premise'), 'en')).toBe('Given by the question.');
    expect(explainVerdict(unchecked('premise'), 'zh')).toBe('题目给出的条件。');
  });
});
