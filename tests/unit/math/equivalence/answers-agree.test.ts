import { describe, expect, it } from 'vitest';
import { answersAgree } from '#lib/math/equivalence/answers-agree.ts';
import { maybeAnswerPairs } from '#tests/shared-data.ts';

const pairs = maybeAnswerPairs() ?? [];

it('is measured on the shared pairs, or on none where they are absent', () => {
  expect([0, 260]).toContain(pairs.length);
});

it('calls no different pair equal and no equal pair different', () => {
  const wrong = pairs.filter(
    ({ gold, candidate, equal }) => answersAgree(gold, candidate) === (equal ? 'different' : 'equal'),
  );
  expect(wrong).toEqual([]);
});

it('decides at least 92% of the pairs', () => {
  const decided = pairs.filter(({ gold, candidate }) => answersAgree(gold, candidate) !== 'unknown');
  expect(decided.length).toBeGreaterThanOrEqual(0.92 * pairs.length);
});

describe('what is a matter of convention', () => {
  it.each([
    ['a decimal of few digits for a fraction', '0.333', String.raw`\frac{1}{3}`],
    ['many digits, but not all, for a fraction', '0.3333333333', String.raw`\frac{1}{3}`],
    ['a rounded irrational number', '3.14', String.raw`\pi`],
    ['a root of a square whose sign is not known', String.raw`\sqrt{x^2}`, 'x'],
    ['a power of a power with letters', '(a^b)^c', 'a^{bc}'],
    ['a comma that may separate thousands or decimals', '1.234', '1,234'],
    ['an antiderivative without its constant', 'x^2 + C', 'x^2'],
    ['a set against a pair in another order', String.raw`\{1, 2\}`, '(2, 1)'],
    ['other words', 'The points are collinear', 'They lie on one line'],
    ['other things counted', '5 apples', '5 pears'],
    ['other currencies', String.raw`\$5`, '5 €'],
    ['a value that only has another name', 'x = 5', 'n = 5'],
  ])('leaves open %s', (_, gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('unknown');
    expect(answersAgree(candidate, gold)).toBe('unknown');
  });
});

describe('odd input', () => {
  it.each([
    ['two empty answers', '', ''],
    ['a lone dollar', '$', '5'],
    ['an unclosed brace', String.raw`\frac{1}{`, '1'],
    ['deep brackets', '('.repeat(2_000), '1'],
    ['a tower of powers', '9^9^9^9^9', '9^9^9^9^8'],
    ['huge factorials', '100000!!!', '99999!!!'],
  ])('does not decide %s', (_, gold, candidate) => {
    expect(answersAgree(gold, candidate)).toBe('unknown');
  });

  it('finds the answer at the end of a text that is longer than it reads', () => {
    const text = `${'We look at one case after the other. '.repeat(500)}So the answer is $\\boxed{42}$.`;
    expect(answersAgree('42', text)).toBe('equal');
    expect(answersAgree('43', text)).toBe('different');
  });
});
