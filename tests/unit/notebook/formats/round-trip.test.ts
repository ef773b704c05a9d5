import { readFileSync } from 'node:fs';
import { Validator } from 'jsonschema';
import { describe, expect, it } from 'vitest';
import { type IpynbEffects, writeIpynb } from '#lib/notebook/formats/ipynb/write-ipynb.ts';
import { writeJson } from '#lib/notebook/formats/json/write-json.ts';
import type { PortableNotebook } from '#lib/notebook/formats/portable.ts';
import { readNotebookFile } from '#lib/notebook/formats/read-file.ts';
import { replayRun } from '#lib/notebook/formats/replay-run.ts';
import { queueRun, transitionRun } from '#lib/notebook/transition.ts';
import { fullAnswer, fullReceipt, makeNotebook } from './make-notebook.ts';

const writer = { lemma: '0.1.0', exportedAt: '2026-01-03T00:00:00.000Z' };
const context = { name: 'file', lemma: '0.1.0', now: '2026-02-01T00:00:00.000Z' };
const effects: IpynbEffects = { drawPng: () => Promise.resolve('iVBORw0KGgo=') };
const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const schema = JSON.parse(
  readFileSync(new URL('../../../fixtures/nbformat/nbformat.v4.5.schema.json', import.meta.url), 'utf8'),
);

async function toIpynb(notebook: PortableNotebook): Promise<string> {
  return (await Array.fromAsync(writeIpynb(notebook, writer, effects))).join('');
}

describe('a round trip', () => {
  it.each(seeds)('through our JSON loses nothing (seed %i)', (seed) => {
    const notebook = makeNotebook(seed);
    const read = readNotebookFile([...writeJson(notebook, writer)].join(''), context);
    expect(read).toEqual({ notebook, leftOut: 0, refusedCharts: 0 });
  });

  it.each(seeds)('through Jupyter’s format loses nothing (seed %i)', async (seed) => {
    const notebook = makeNotebook(seed);
    const read = readNotebookFile(await toIpynb(notebook), context);
    expect(read).toEqual({ notebook, leftOut: 0, refusedCharts: 0 });
  });

  it.each([
    { state: 'failed', error: { code: 'unavailable', message: 'Gone.' }, startedAt: null },
    { state: 'stopped', error: null, startedAt: '2026-01-02T03:04:05.000Z' },
  ] as const)('brings a $state run back from its events as it was', ({ state, error, startedAt }) => {
    const run = { state, error, startedAt, prompt: 'x', answer: fullAnswer };
    const restored = replayRun(run).reduce(transitionRun, queueRun('id', 'x'));
    expect(restored).toMatchObject({ state, error, startedAt, answer: fullAnswer });
  });
});

describe('the Jupyter notebook', () => {
  it.each(seeds)('is valid against the published schema (seed %i)', async (seed) => {
    const result = new Validator().validate(JSON.parse(await toIpynb(makeNotebook(seed))), schema, {
      base: 'https://schema.test/',
    });
    expect(result.errors.map(String)).toEqual([]);
  });

  it('has the chart in the type that JupyterLab draws, as a picture and as a sentence', async () => {
    const notebook = { ...makeNotebook(1), cells: [promptCell()] };
    const [cell] = JSON.parse(await toIpynb(notebook)).cells;
    const bundles = cell.outputs.map(({ data }: { data: object }) => data);
    expect(bundles).toHaveLength(3);
    expect(bundles[1]).toEqual({ 'text/latex': '$\\displaystyle \\boxed{2}$', 'text/plain': '2' });
    expect(Object.keys(bundles[2])).toEqual(['application/vnd.vegalite.v5+json', 'image/png', 'text/plain']);
    const spec = bundles[2]['application/vnd.vegalite.v5+json'];
    expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v5.json');
    expect(spec.mark.invalid).toBe('filter');
    expect(spec.config.style['lemma-curve'].strokeWidth).toBeGreaterThan(0);
    expect(spec.data).toEqual(fullAnswer.chart?.data);
  });

  it('takes the text that somebody has changed in Jupyter, and keeps the answers', async () => {
    const file = JSON.parse(await toIpynb({ ...makeNotebook(1), cells: [promptCell()] }));
    file.cells[0].source = ['Another ', 'question'];
    const [cell] = readNotebookFile(JSON.stringify(file), context).notebook.cells;
    expect(cell?.source).toBe('Another question');
    expect(cell?.variants).toHaveLength(1);
  });
});

function promptCell() {
  const variant = {
    id: 'variant',
    runId: 'run',
    createdAt: '2026-01-02T00:00:00.000Z',
    prompt: 'A question',
    answer: fullAnswer,
    receipt: fullReceipt,
  };
  return { id: 'one', kind: 'prompt' as const, source: 'A question', variants: [variant], run: null };
}
