import { describe, expect, it } from 'vitest';
import { areCommensurable, describeUnit, maybeReadUnit } from '#lib/math/latex/units.ts';

it.each([
  ['cm', 'cm'],
  ['square centimeters', 'cm^2'],
  ['cm²', 'cm^2'],
  ['立方米', 'm^3'],
  ['miles per hour', 'mile/hour'],
  ['km/h', 'km/hour'],
  ['千米/小时', 'km/hour'],
  ['$', 'dollar'],
  ['Apples', 'apple'],
  ['boxes of gingerbread', 'box'],
  ['people', 'person'],
  ['per day', '/day'],
  ['miles a day', 'mile/day'],
])('reads %s as %s', (words, unit) => {
  expect(maybeReadUnit(words)).toBe(unit);
});

it.each(['PM', 'th', 'times more than Dijana', 'is even', '12', '', 'a/b/c/d'])(
  'takes %j for no unit',
  (words) => {
    expect(maybeReadUnit(words)).toBeNull();
  },
);

describe('sizes', () => {
  it.each([
    ['m', 'cm', 100],
    ['hour', 'minute', 60],
    ['m^2', 'cm^2', 10_000],
    ['liter', 'cm^3', 1_000],
    ['m/second', 'km/hour', 3.6],
    ['dollar', 'cent', 100],
    ['mph', 'mile/hour', 1],
  ])('one %s is that many %s: %d', (large, small, ratio) => {
    const [above, below] = [describeUnit(large), describeUnit(small)];
    expect(areCommensurable(above, below)).toBe(true);
    expect(above.factor / below.factor).toBeCloseTo(ratio, 9);
  });

  it('keeps apart what cannot be compared', () => {
    expect(areCommensurable(describeUnit('m'), describeUnit('second'))).toBe(false);
    expect(areCommensurable(describeUnit('apple'), describeUnit('pear'))).toBe(false);
    expect(areCommensurable(describeUnit('dollar/box'), describeUnit('dollar'))).toBe(false);
  });

  it('says which units are nouns', () => {
    expect(describeUnit('dollar/hour').isKnown).toBe(true);
    expect(describeUnit('dollar/box').isKnown).toBe(false);
  });
});
