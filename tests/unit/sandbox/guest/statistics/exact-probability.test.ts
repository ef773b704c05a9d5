import { describe, expect, it } from 'vitest';
import { zero } from '../../../../../lib/math/exact/rational.ts';
import {
  maybeReadProbability,
  multiplyPath,
  type Probability,
} from '../../../../../sandbox/guest/statistics/exact-probability.ts';
import { layOutTree } from '../../../../../sandbox/guest/statistics/lay-out-tree.ts';
import { readTree } from '../../../../../sandbox/guest/statistics/read-tree.ts';
import { createRandom } from './random.ts';

function read(given: unknown): Probability {
  const read = maybeReadProbability(given);
  if (read === undefined) throw new Error(`${String(given)} is no probability`);
  return read;
}

describe('multiplyPath', () => {
  it.each([
    [['3/5', '1/2'], '3/5 × 1/2', '3/10'],
    [['2/6', '3/6'], '2/6 × 3/6', '1/6'],
    [[0.1, 0.2], '0.1 × 0.2', '0.02'],
    [['0.5', '1/3'], '0.5 × 1/3', '1/6'],
    [['60%', '50%'], '60% × 50%', '30%'],
    [[0.3, '10%'], '0.3 × 10%', '0.03'],
    [[1 / 3, 0.5], '0.3333 × 0.5', '0.1667'],
    [['p', '1 − p'], 'p × (1 − p)', undefined],
  ])('writes the product of %o', (path, factors, result) => {
    const product = multiplyPath(path.map(read));
    expect([product.factors, product.result]).toEqual([factors, result]);
  });

  it.each(['', '3/0', '1.5.2', '-0.5', null, {}, Number.NaN, '1/2/3'])(
    'takes %o for no probability',
    (given) => {
      expect(maybeReadProbability(given)).toBeUndefined();
    },
  );
});

describe('a probability tree', () => {
  function grow(random: () => number, depth: number): unknown {
    const under = 2 + Math.floor(random() * 12);
    const first = Math.floor(random() * (under + 1));
    const children = (): unknown => (depth > 0 && random() < 0.7 ? grow(random, depth - 1) : undefined);
    return [
      { label: 'A', p: `${first}/${under}`, children: children() },
      { label: 'not A', p: `${under - first}/${under}`, children: children() },
    ];
  }

  it('has paths whose probabilities add up to exactly 1, each at a place of its own', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { leaves, products, y } = layOutTree(readTree(grow(createRandom(seed), 4)));
      const total = leaves.reduce((sum, { value }) => sum.add(value ?? zero), zero);
      expect(total.toFraction()).toBe('1');
      const heights = products.map(({ point }) => point[1]);
      expect(new Set(heights.map((height) => height.toFixed(3))).size).toBe(leaves.length);
      expect(heights.every((height) => height > y[0] && height < y[1])).toBe(true);
    }
  });

  it.each([
    [
      [
        { label: 'A', p: '3/5' },
        { label: 'B', p: '1/5' },
      ],
      '3/5 + 1/5 = 4/5',
    ],
    [
      [
        { label: 'A', p: 0.5 },
        { label: 'B', p: 0.4 },
      ],
      'must add up to 1',
    ],
    [[{ label: 'A' }], 'tree[0]: p must be a probability'],
    [[{ label: 'A', p: 1, childs: [] }], 'no childs'],
    [[{ label: 'A', p: 1, children: [{ label: 'B', p: 'x/0', children: 5 }] }], 'tree[0].children[0]'],
    ['tree', 'must be a list'],
    [[], 'must be a list'],
  ])('refuses %j and says where', (value, reason) => {
    expect(() => readTree(value)).toThrow(reason);
  });

  it('takes computed numbers that add up to 1 but for rounding', () => {
    expect(readTree([{ p: 1 / 3 }, { p: 2 / 3 }]).children).toHaveLength(2);
  });
});
