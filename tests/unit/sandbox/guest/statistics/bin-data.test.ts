import { describe, expect, it } from 'vitest';
import { chooseEdges, countInto, splitRange } from '../../../../../sandbox/guest/statistics/bin-data.ts';
import { createData } from './random.ts';

const seeds = Array.from({ length: 300 }, (_, index) => index);

function isRising(edges: readonly number[]): boolean {
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
}

describe('chooseEdges', () => {
  it('counts every value once, in no more than a few dozen rising classes', () => {
    for (const seed of seeds) {
      const data = createData(seed);
      const { edges, counts } = countInto(data, chooseEdges(data));
      expect(isRising(edges)).toBe(true);
      expect(counts.length).toBeLessThanOrEqual(70);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(data.length);
    }
  });

  it('wastes no class at either end', () => {
    for (const seed of seeds) {
      const data = createData(seed);
      const { counts } = countInto(data, chooseEdges(data));
      expect([counts[0], counts.at(-1)].every((count) => (count ?? 0) > 0)).toBe(true);
    }
  });

  it('gives each face of a die a class with the number in its middle', () => {
    expect(chooseEdges([1, 6, 3, 3, 2, 5])).toEqual([0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5]);
  });

  it('puts the edges at round numbers', () => {
    const marks = Array.from({ length: 40 }, (_, index) => 41 + ((index * 37) % 58));
    expect(chooseEdges(marks)).toEqual([40, 50, 60, 70, 80, 90, 100]);
  });
});

describe('splitRange', () => {
  it('makes exactly the classes that were asked for, and counts every value', () => {
    for (const seed of seeds) {
      const data = createData(seed);
      const wanted = 1 + (seed % 20);
      const { edges, counts } = countInto(data, splitRange(data, wanted));
      expect(counts).toHaveLength(wanted);
      expect(isRising(edges)).toBe(true);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(data.length);
    }
  });

  it('prefers round edges', () => {
    expect(splitRange([41, 98], 6)).toEqual([40, 50, 60, 70, 80, 90, 100]);
  });
});

describe('countInto', () => {
  it('counts a value on an edge in the class that starts there, and the last edge in the last class', () => {
    expect(countInto([0, 1, 1, 2, 3], [0, 1, 2, 3]).counts).toEqual([1, 2, 2]);
  });
});
