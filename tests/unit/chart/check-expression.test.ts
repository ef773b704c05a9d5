import { describe, expect, it } from 'vitest';
import { checkExpression, measureExpression } from '#lib/chart/check-expression.ts';

const signals = new Set(['a', 'brush']);

describe('checkExpression', () => {
  it.each([
    'datum.x + 1',
    'sin(datum.x) * a',
    "datum['a b'] > 3 && datum.name !== 'x'",
    'if(datum.x > 0, 1, -1)',
    "format(datum.x, '.2f') + ' %'",
    "timeFormat(datum.date, '%b %Y')",
    "scale('x', brush[1])",
    "domain('x')[0]",
    'inrange(datum.x, [0, a])',
    "indexof(['a', 'b'], datum.name) >= 0",
    'width / 2 + PI',
    'datum.options.price',
    '-(a + 1) ? 1 : 2',
  ])('lets %s through', (text) => {
    expect(checkExpression(text, signals)).toBeNull();
  });

  it.each([
    ["replace(datum.x, 'a', 'b')", 'calls `replace`'],
    ["test('(a+)+$', datum.x)", 'calls `test`'],
    ["regexp('(a+)+$')", 'calls `regexp`'],
    ['/(a+)+$/', 'holds a regular expression'],
    ['b + 1', 'uses the name `b`'],
    ['event', 'uses the name `event`'],
    ['constructor', 'uses the name `constructor`'],
    ['datum', 'uses `datum` as a whole; take one of its fields'],
    ['datum.constructor', 'takes the member `constructor`'],
    ["datum['__proto__']", 'takes a member by a computed name'],
    ["datum['con' + 'structor']", 'takes a member by a computed name'],
    ['a.constructor.constructor', 'takes the member `constructor`'],
    ["''.length", 'takes a member of something other than a field, a parameter or a scale'],
    ["datum.x('y')", 'calls `something`'],
    ["if(1, 'a', 'b')('c')", 'calls `something`'],
    ["data('source')", 'calls `data`'],
    ["pad('x', 1e9, '.')", 'calls `pad`'],
    ["domain('x')", 'uses `domain` without taking one member, as in `[0]`'],
    ["abs('x')[0]", 'takes a member of `abs`'],
    ["format(1, '999999999d')", 'calls `format` with a pattern that is not allowed'],
    ['format(1, datum.x)', 'calls `format` with a pattern that is not allowed'],
    ['scale(datum.x, 1)', 'calls `scale` without the plain name of a scale'],
    ['[1, 2]', 'has a part that is not allowed (ArrayExpression)'],
    ['({a: 1})', 'has a part that is not allowed (ObjectExpression)'],
    ['sin()', 'calls `sin` with 0 arguments'],
    ['a = 1', 'cannot be read as an expression'],
    ['1 +', 'cannot be read as an expression'],
    ['', 'cannot be read as an expression'],
    [`${'('.repeat(1_999)}1${')'.repeat(1_999)}`, null],
    [`${'-'.repeat(61)}1`, null],
    [`${'-('.repeat(70)}1${')'.repeat(70)}`, 'is nested too deeply'],
    [`1${'+1'.repeat(2_000)}`, 'is longer than 4000 characters'],
  ])('answers %s with %s', (text, answer) => {
    const found = checkExpression(text, signals);
    if (answer === null) expect(found).not.toBeNull();
    else expect(found).toBe(answer);
  });
});

describe('measureExpression', () => {
  it('tells how long the text of a sum of texts can get', () => {
    const cost = measureExpression("datum.a + datum.a + ' and ' + datum.b", signals, 100);
    expect(cost).toMatchObject({ textLength: 325 });
  });

  it('sees no text where there are only numbers', () => {
    expect(measureExpression('datum.a + datum.a * a', signals, 0)).toMatchObject({ textLength: 0 });
  });
});
