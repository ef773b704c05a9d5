import { expect, it } from 'vitest';
import { EventLog } from '#lib/server/event-log.ts';

type Event =
  | { readonly type: 'state'; readonly sum: number }
  | { readonly type: 'add'; readonly by: number }
  | { readonly type: 'point'; readonly x: number }
  | { readonly type: 'beat' };

function openLog(capacity = 100) {
  let sum = 0;
  const followers: number[] = [];
  const log = new EventLog<Event>({
    snapshot: () => ({ type: 'state', sum }),
    beat: () => ({ type: 'beat' }),
    maybeFleeting: ({ type }) => (type === 'point' ? type : null),
    onFollowers: (count) => followers.push(count),
    capacity,
  });
  const add = (by: number): void => {
    sum += by;
    log.push({ type: 'add', by });
  };
  return { log, add, followers };
}

async function collect(events: AsyncIterable<{ readonly event: Event }>): Promise<readonly Event[]> {
  const all: Event[] = [];
  for await (const { event } of events) all.push(event);
  return all;
}

const stay = new AbortController().signal;
const adds = (...values: readonly number[]): readonly Event[] => values.map((by) => ({ type: 'add', by }));

it('gives whoever joins a snapshot and then what comes', async () => {
  const { log, add } = openLog();
  add(1);
  const stream = log.follow(null, stay);
  expect((await stream.next()).value).toMatchObject({ seq: 1, event: { type: 'state', sum: 1 } });
  add(2);
  add(3);
  log.close();
  expect(await collect(stream)).toEqual(adds(2, 3));
});

it('gives whoever reconnects just what was missed', async () => {
  const { log, add } = openLog();
  for (const by of [1, 2, 3]) add(by);
  log.close();
  expect(await collect(log.follow(1, stay))).toEqual(adds(2, 3));
  expect(await collect(log.follow(3, stay))).toEqual([]);
});

it.each([
  ['has missed more than is kept', 1],
  ['names a number that never was', 99],
])('gives a snapshot to whoever %s', async (_, last) => {
  const { log, add } = openLog(3);
  for (const by of [1, 2, 3, 4, 5]) add(by);
  log.close();
  expect(await collect(log.follow(last, stay))).toEqual([{ type: 'state', sum: 15 }]);
});

it('brings whoever fell behind while reading up to date with a snapshot', async () => {
  const { log, add } = openLog(3);
  add(1);
  const stream = log.follow(0, stay);
  expect((await stream.next()).value?.event).toEqual({ type: 'add', by: 1 });
  for (const by of [2, 3, 4, 5, 6]) add(by);
  log.close();
  expect(await collect(stream)).toEqual([{ type: 'state', sum: 21 }]);
});

it('spares the slow what was replaced meanwhile, and nothing else', async () => {
  const { log, add } = openLog();
  log.push({ type: 'point', x: 1 });
  add(1);
  log.push({ type: 'point', x: 2 });
  log.push({ type: 'point', x: 3 });
  log.close();
  expect(await collect(log.follow(0, stay))).toEqual([...adds(1), { type: 'point', x: 3 }]);
});

it('tells those who wait that it lives, under the number that they have', async () => {
  const { log, add } = openLog();
  add(1);
  const stream = log.follow(1, stay);
  const next = stream.next();
  log.beat();
  expect((await next).value).toMatchObject({ seq: 1, event: { type: 'beat' } });
});

it('counts who follows, and forgets who leaves', async () => {
  const { log, followers } = openLog();
  const leave = new AbortController();
  const stream = log.follow(null, leave.signal);
  await stream.next();
  const waiting = stream.next();
  leave.abort();
  expect((await waiting).done).toBe(true);
  expect(followers).toEqual([1, 0]);
});

it('takes nothing more once it is closed', async () => {
  const { log, add } = openLog();
  log.close();
  add(1);
  expect(await collect(log.follow(0, stay))).toEqual([]);
});
