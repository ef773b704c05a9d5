import { describe, expect, it } from 'vitest';
import { readNumberLine } from '../../../../../sandbox/guest/marks/number-line.ts';
import { listStretches, writeStretches } from '../../../../../sandbox/guest/number-set.ts';
import { readCondition } from '../../../../../sandbox/guest/read-condition.ts';
import { createRandom, drawMark } from './draw-mark.ts';

function solve(text: string): string {
  return writeStretches(listStretches(readCondition(text, 'numberLine').condition));
}

describe('readCondition', () => {
  it.each([
    ['x > 2 or x <= -1', '(−∞, −1] ∪ (2, ∞)'],
    ['-1 < x <= 3', '(−1, 3]'],
    ['3 ≥ x', '(−∞, 3]'],
    ['x != 0', '(−∞, 0) ∪ (0, ∞)'],
    ['x = 4', '{4}'],
    ['x > 1 and x > 3', '(3, ∞)'],
    ['x > 1, x < 3', '(1, 3)'],
    ['x ≥ 2 且 x < 5', '[2, 5)'],
    ['x < 1 或 x > 3', '(−∞, 1) ∪ (3, ∞)'],
    ['x < 3 or x >= 3', '(−∞, ∞)'],
    ['x < 3 or x > 3', '(−∞, 3) ∪ (3, ∞)'],
    ['x < 1 and x > 2', '∅'],
    ['[1, 3) ∪ (5, ∞)', '[1, 3) ∪ (5, ∞)'],
    ['|x - 1| >= 2', '(−∞, −1] ∪ [3, ∞)'],
    ['|x| < 3', '(−3, 3)'],
    ['x^2 - 4 > 0', '(−∞, −2) ∪ (2, ∞)'],
    ['x^2 > 0', '(−∞, 0) ∪ (0, ∞)'],
    ['x^2 <= 0', '{0}'],
    ['x^2 + 1 > 0', '(−∞, ∞)'],
    ['1/x < 1', '(−∞, 0) ∪ (1, ∞)'],
    ['(x - 1)/(x + 2) >= 0', '(−∞, −2) ∪ [1, ∞)'],
    ['sqrt(x) >= 0', '[0, ∞)'],
    ['2x + 1 > 7', '(3, ∞)'],
    ['t > pi', '(3.1416, ∞)'],
  ])('reads %s as %s', (text, set) => {
    expect(solve(text)).toBe(set);
  });

  it('has the right ends for random inequalities', () => {
    const random = createRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const [first = 0, second = 0] = [random(), random()]
        .map((share) => Math.round((share - 0.5) * 400) / 10)
        .sort((left, right) => left - right);
      const [low, high] = [random() < 0.5 ? '<' : '<=', random() < 0.5 ? '<' : '<='];
      if (first === second) continue;
      const inside = listStretches(readCondition(`${first} ${low} x ${high} ${second}`, 'test').condition);
      expect(inside).toEqual([{ from: first, to: second, hasFrom: low === '<=', hasTo: high === '<=' }]);
      const outside = listStretches(
        readCondition(`x ${low} ${first} or ${second} ${high} x`, 'test').condition,
      );
      expect(outside).toEqual([
        { from: Number.NEGATIVE_INFINITY, to: first, hasFrom: false, hasTo: low === '<=' },
        { from: second, to: Number.POSITIVE_INFINITY, hasFrom: high === '<=', hasTo: false },
      ]);
    }
  });

  it('finds the ends of random quadratic inequalities', () => {
    const random = createRandom(11);
    for (let round = 0; round < 60; round += 1) {
      const low = Math.round((random() - 0.5) * 180) / 10;
      const high = low + 0.5 + Math.round(random() * 90) / 10;
      const [inside] = listStretches(readCondition(`(x - (${low})) (x - (${high})) <= 0`, 'test').condition);
      expect(inside?.from).toBeCloseTo(low, 8);
      expect(inside?.to).toBeCloseTo(high, 8);
      expect([inside?.hasFrom, inside?.hasTo]).toEqual([true, true]);
    }
  });

  it.each(['x', 'x >', 'banana split', '[3, 1]', ''])('explains what is wrong with "%s"', (text) => {
    expect(() => readCondition(text, 'numberLine')).toThrow();
  });
});

describe('numberLine', () => {
  it('draws discs for ends that belong to the set, rings for others, and arrows for rays', () => {
    const { dots, arrows, lines } = drawMark(readNumberLine, ['x > 2 or x <= -1']);
    expect(dots.map(({ point, isOpen }) => [point[0], isOpen])).toEqual([
      [-1, false],
      [2, true],
    ]);
    expect(arrows).toHaveLength(2);
    expect(lines).toHaveLength(2);
  });

  it('keeps the ends as they were written', () => {
    const numbers = readNumberLine(['1/3 < x <= sqrt(2)']).along?.numbers.map((tick) => tick.label);
    expect(numbers).toEqual(['1/3', '√2']);
  });

  it('takes lists of intervals', () => {
    expect(
      readNumberLine([
        [
          [1, 3],
          [5, Number.POSITIVE_INFINITY],
        ],
      ]).noun.en,
    ).toContain('[1, 3] ∪ [5, ∞)');
    expect(readNumberLine([[1, 3]]).noun.en).toContain('[1, 3]');
    expect(readNumberLine([['[0, 1)', 'x > 4']]).noun.en).toContain('[0, 1) ∪ (4, ∞)');
  });
});
