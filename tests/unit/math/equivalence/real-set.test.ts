import { describe, expect, it } from 'vitest';
import type { Span } from '#lib/math/equivalence/answer.ts';
import {
  allReals,
  isPoint,
  maybeComplement,
  maybeIntersect,
  maybeUnite,
} from '#lib/math/equivalence/real-set.ts';
import { numberTerm } from '#lib/math/latex/make-term.ts';

/** Makes a span from `[1,2)`; `-` and `+` are the infinities. */
function span(text: string): Span {
  const [from = '', to = ''] = text.slice(1, -1).split(',');
  const at = (end: string) => (/^[-+]$/.test(end) ? null : numberTerm(Number(end)));
  return {
    from: { at: at(from), isClosed: text.startsWith('[') },
    to: { at: at(to), isClosed: text.endsWith(']') },
  };
}

function show(spans: readonly Span[] | null): readonly string[] | null {
  const number = (end: Span['from'], infinity: string): string =>
    end.at?.kind === 'number' ? String(end.at.numerator) : infinity;
  return (
    spans?.map(
      ({ from, to }) =>
        `${from.isClosed ? '[' : '('}${number(from, '-')},${number(to, '+')}${to.isClosed ? ']' : ')'}`,
    ) ?? null
  );
}

describe('sets of reals', () => {
  it.each([
    [['[0,1)', '[1,2]'], ['[0,2]']],
    [
      ['(1,2)', '(0,1)'],
      ['(0,1)', '(1,2)'],
    ],
    [['(0,1)', '[1,1]'], ['(0,1]']],
    [['(0,5)', '(1,2)'], ['(0,5)']],
    [['(-,1)', '(0,+)'], ['(-,+)']],
    [['(3,3)', '[2,1]'], []],
  ])('unites %j to %j', (spans, union) => {
    expect(show(maybeUnite(spans.map(span)))).toEqual(union);
  });

  it.each([
    [['[0,2]'], ['[1,3)'], ['[1,2]']],
    [['(-,1)'], ['(-1,+)'], ['(-1,1)']],
    [['(-,0)', '(1,+)'], ['[-1,2]'], ['[-1,0)', '(1,2]']],
    [['(0,1)'], ['[1,2]'], []],
  ])('intersects %j with %j to %j', (left, right, common) => {
    expect(show(maybeIntersect(left.map(span), right.map(span)))).toEqual(common);
  });

  it.each([
    [['[0,1)'], ['(-,0)', '[1,+)']],
    [['[3,3]'], ['(-,3)', '(3,+)']],
    [[], ['(-,+)']],
  ])('takes %j away and leaves %j', (spans, rest) => {
    expect(show(maybeComplement(spans.map(span)))).toEqual(rest);
  });

  it('leaves nothing of all reals', () => {
    expect(maybeComplement(allReals)).toEqual([]);
  });

  it('does not order ends that are no numbers', () => {
    const parametric: Span = { ...span('[0,1]'), to: { at: { kind: 'symbol', name: 'a' }, isClosed: true } };
    expect(maybeUnite([parametric, span('[0,1]')])).toBeNull();
  });

  it('tells points from spans', () => {
    expect(isPoint(span('[2,2]'))).toBe(true);
    expect(isPoint(span('[2,3]'))).toBe(false);
  });
});
