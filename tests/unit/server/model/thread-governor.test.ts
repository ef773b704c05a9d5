import { describe, expect, it } from 'vitest';
import {
  createThreadGovernor,
  listThreadLevels,
  type MachineClocks,
} from '#lib/server/model/thread-governor.ts';

/** A machine of which others take `others` processors, and whose threads get the same share each. */
class Machine implements MachineClocks {
  readonly #processors: number;
  others = 0;
  #now = { wall: 0, own: 0, idle: 0 };

  constructor(processors: number) {
    this.#processors = processors;
  }

  wallMs = () => this.#now.wall;
  ownMs = () => this.#now.own;
  idleMs = () => this.#now.idle;

  compute(threads: number, elapsedMs: number): void {
    const share = Math.min(1, this.#processors / (threads + this.others));
    const { wall, own, idle } = this.#now;
    this.#now = {
      wall: wall + elapsedMs,
      own: own + threads * share * elapsedMs,
      idle: idle + Math.max(0, this.#processors - threads - this.others) * elapsedMs,
    };
  }

  pause(elapsedMs: number): void {
    this.compute(0, elapsedMs);
  }
}

function start(processors: number) {
  const machine = new Machine(processors);
  const governor = createThreadGovernor(listThreadLevels(processors), machine);
  /** Steps of 40 ms; the numbers of threads in the order in which they changed. */
  const run = (steps: number): readonly number[] => {
    const used: number[] = [];
    for (let step = 0; step < steps; step += 1) {
      const threads = governor.next();
      if (used.at(-1) !== threads) used.push(threads);
      machine.compute(threads, 40);
    }
    return used;
  };
  return { machine, governor, run };
}

it.each([
  [1, [1]],
  [2, [1, 2]],
  [3, [2, 3]],
  [4, [2, 3, 4]],
  [16, [8, 15, 16]],
])('chooses for %i processors among %j', (processors, levels) => {
  expect(listThreadLevels(processors)).toEqual(levels);
});

describe('createThreadGovernor', () => {
  it('takes the last processor when nobody uses it', () => {
    expect(start(2).run(50)).toEqual([1, 2]);
  });

  it('leaves it to whoever uses it', () => {
    const { machine, run } = start(2);
    machine.others = 1;
    expect(run(500)).toEqual([1]);
  });

  it('gives it back when somebody comes, and takes it again when they have gone', () => {
    const { machine, run } = start(2);
    run(50);
    machine.others = 1;
    expect(run(50)).toEqual([2, 1]);
    machine.others = 0;
    expect(run(200)).toEqual([1, 2]);
  });

  it('asks less and less often where it looked free and was not', () => {
    const { machine, governor } = start(2);
    let tries = 0;
    let last = 1;
    for (let step = 0; step < 10_000; step += 1) {
      const threads = governor.next();
      // Others wait for a processor exactly while two threads compute.
      machine.others = threads === 2 ? 2 : 0;
      if (threads === 2 && last === 1) tries += 1;
      last = threads;
      machine.compute(threads, 40);
    }
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(15);
  });

  it('goes down to half where even one less is too many', () => {
    const { machine, run } = start(8);
    machine.others = 5;
    expect(run(500)).toEqual([7, 4]);
  });

  it('does not take a pause between two answers for a crowd', () => {
    const { machine, governor, run } = start(2);
    run(50);
    governor.rest();
    machine.pause(60_000);
    expect(run(50)).toEqual([2]);
  });

  it('decides nothing where there is no choice', () => {
    const machine = new Machine(1);
    const governor = createThreadGovernor([3], machine);
    machine.others = 9;
    for (let step = 0; step < 50; step += 1) {
      expect(governor.next()).toBe(3);
      machine.compute(3, 40);
    }
  });
});
