import { describe, expect, it } from 'vitest';
import { importLimits } from '#lib/notebook/formats/limits.ts';
import { readNotebookFile } from '#lib/notebook/formats/read-file.ts';

const context = { name: 'lesson', lemma: '0.1.0', now: '2026-02-01T00:00:00.000Z' };

function read(cells: readonly object[], metadata: object = {}) {
  return readNotebookFile(JSON.stringify({ nbformat: 4, nbformat_minor: 2, metadata, cells }), context);
}

const bars = {
  data: {
    values: [
      { a: 'A', b: 28 },
      { a: 'B', b: 55 },
    ],
  },
  mark: 'bar',
  encoding: { x: { field: 'a', type: 'nominal' }, y: { field: 'b', type: 'quantitative' } },
};

function code(source: string, ...outputs: readonly object[]) {
  return { cell_type: 'code', execution_count: 1, metadata: {}, source: [source], outputs };
}

function show(data: object) {
  return { output_type: 'display_data', data, metadata: {} };
}

describe('a notebook of another program', () => {
  it('keeps text as text and code in a fence with what it printed', () => {
    const { notebook, leftOut } = read(
      [
        { cell_type: 'markdown', metadata: {}, source: ['# Growth\n', '$x$'] },
        code(
          'print("```")',
          { output_type: 'stream', name: 'stdout', text: ['a\n', 'b'] },
          {
            output_type: 'execute_result',
            execution_count: 1,
            metadata: {},
            data: { 'text/latex': '$x^2$', 'text/plain': 'x**2' },
          },
          { output_type: 'error', ename: 'E', evalue: 'v', traceback: ['\u001b[31mred\u001b[0m'] },
        ),
        { cell_type: 'raw', metadata: {}, source: 'raw' },
      ],
      { language_info: { name: 'python' } },
    );
    expect(leftOut).toBe(0);
    expect(notebook.title).toBe('Growth');
    expect(notebook.cells.map(({ kind, source }) => ({ kind, source }))).toEqual([
      { kind: 'text', source: '# Growth\n$x$' },
      { kind: 'text', source: '````python\nprint("```")\n````\n\n```\na\nb\n```\n\n$x^2$\n\n```\nred\n```' },
      { kind: 'text', source: '```\nraw\n```' },
    ]);
  });

  it.each([
    'application/vnd.vegalite.v3+json',
    'application/vnd.vegalite.v4+json',
    'application/vnd.vegalite.v5+json',
    'application/vnd.vegalite.v5.20.1+json',
    'application/vnd.vegalite.v6+json',
    'application/vnd.vegalite.v4.json',
    'application/vnd.vegalite.v5.json',
    'application/vnd.vegalite.v6.json',
  ])('shows a chart of the type %s', (type) => {
    const major = /v(\d)/.exec(type)?.[1];
    const spec = {
      $schema: `https://vega.github.io/schema/vega-lite/v${major}.8.1.json`,
      ...bars,
      title: 'Bars',
      usermeta: { embedOptions: { renderer: 'svg' } },
    };
    const { notebook, refusedCharts } = read([
      code('alt.Chart()', show({ [type]: spec, 'text/plain': 'alt.Chart(...)', 'image/png': 'AAAA' })),
    ]);
    expect(refusedCharts).toBe(0);
    const [, chart] = notebook.cells;
    expect(chart).toMatchObject({ kind: 'prompt', source: 'Bars' });
    expect(chart?.variants[0]?.answer.chart).toMatchObject({ mark: 'bar', title: 'Bars' });
    expect(chart?.variants[0]?.receipt.tutor).toBe('import');
  });

  it('turns the selections of Vega-Lite 4 into parameters', () => {
    const spec = {
      $schema: 'https://vega.github.io/schema/vega-lite/v4.8.1.json',
      ...bars,
      selection: {
        brush: { type: 'interval', encodings: ['x'], empty: 'none' },
        pick: { type: 'single', fields: ['a'] },
      },
      transform: [{ filter: { selection: { or: ['pick', { not: 'brush' }] } } }],
      encoding: { ...bars.encoding, opacity: { condition: { selection: 'brush', value: 1 }, value: 0.4 } },
    };
    const { notebook, refusedCharts } = read([code('', show({ 'application/vnd.vegalite.v4+json': spec }))]);
    expect(refusedCharts).toBe(0);
    expect(notebook.cells[0]?.variants[0]?.answer.chart).toMatchObject({
      params: [
        { name: 'brush', select: { type: 'interval', encodings: ['x'] } },
        { name: 'pick', select: { type: 'point', fields: ['a'], toggle: false } },
      ],
      transform: [{ filter: { or: [{ param: 'pick' }, { not: { param: 'brush', empty: false } }] } }],
      encoding: { opacity: { condition: { param: 'brush', empty: false, value: 1 }, value: 0.4 } },
    });
  });

  it('says in the place of a chart that loads something why it is not shown', () => {
    const spec = { ...bars, data: { url: 'https://example.org/data.csv' } };
    const { notebook, refusedCharts } = read([code('', show({ 'application/vnd.vegalite.v5+json': spec }))]);
    expect(refusedCharts).toBe(1);
    expect(notebook.cells[0]?.variants[0]?.answer).toMatchObject({
      chart: null,
      plotError: { kind: 'policy' },
    });
  });

  it('counts the pictures and outputs that it has no place for', () => {
    const { leftOut } = read([
      code('', show({ 'image/png': 'AAAA', 'text/plain': '<Figure size 640x480>' }), {
        output_type: 'new-kind',
      }),
    ]);
    expect(leftOut).toBe(2);
  });

  it('spreads a text that is longer than a cell over several, and loses none of it', () => {
    const lines = Array.from({ length: 4_000 }, (_, index) => `line ${index}`).join('\n');
    const { notebook } = read([{ cell_type: 'markdown', metadata: {}, source: lines }, code(lines)]);
    const sources = notebook.cells.map(({ source }) => source);
    expect(Math.max(...sources.map(({ length }) => length))).toBeLessThanOrEqual(importLimits.source);
    const found = sources
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('line '));
    expect(found).toEqual([...lines.split('\n'), ...lines.split('\n')]);
  });

  it('is called after its file where it has neither title nor heading', () => {
    expect(read([]).notebook.title).toBe('lesson');
  });
});
