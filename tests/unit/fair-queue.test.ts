import { describe, expect, it } from 'vitest';
import { createFairQueue } from '#lib/fair-queue.ts';

describe('a fair queue', () => {
  it('serves users in turn', () => {
    const queue = createFairQueue<number>(10, 10);
    for (const [user, job] of [
      ['a', 1],
      ['a', 2],
      ['a', 3],
      ['b', 4],
      ['c', 5],
    ] as const)
      queue.push(user, job);
    const served = Array.from({ length: 5 }, () => queue.maybeShift()?.job);
    expect(served).toEqual([1, 4, 5, 2, 3]);
    expect(queue.maybeShift()).toBeUndefined();
  });

  it('bounds the whole and the share of each user', () => {
    const queue = createFairQueue<number>(3, 2);
    expect([queue.push('a', 1), queue.push('a', 2), queue.push('a', 3)]).toEqual([true, true, false]);
    expect([queue.push('b', 4), queue.push('b', 5)]).toEqual([true, false]);
    expect(queue.size).toBe(3);
  });

  it('removes a waiting job and keeps the order of the others', () => {
    const queue = createFairQueue<number>(10, 10);
    for (const job of [1, 2, 3]) queue.push('a', job);
    expect([queue.remove('a', 2), queue.remove('a', 9), queue.remove('b', 1)]).toEqual([true, false, false]);
    expect(queue.drain()).toEqual([1, 3]);
    expect(queue.size).toBe(0);
  });

  it('passes over users who may not run now', () => {
    const queue = createFairQueue<number>(10, 10);
    queue.push('a', 1);
    queue.push('b', 2);
    expect(queue.maybeShift((user) => user !== 'a')?.job).toBe(2);
    expect(queue.maybeShift((user) => user !== 'a')).toBeUndefined();
  });
});
