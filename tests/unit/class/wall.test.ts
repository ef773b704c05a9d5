import { expect, it } from 'vitest';
import { emptyWall, type TeacherEvent, transitionWall, type WallEntry } from '#lib/class/wall.ts';

const entry = (id: string, question: string): WallEntry => ({
  id,
  number: 1,
  question,
  state: 'done',
  answer: '1',
  checks: { verified: 1, refuted: 0, unchecked: 0 },
  verdict: null,
  chart: null,
  saved: false,
});
const play = (...events: readonly TeacherEvent[]) => events.reduce(transitionWall, emptyWall);

it('puts a newer answer in the place of the older one of the same person', () => {
  const { wall } = play(
    { type: 'entry-changed', entry: entry('a', 'first') },
    { type: 'entry-changed', entry: entry('b', 'other') },
    { type: 'entry-changed', entry: entry('a', 'second') },
  );
  expect(wall.map(({ question }) => question)).toEqual(['second', 'other']);
});

it('is empty when a trial begins and when it ends', () => {
  const filled: readonly TeacherEvent[] = [
    { type: 'trial-turned', cellId: 'c' },
    { type: 'entry-changed', entry: entry('a', 'q') },
    { type: 'spotlight-turned', entryId: 'a' },
  ];
  expect(play(...filled)).toMatchObject({ trialCellId: 'c', spotlightId: 'a' });
  expect(play(...filled, { type: 'trial-turned', cellId: null })).toEqual(emptyWall);
});

it('counts who follows, and nobody once the class is over', () => {
  const counted: TeacherEvent = { type: 'followers-counted', followers: 7 };
  expect(play(counted).followers).toBe(7);
  expect(play(counted, { type: 'class-ended', reason: 'teacher' })).toMatchObject({
    followers: 0,
    ended: 'teacher',
  });
});
