import { describe, expect, it } from 'vitest';
import { limits } from '../../../sandbox/limits.ts';
import { RunLanes } from '../../../sandbox/run-lanes.ts';

function start(workers: number) {
  const clock = { now: 0 };
  const lanes = new RunLanes(workers, () => clock.now);
  const [isFirst = () => false, isSecond = () => false] = lanes.questions();
  return { clock, lanes, isFirst, isSecond };
}

describe('run lanes', () => {
  it('asks users who hold less than half of the places first', () => {
    const { lanes, isFirst, isSecond } = start(2);
    lanes.enter('greedy');
    expect([isFirst('greedy'), isFirst('modest'), isSecond('greedy')]).toEqual([false, true, true]);
  });

  it('starts nobody when every place is taken', () => {
    const { lanes, isSecond } = start(1);
    lanes.enter('one');
    expect(isSecond('two')).toBe(false);
  });

  it('frees the place of a run that takes long, as often as there are slow places', () => {
    const { lanes, isFirst } = start(1);
    expect(lanes.slowDown(lanes.enter('one'))).toBe(true);
    expect(isFirst('two')).toBe(true);
    expect(lanes.slowDown(lanes.enter('two'))).toBe(false);
    expect(isFirst('three')).toBe(false);
  });

  it('lets users whose runs were killed hold one slow place together', () => {
    const { lanes, isSecond } = start(4);
    for (const user of ['a', 'b']) lanes.leave(lanes.enter(user), true);
    expect([isSecond('a'), lanes.maySuspectStart('a')]).toEqual([false, true]);
    expect(lanes.enter('a').lane).toBe('slow');
    expect(lanes.maySuspectStart('b')).toBe(false);
  });

  it('forgets a killed run after a good one, and after a while', () => {
    const { clock, lanes } = start(2);
    for (const user of ['a', 'b']) lanes.leave(lanes.enter(user), true);
    lanes.leave(lanes.enter('a'), false);
    expect([lanes.isSuspected('a'), lanes.isSuspected('b')]).toEqual([false, true]);
    clock.now = limits.suspicionMs;
    expect(lanes.isSuspected('b')).toBe(false);
  });

  it('holds nothing against runs that name no user', () => {
    const { lanes, isFirst } = start(2);
    lanes.leave(lanes.enter(''), true);
    lanes.enter('');
    expect([lanes.isSuspected(''), isFirst('')]).toEqual([false, true]);
  });
});
