import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { NumberedEvent } from '#lib/notebook/run-event.ts';
import { readConfig } from '#lib/server/config.ts';
import { createServices } from '#lib/server/create-services.ts';
import { createLog } from '#lib/server/log.ts';
import { encodeGguf } from '#lib/server/model-synthesis/write-gguf.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { scripted } from './model-fixture.ts';

it('answers a cell with the model that LEMMA_MODEL names, from queue to thought to chart and receipt', async () => {
  const { services, notebookId, cellId } = await openNotebook();
  const how = { tutor: 'model', settings: { temperature: 0, seed: 7 } } as const;
  const runId = await services.runs.start(notebookId, cellId, how);
  const events: NumberedEvent[] = [];
  const signal = new AbortController().signal;
  for await (const event of (await services.runs.follow(runId, 0, signal)) ?? []) events.push(event);
  const kinds = events.map(({ event }) => event.type);
  // What is checked meanwhile comes when it is done.
  expect([...new Set(kinds)].filter((kind) => !/checked$|^verification/.test(kind))).toEqual([
    'run-queued',
    'run-started',
    'notice-given',
    'thought-delta',
    'derivation-delta',
    'answer-found',
    'plot-code',
    'chart',
    'run-ended',
  ]);
  const cell = await services.store.maybeCell(notebookId, cellId);
  expect(cell?.variants).toMatchObject([
    {
      answer: {
        thought: expect.stringContaining('Complete the square'),
        answer: '(2, -1)',
        plotError: null,
      },
      receipt: { tutor: 'model', model: { backend: 'cpu', settings: { seed: 7 } } },
    },
  ]);
});

it('loads no model for a question that the solver answers', async () => {
  const { services, notebookId } = await openNotebook();
  const source = 'Draw the graph of y = x^2 - 4x + 3 and find its vertex';
  const { cell } = await services.store.addCell(notebookId, { kind: 'prompt', source });
  const runId = await services.runs.start(notebookId, cell.id);
  const signal = new AbortController().signal;
  for await (const { event } of (await services.runs.follow(runId, 0, signal)) ?? []) {
    if (event.type === 'run-ended') expect(event.outcome).toBe('done');
  }
  expect(services.model?.pid).toBeUndefined();
});

async function openNotebook() {
  const folder = await createTemporaryFolder();
  const file = path.join(folder, 'model.gguf');
  await writeFile(file, encodeGguf(scripted()));
  const environment = { LEMMA_DATA: folder, LEMMA_MODEL: file, LEMMA_MODEL_THREADS: '1' };
  const config = { ...readConfig(environment), sandboxWorkers: 1 };
  const services = await createServices(config, createLog('silent'), await openStore(folder));
  onTestFinished(() => services.close());
  const notebook = await services.store.createNotebook('Model');
  const { cell } = await services.store.addCell(notebook.id, {
    kind: 'prompt',
    source: 'Why is the vertex there?',
  });
  return { services, notebookId: notebook.id, cellId: cell.id };
}
