import { expect, it, onTestFinished } from 'vitest';
import type { TutorChunk } from '#lib/answer/tutor.ts';
import { LemmaError } from '#lib/errors.ts';
import type { NumberedEvent } from '#lib/notebook/run-event.ts';
import type { RunEffects } from '#lib/run-cell.ts';
import { createLog } from '#lib/server/log.ts';
import { RunRegistry, type RunRegistryOptions } from '#lib/server/runs.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { noChecks } from '../../setup/no-checks.ts';
import { openTestStore } from './store/open-test-store.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

it('answers a question and leaves the answer as a variant that the store returns', async () => {
  const { store, runs, cellId, notebookId } = await setUp();
  const runId = await runs.start(notebookId, cellId);
  const events = await collect(runs, runId);
  expect(events.map(({ event }) => event.type)).toEqual([
    'run-queued',
    'run-started',
    'derivation-delta',
    'answer-found',
    'verification-started',
    'plot-code',
    'chart',
    'answer-checked',
    'run-ended',
  ]);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const cell = await store.maybeCell(notebookId, cellId);
  expect(cell?.run).toBeNull();
  expect(cell?.variants).toMatchObject([
    { runId, prompt: 'Why?', answer: { derivation: 'Because.', answer: '42', chart: { mark: 'point' } } },
  ]);
});

it('gives every follower the same events, whenever it joins', async () => {
  const gate = Promise.withResolvers<void>();
  const { runs, cellId, notebookId } = await setUp({ gate: gate.promise });
  const runId = await runs.start(notebookId, cellId);
  const early = collect(runs, runId);
  const late = collect(runs, runId, 1);
  gate.resolve();
  const all = await early;
  expect(await late).toEqual(all.slice(1));
  expect(await collect(runs, runId)).toEqual(all);
  expect(await collect(runs, runId, all.length - 1)).toEqual(all.slice(-1));
});

it('has nothing to stream after the last event of a run that has ended', async () => {
  const { runs, cellId, notebookId } = await setUp();
  const runId = await runs.start(notebookId, cellId);
  const events = await collect(runs, runId);
  expect(await runs.follow(runId, events.length, neverAborts())).toBeNull();
});

it('refuses an event number that never was, for a live run and for an ended one', async () => {
  const gate = Promise.withResolvers<void>();
  const { runs, cellId, notebookId } = await setUp({ gate: gate.promise });
  const runId = await runs.start(notebookId, cellId);
  const refusal = { code: 'invalid-request', message: expect.stringContaining('never was a number 99') };
  await expect(runs.follow(runId, 99, neverAborts())).rejects.toMatchObject(refusal);
  gate.resolve();
  await collect(runs, runId);
  await expect(runs.follow(runId, 99, neverAborts())).rejects.toMatchObject(refusal);
  await expect(runs.follow('nothing', 0, neverAborts())).rejects.toMatchObject({ code: 'not-found' });
});

it('shares the run between two tabs that ask the same question', async () => {
  const gate = Promise.withResolvers<void>();
  const { runs, cellId, notebookId } = await setUp({ gate: gate.promise });
  const [first, second] = await Promise.all([runs.start(notebookId, cellId), runs.start(notebookId, cellId)]);
  expect(second).toBe(first);
  gate.resolve();
  await collect(runs, first);
});

it('replaces a run whose question has changed', async () => {
  const gate = Promise.withResolvers<void>();
  const { store, runs, cellId, notebookId } = await setUp({ gate: gate.promise });
  const first = await runs.start(notebookId, cellId);
  const following = collect(runs, first);
  await store.editCell(notebookId, cellId, { version: 1, source: 'How?' });
  const second = await runs.start(notebookId, cellId);
  expect(second).not.toBe(first);
  expect((await following).at(-1)?.event).toMatchObject({ type: 'run-ended', outcome: 'stopped' });
  gate.resolve();
  await collect(runs, second);
  expect((await store.maybeCell(notebookId, cellId))?.variants).toMatchObject([{ prompt: 'How?' }]);
});

it('keeps what a stopped run had, and a tutor that ignores the signal does not hold it up', async () => {
  const { store, runs, cellId, notebookId } = await setUp({ gate: new Promise(() => undefined) });
  const runId = await runs.start(notebookId, cellId);
  await eventOf(runs, runId, 'derivation-delta');
  await runs.stop(runId);
  expect((await store.maybeCell(notebookId, cellId))?.run).toMatchObject({
    runId,
    state: 'stopped',
    answer: { derivation: 'Because.' },
    error: { code: 'stopped' },
  });
  await runs.stop(runId);
  await expect(runs.stop('nothing')).rejects.toMatchObject({ code: 'not-found' });
});

it('stops a run that nobody follows', async () => {
  const { store, runs, cellId, notebookId, ended } = await setUp({
    gate: new Promise(() => undefined),
    unfollowedMs: 20,
  });
  await runs.start(notebookId, cellId);
  await ended.promise;
  expect((await store.maybeCell(notebookId, cellId))?.run).toMatchObject({
    state: 'stopped',
    error: { message: expect.stringContaining('Nobody was looking') },
  });
});

it('does not stop a run while somebody follows it, and stops it when the last one has left', async () => {
  const { runs, cellId, notebookId, ended } = await setUp({
    gate: new Promise(() => undefined),
    unfollowedMs: 300,
  });
  const runId = await runs.start(notebookId, cellId);
  const leave = new AbortController();
  const seen: string[] = [];
  const events = await runs.follow(runId, 0, leave.signal);
  for await (const { event } of events ?? []) {
    seen.push(event.type);
    if (event.type === 'derivation-delta') leave.abort();
  }
  expect(seen).not.toContain('run-ended');
  expect(await ended.promise).toBe('stopped');
});

it('marks a run as failed when its tutor fails, with a message that tells no secret', async () => {
  const gate = Promise.withResolvers<void>();
  const { store, runs, cellId, notebookId } = await setUp({ gate: gate.promise });
  const runId = await runs.start(notebookId, cellId);
  await eventOf(runs, runId, 'derivation-delta');
  gate.reject(new Error('password=hunter2'));
  await collect(runs, runId);
  const cell = await store.maybeCell(notebookId, cellId);
  expect(cell?.run).toMatchObject({ state: 'failed', error: { code: 'internal' } });
  expect(JSON.stringify(cell?.run)).not.toContain('hunter2');
});

it('keeps the derivation when the plot fails, with the reason in place of the chart', async () => {
  const error = { kind: 'runtime', message: 'x is not defined', line: 1 } as const;
  const { store, runs, cellId, notebookId } = await setUp({
    plot: () => Promise.resolve({ ok: false, error }),
  });
  await collect(runs, await runs.start(notebookId, cellId));
  const cell = await store.maybeCell(notebookId, cellId);
  expect(cell?.variants[0]?.answer).toMatchObject({ derivation: 'Because.', chart: null, plotError: error });
});

it.each([
  ['an empty question', 'prompt', '  \n ', 'Write a question first.'],
  ['a text cell', 'text', 'words', 'A text cell has no question to run.'],
] as const)('refuses to run %s', async (_what, kind, source, message) => {
  const { store, runs, notebookId } = await setUp();
  const { cell } = await store.addCell(notebookId, { kind, source });
  await expect(runs.start(notebookId, cell.id)).rejects.toMatchObject({ code: 'invalid-request', message });
});

it('lets runs wait in turn, tells them how many are ahead, and refuses more than it can hold', async () => {
  const gate = Promise.withResolvers<void>();
  const { store, runs, notebookId } = await setUp({ gate: gate.promise, concurrency: 1, queueLength: 2 });
  const ids: string[] = [];
  for (const source of ['a', 'b', 'c']) {
    const { cell } = await store.addCell(notebookId, { kind: 'prompt', source });
    ids.push(await runs.start(notebookId, cell.id));
  }
  const { cell } = await store.addCell(notebookId, { kind: 'prompt', source: 'd' });
  await expect(runs.start(notebookId, cell.id)).rejects.toMatchObject({ code: 'busy' });
  expect(runs.counts).toEqual({ working: 1, waiting: 2 });
  const last = collect(runs, ids[2] ?? '');
  gate.resolve();
  const ahead = (await last).flatMap(({ event }) => (event.type === 'run-queued' ? [event.ahead] : []));
  expect(ahead).toEqual([1, 0]);
});

it('serves two notebooks in turn, however many questions one of them has waiting', async () => {
  const gate = Promise.withResolvers<void>();
  const order: string[] = [];
  const { store, runs, notebookId } = await setUp({ gate: gate.promise, concurrency: 1, order });
  const other = await store.createNotebook('Other');
  const all: Promise<unknown>[] = [];
  for (const [id, source] of [
    [notebookId, 'a1'],
    [notebookId, 'a2'],
    [notebookId, 'a3'],
    [other.id, 'b1'],
  ] as const) {
    const { cell } = await store.addCell(id, { kind: 'prompt', source });
    all.push(collect(runs, await runs.start(id, cell.id)));
  }
  gate.resolve();
  await Promise.all(all);
  expect(order).toEqual(['a1', 'a2', 'b1', 'a3']);
});

it('stops the run of a cell that is deleted, and leaves nothing behind once the cell is forgotten', async () => {
  const { store, runs, cellId, notebookId } = await setUp({ gate: new Promise(() => undefined) });
  const runId = await runs.start(notebookId, cellId);
  const following = collect(runs, runId);
  await runs.stopForDeletion({ notebookId, cellId });
  await store.deleteCell(notebookId, cellId);
  expect((await following).at(-1)?.event).toMatchObject({ type: 'run-ended', outcome: 'stopped' });
  await store.forgetDeletedCells(new Date('2100-01-01'));
  expect(await store.maybeRun(runId)).toBeNull();
});

it('keeps the answer to a cell that was deleted past the registry for when it comes back', async () => {
  const gate = Promise.withResolvers<void>();
  const { store, runs, cellId, notebookId } = await setUp({ gate: gate.promise });
  const runId = await runs.start(notebookId, cellId);
  const following = collect(runs, runId);
  await eventOf(runs, runId, 'derivation-delta');
  await store.deleteCell(notebookId, cellId);
  gate.resolve();
  expect((await following).at(-1)?.event).toMatchObject({ outcome: 'done' });
  const { cell } = await store.restoreCell(notebookId, cellId);
  expect(cell.variants.map((variant) => variant.runId)).toEqual([runId]);
});

it('tells followers that the notebook is gone when it was deleted past the registry', async () => {
  const gate = Promise.withResolvers<void>();
  const { store, runs, cellId, notebookId } = await setUp({ gate: gate.promise });
  const runId = await runs.start(notebookId, cellId);
  const following = collect(runs, runId);
  await eventOf(runs, runId, 'derivation-delta');
  await store.deleteNotebook(notebookId);
  gate.resolve();
  expect((await following).at(-1)?.event).toMatchObject({ outcome: 'failed', error: { code: 'not-found' } });
});

it('ends its runs as interrupted when the server closes, and takes no more', async () => {
  const { store, runs, cellId, notebookId } = await setUp({ gate: new Promise(() => undefined) });
  const runId = await runs.start(notebookId, cellId);
  await eventOf(runs, runId, 'derivation-delta');
  await runs.close();
  const cell = await store.maybeCell(notebookId, cellId);
  expect(cell?.run).toMatchObject({ state: 'failed', error: { code: 'interrupted' } });
  await expect(runs.start(notebookId, cellId)).rejects.toMatchObject({ code: 'busy' });
});

it('marks runs that a crash left open as failed, with what they had', async () => {
  const folder = await createTemporaryFolder();
  const before = await openStore(folder);
  const notebook = await before.createNotebook('Crash');
  const { cell } = await before.addCell(notebook.id, { kind: 'prompt', source: 'Why?' });
  await before.createRun({ id: 'r1', notebookId: notebook.id, cellId: cell.id, prompt: 'Why?' });
  await before.appendEvents('r1', [
    { seq: 1, event: { type: 'run-started', tutor: 'solver', startedAt: '2026-11-21T00:00:00.000Z' } },
    { seq: 2, event: { type: 'derivation-delta', text: 'Half an ans' } },
  ]);
  await before.close();
  const after = await openStore(folder);
  onTestFinished(() => after.close());
  expect(await after.failInterruptedRuns()).toBe(1);
  expect((await after.maybeCell(notebook.id, cell.id))?.run).toMatchObject({
    state: 'failed',
    answer: { derivation: 'Half an ans' },
    error: { code: 'interrupted' },
    seq: 3,
  });
  expect(await after.failInterruptedRuns()).toBe(0);
});

interface SetUpOptions extends Partial<RunRegistryOptions> {
  /** Holds the tutor back after its first word. */
  readonly gate?: Promise<void>;
  readonly plot?: RunEffects['plot'];
  /** Collects the prompts in the order in which the tutor took them up. */
  readonly order?: string[];
}

async function setUp(options: SetUpOptions = {}) {
  const store = await openTestStore();
  const ended = Promise.withResolvers<string>();
  const runs = createRegistry(store, options, (outcome) => ended.resolve(outcome));
  const notebook = await store.createNotebook('Test');
  const { cell } = await store.addCell(notebook.id, { kind: 'prompt', source: 'Why?' });
  return { store, runs, ended, notebookId: notebook.id, cellId: cell.id };
}

function createRegistry(store: Store, options: SetUpOptions, onEnd: (outcome: string) => void): RunRegistry {
  const { gate, plot, order, ...rest } = options;
  const registry = new RunRegistry({
    store,
    log: createLog('silent'),
    concurrency: 2,
    onEnd: ({ outcome }) => onEnd(outcome),
    effects: {
      ...noChecks,
      version: '0.0.0',
      elapsedMs: () => 0,
      now: () => new Date('2026-11-21T12:00:00Z'),
      plot: plot ?? (() => Promise.resolve({ ok: true, spec: { mark: 'point' } })),
      tutors: [
        {
          name: 'solver',
          async *answer(prompt): AsyncGenerator<TutorChunk> {
            order?.push(prompt);
            yield { type: 'derivation', text: 'Because.' };
            await gate;
            yield { type: 'answer', latex: '42' };
            yield { type: 'plot', code: 'plot()' };
          },
        },
      ],
    },
    ...rest,
  });
  onTestFinished(() => registry.close());
  return registry;
}

function neverAborts(): AbortSignal {
  return new AbortController().signal;
}

async function collect(runs: RunRegistry, runId: string, after = 0): Promise<readonly NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  for await (const event of (await runs.follow(runId, after, neverAborts())) ?? []) events.push(event);
  return events;
}

async function eventOf(runs: RunRegistry, runId: string, type: string): Promise<void> {
  for await (const { event } of (await runs.follow(runId, 0, neverAborts())) ?? []) {
    if (event.type === type) return;
  }
  throw new LemmaError('internal', `the run ended without ${type}`);
}
