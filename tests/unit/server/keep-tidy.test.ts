import { expect, it } from 'vitest';
import { keepTidy } from '#lib/server/keep-tidy.ts';

const dayMs = 86_400_000;

function openWorld() {
  const forgotten: string[] = [];
  const failures: unknown[] = [];
  let drops = 0;
  let nowMs = Date.parse('2026-11-22T12:00:00Z');
  let tick: (() => void) | null = null;
  const store = {
    forgetDeletedCells: (before: Date) => {
      forgotten.push(before.toISOString());
      return Promise.resolve(0);
    },
    dropExpired: () => {
      drops += 1;
      return drops === 2 ? Promise.reject(new Error('disk')) : Promise.resolve();
    },
  };
  const begin = () =>
    keepTidy(
      store,
      { error: (entry: unknown) => failures.push(entry) },
      {
        now: () => new Date(nowMs),
        every: (intervalMs, callback) => {
          expect(intervalMs).toBe(dayMs);
          tick = callback;
          return () => {
            tick = null;
          };
        },
      },
    );
  const passDay = async () => {
    nowMs += dayMs;
    tick?.();
    await new Promise(setImmediate);
  };
  return { begin, passDay, forgotten, failures, drops: () => drops };
}

it('drops what time has ended at the start and once a day, also after a day when that failed', async () => {
  const world = openWorld();
  const stop = await world.begin();
  expect(world.forgotten).toEqual(['2026-10-23T12:00:00.000Z']);
  await world.passDay();
  expect(world.failures).toMatchObject([{ err: { message: 'disk' } }]);
  await world.passDay();
  expect(world.forgotten.at(-1)).toBe('2026-10-25T12:00:00.000Z');
  expect(world.drops()).toBe(3);
  stop();
  await world.passDay();
  expect(world.drops()).toBe(3);
});
