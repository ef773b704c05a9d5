import katex from 'katex';
import { expect, it } from 'vitest';
import { gather, joinFacts } from '#lib/math/solver/solution.ts';

it('keeps two short facts on one line', () => {
  expect(joinFacts(['a', 'b'])).toBe('a;\\quad b');
});

it('sets three facts under one another', () => {
  expect(joinFacts(['a', 'b', 'c'])).toBe('\\begin{gathered} a \\\\ b \\\\ c \\end{gathered}');
});

it('lets a fact of several lines join in line by line', () => {
  const joined = joinFacts([gather(['a', 'b']), 'c']);
  expect(joined).toBe('\\begin{gathered} a \\\\ b \\\\ c \\end{gathered}');
  expect(katex.renderToString(`\\boxed{${joined}}`, { throwOnError: true, displayMode: true })).toContain(
    'katex',
  );
});
