import { expect, it, onTestFinished } from 'vitest';
import type { TutorChunk } from '#lib/answer/tutor.ts';
import { ClassTrials } from '#lib/server/class/class-trials.ts';
import { LiveClass } from '#lib/server/class/live-class.ts';
import { TrialRuns } from '#lib/server/class/trial-runs.ts';
import { createLog } from '#lib/server/log.ts';
import { noChecks } from '../../../setup/no-checks.ts';
import { makeCell } from '../../class/make-cell.ts';

it('marks what was kept on the wall', async () => {
  const { live, trials, entryId } = await answerOne();
  trials.markSaved(await trials.keep(entryId));
  expect(live.wall.wall).toMatchObject([{ id: entryId, saved: true }]);
});

it('has nothing to mark where the trial ended while its answer was kept', async () => {
  const { live, trials, entryId } = await answerOne();
  const kept = await trials.keep(entryId);
  trials.close();
  trials.markSaved(kept);
  expect(live.wall.wall).toEqual([]);
});

it('does not mark the next answer of somebody who asked anew while the last one was kept', async () => {
  const { live, trials, entryId } = await answerOne();
  const kept = await trials.keep(entryId);
  await ask({ live, trials }, 'How?');
  trials.markSaved(kept);
  expect(live.wall.wall).toMatchObject([{ id: entryId, question: 'How?', saved: false }]);
});

interface Trying {
  readonly live: LiveClass;
  readonly trials: ClassTrials;
}

/** A class in which one person has asked and got an answer. */
async function answerOne() {
  const live = new LiveClass({
    id: 'class',
    code: 'AAAAAA',
    notebookId: 'notebook',
    title: 'Test',
    count: 1,
  });
  const runs = new TrialRuns({ effects, log: createLog('silent'), concurrency: 1 });
  onTestFinished(() => runs.close());
  const trials = new ClassTrials(live, runs);
  trials.open({ cell: makeCell('a'), settings: {}, readEarlier: () => Promise.resolve([]) });
  await ask({ live, trials }, 'Why?');
  const [entry] = live.wall.wall;
  if (entry === undefined) throw new Error('The wall has what was asked.');
  return { live, trials, entryId: entry.id };
}

/** Asks, and waits until the wall has the answer. */
async function ask({ live, trials }: Trying, question: string): Promise<void> {
  trials.ask('seat', question);
  for await (const { event } of live.followAsTeacher(0, new AbortController().signal)) {
    if (event.type !== 'entry-changed' || event.entry.question !== question) continue;
    if (event.entry.state === 'done') return;
  }
}

const effects = {
  ...noChecks,
  version: '0.0.0',
  elapsedMs: () => 0,
  now: () => new Date('2026-11-22T12:00:00Z'),
  plot: () => Promise.resolve({ ok: true, spec: { mark: 'point' } } as const),
  tutors: [
    {
      name: 'solver' as const,
      async *answer(): AsyncGenerator<TutorChunk> {
        yield await Promise.resolve({ type: 'answer', latex: '42' });
      },
    },
  ],
};
