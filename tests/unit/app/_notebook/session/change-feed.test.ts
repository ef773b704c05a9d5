import { expect, it } from 'vitest';
import { createChangeFeed } from '#app/_notebook/session/change-feed.ts';
import type { NumberedChange, ToldChange } from '#lib/notebook/notebook-change.ts';

type Outcome = 'read' | 'failed' | 'closed';

function openFeed() {
  const taken: number[] = [];
  const reads: ((outcome: Outcome, version?: number) => void)[] = [];
  const timers: (() => void)[] = [];
  let version = 5;
  let closed = false;
  const feed = createChangeFeed({
    version: () => version,
    take: ({ seq }) => {
      taken.push(seq);
      version = Math.max(version, seq);
    },
    read: () =>
      new Promise((resolve) => {
        reads.push((outcome, read = version) => {
          version = read;
          resolve(outcome);
        });
      }),
    later: (callback) => timers.push(callback),
    onClosed: () => {
      closed = true;
    },
  });
  const answer = async (outcome: Outcome, read?: number) => {
    reads.shift()?.(outcome, read);
    await new Promise(setImmediate);
  };
  return { feed, taken, reads, timers, answer, isClosed: () => closed };
}

const change = (seq: number): NumberedChange => ({ seq, event: { type: 'cell-deleted', cellId: `${seq}` } });
const told = (seq: number, event: ToldChange): NumberedChange => ({ seq, event });
const missed = (seq: number) => told(seq, { type: 'changes-missed' });

it('takes changes in their order, and reads nothing', () => {
  const { feed, taken, reads } = openFeed();
  for (const seq of [6, 7, 7, 8]) feed.hear(change(seq));
  feed.hear(missed(8));
  expect(taken).toEqual([6, 7, 7, 8, 8]);
  expect(reads).toHaveLength(0);
});

it('reads the notebook where a change is missing, and takes what came meanwhile after it', async () => {
  const { feed, taken, reads, answer } = openFeed();
  feed.hear(change(8));
  feed.hear(change(9));
  expect(taken).toEqual([]);
  expect(reads).toHaveLength(1);
  await answer('read', 8);
  expect(taken).toEqual([8, 9]);
  expect(reads).toHaveLength(0);
});

it('reads once more where the first reading was too old', async () => {
  const { feed, taken, answer, reads } = openFeed();
  feed.hear(missed(7));
  feed.hear(missed(9));
  await answer('read', 7);
  expect(reads).toHaveLength(1);
  await answer('read', 9);
  expect(taken).toEqual([7, 9]);
});

it('tries again later where the notebook could not be read', async () => {
  const { feed, answer, timers, taken } = openFeed();
  feed.hear(change(9));
  await answer('failed');
  expect(taken).toEqual([]);
  timers.shift()?.();
  await answer('read', 8);
  expect(taken).toEqual([9]);
});

it('ends where the notebook may not be read any more', async () => {
  const { feed, answer, timers, isClosed } = openFeed();
  feed.readAgain();
  await answer('closed');
  expect(isClosed()).toBe(true);
  expect(timers).toHaveLength(0);
});
