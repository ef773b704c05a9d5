import { expect, it, onTestFinished } from 'vitest';
import type { Tutor } from '#lib/answer/tutor.ts';
import type { PlotResult } from '#lib/chart/chart.ts';
import type { NumberedEvent } from '#lib/notebook/run-event.ts';
import { createLog } from '#lib/server/log.ts';
import { RunRegistry } from '#lib/server/runs.ts';
import { createRemoteTutor } from '#lib/server/tutors/remote.ts';
import { readFixture } from '#tests/read-fixture.ts';
import { noChecks } from '../../../setup/no-checks.ts';
import { openTestStore } from '../store/open-test-store.ts';
import { testKey } from './ask-remote.ts';
import { type Reply, startReplayServer, toDeltas } from './replay-server.ts';

it('answers what the solver declines, and keeps a receipt to run it again', async () => {
  const { store, ask, notebookId } = await setUp([{ deltas: toDeltas(readFixture('vertex.txt')) }]);
  const { cell, events } = await ask('Why?');
  expect([...new Set(events.map(({ event }) => event.type))]).toEqual([
    'run-queued',
    'run-started',
    'tutor-changed',
    'thought-delta',
    'derivation-delta',
    'answer-found',
    'verification-started',
    'plot-code',
    'chart',
    'answer-checked',
    'run-ended',
  ]);
  const [variant] = cell?.variants ?? [];
  expect(variant?.answer).toMatchObject({ answer: '\\left(2,\\ -1\\right)', chart: { mark: 'line' } });
  expect(variant?.receipt).toMatchObject({
    tutor: 'remote',
    model: {
      name: 'r1',
      settings: { temperature: 0.6, topP: 0.95, maxTokens: 512, seed: expect.any(Number) },
    },
  });
  expect(JSON.stringify([events, cell, await store.maybeNotebook(notebookId)])).not.toContain(testKey);
});

it('asks the named tutor alone, with the settings of the run', async () => {
  const { ask, questions } = await setUp([{ deltas: toDeltas('It is \\boxed{3}.') }]);
  const { cell } = await ask('1 + 2', { tutor: 'remote', settings: { seed: 11 }, style: 'concise' });
  expect(cell?.variants[0]?.receipt).toMatchObject({
    tutor: 'remote',
    model: { settings: { seed: 11 }, style: 'concise' },
  });
  expect(JSON.stringify(questions[0]?.body)).toContain('Be concise');
});

it('shows the model the earlier cells, without their thought', async () => {
  const { ask, questions } = await setUp([{ deltas: toDeltas(readFixture('vertex.txt')) }]);
  await ask('Draw y = x^2 - 4x + 3.');
  await ask('Shift this function two units and draw it again.');
  const asked = JSON.stringify(questions[1]?.body);
  expect(asked).toMatch(/Draw y = x\^2 - 4x \+ 3\..*Complete the square.*Vertex \(2.*Shift this function/);
  expect(asked).not.toContain('The reader wants');
});

it('mends plot code that fails, and keeps the attempt in the receipt', async () => {
  const { ask } = await setUp([
    { deltas: toDeltas('Here:\n```js\nplot().curvy("x")\n```') },
    { deltas: toDeltas('```js\nplot().curve("x")\n```') },
  ]);
  const { cell } = await ask('Draw x');
  expect(cell?.variants[0]).toMatchObject({
    answer: { plotCode: 'plot().curve("x")', chart: { mark: 'line' }, plotError: null },
    receipt: { plotAttempts: [{ tutor: 'remote', code: 'plot().curvy("x")' }] },
  });
});

it('fails with what came when the stream is cut, and can be run again', async () => {
  const { ask } = await setUp([{ deltas: toDeltas('<think>Hm.</think>So far so'), end: 'cut' }]);
  const { cell, events } = await ask('Why?');
  expect(cell?.run).toMatchObject({
    state: 'failed',
    answer: { thought: 'Hm.', derivation: 'So far so' },
    error: { code: 'unavailable', message: expect.stringContaining('What came is kept') },
  });
  expect(JSON.stringify(events)).not.toContain(testKey);
});

it('closes the connection to the model when a reader stops the run', async () => {
  const { runs, start, questions } = await setUp([{ deltas: toDeltas('Because it'), end: 'silent' }]);
  const { runId } = await start('Why?', {});
  await expect.poll(() => questions.length, { interval: 2 }).toBe(1);
  await runs.stop(runId);
  expect(await questions[0]?.closed).toEqual({ complete: false });
});

async function setUp(replies: readonly Reply[]) {
  const { url, questions, close } = await startReplayServer(replies);
  onTestFinished(close);
  const store = await openTestStore();
  const solver: Tutor = {
    name: 'solver',
    async *answer() {
      yield await Promise.resolve({ type: 'declined', explanation: 'No.', examples: ['y = x'] } as const);
    },
  };
  const remote = createRemoteTutor({ url, model: 'r1', readKey: () => testKey, maxTokens: 512 });
  const runs = new RunRegistry({
    store,
    log: createLog('silent'),
    concurrency: 2,
    effects: {
      ...noChecks,
      version: '0.0.0',
      elapsedMs: () => performance.now(),
      now: () => new Date(),
      plot: (code) => Promise.resolve(draw(code)),
      tutors: [solver, remote],
    },
  });
  onTestFinished(() => runs.close());
  const notebook = await store.createNotebook('Test');
  const start = async (source: string, how: Parameters<RunRegistry['start']>[2]) => {
    const { cell } = await store.addCell(notebook.id, { kind: 'prompt', source });
    return { cellId: cell.id, runId: await runs.start(notebook.id, cell.id, how) };
  };
  const ask = async (source: string, how: Parameters<RunRegistry['start']>[2] = {}) => {
    const { cellId, runId } = await start(source, how);
    const events: NumberedEvent[] = [];
    const following = await runs.follow(runId, 0, new AbortController().signal);
    for await (const event of following ?? []) events.push(event);
    return { events, cell: await store.maybeCell(notebook.id, cellId) };
  };
  return { store, runs, start, ask, questions, notebookId: notebook.id };
}

function draw(code: string): PlotResult {
  if (!code.includes('curvy')) return { ok: true, spec: { mark: 'line' } };
  return { ok: false, error: { kind: 'runtime', message: 'There is no mark "curvy".' } };
}
