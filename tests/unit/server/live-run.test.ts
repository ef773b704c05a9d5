import { expect, it } from 'vitest';
import { LiveRun } from '#lib/server/live-run.ts';

it('tells a follower who reads slowly all that came meanwhile, the end included', async () => {
  const row = { id: 'r', notebookId: 'n', cellId: 'c', request: { prompt: 'Why?' } };
  const run = new LiveRun(row, () => undefined);
  run.emit({ type: 'run-queued', ahead: 0 });
  const stream = run.follow(0, new AbortController().signal);
  await stream.next();
  run.emit({ type: 'derivation-delta', text: 'Because.' });
  run.finish({ type: 'run-ended', outcome: 'done' });
  const rest: string[] = [];
  for await (const { event } of stream) rest.push(event.type);
  expect(rest).toEqual(['derivation-delta', 'run-ended']);
});
