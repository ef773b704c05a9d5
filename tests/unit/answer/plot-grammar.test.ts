import { expect, it } from 'vitest';
import { maybeWholeChain, plotGrammar } from '#lib/answer/plot-grammar.ts';

it.each([
  ['plot().curve("x^2")', 'plot().curve("x^2")'],
  ['plot({ x: [-1, 5] })\n  .curve("sin(x)")\n  .point(2, -', 'plot({ x: [-1, 5] })\n  .curve("sin(x)")'],
  ['plot()\n  .curve("x)")\n  .curve("(x', 'plot()\n  .curve("x)")'],
  ['plot()\n  .point(1, 2, "(")', 'plot()\n  .point(1, 2, "(")'],
])('keeps the whole calls of %j', (code, whole) => {
  expect(maybeWholeChain(code)).toBe(whole);
});

it.each(['', 'plot(', 'plot({ x: [-1', 'plot()', 'plot()\n  .curve("x^2"'])(
  'finds no chain in %j',
  (code) => {
    expect(maybeWholeChain(code)).toBeNull();
  },
);

it('defines each of its rules once, and none that it does not use', () => {
  const defined = [...plotGrammar.matchAll(/^(\w+) ::=/gm)].map(([, name]) => name);
  expect(new Set(defined).size).toBe(defined.length);
  const bare = plotGrammar.replaceAll(/"(?:\\.|[^"\\])*"|\[(?:\\.|[^\]\\])*\]/g, ' ');
  const used = new Set([...bare.matchAll(/\b([a-z]+)\b(?! ::=)/g)].map(([, name]) => name));
  expect(new Set(defined)).toEqual(used.add('root'));
});
