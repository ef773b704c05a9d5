import { describe, expect, it } from 'vitest';
import { type Cell, emptyAnswer, isActive, isStale, type Receipt } from '#lib/notebook/cell.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { runEventSchema } from '#lib/notebook/schema.ts';
import { queueRun, transitionCell, transitionRun } from '#lib/notebook/transition.ts';

const receipt: Receipt = { tutor: 'solver', version: '1', topic: 't', answerMs: 1, plotMs: 2, totalMs: 3 };

const done: readonly RunEvent[] = [
  { type: 'run-queued', ahead: 2 },
  { type: 'run-started', tutor: 'solver', startedAt: '2026-11-21T00:00:00.000Z' },
  { type: 'thought-delta', text: 'Hm, ' },
  { type: 'thought-delta', text: 'yes.' },
  { type: 'derivation-delta', text: '$x' },
  { type: 'derivation-delta', text: ' = 2$' },
  { type: 'answer-found', latex: '2' },
  { type: 'examples-offered', examples: ['y = x'] },
  { type: 'plot-code', code: 'plot()' },
  { type: 'chart', spec: { mark: 'point' } },
  {
    type: 'run-ended',
    outcome: 'done',
    variant: { id: 'v1', createdAt: '2026-11-21T00:00:01.000Z', receipt },
  },
];

const cell: Cell = {
  id: 'c1',
  kind: 'prompt',
  source: 'Why?',
  version: 1,
  order: 'a0',
  variants: [],
  run: queueRun('r1', 'Why?'),
};

function play(events: readonly RunEvent[], from: Cell = cell): Cell {
  return events.reduce((state, event, index) => transitionCell(state, { seq: index + 1, event }), from);
}

it('gathers an answer piece by piece and keeps it as a variant at the end', () => {
  const after = play(done);
  expect(after.run).toBeNull();
  expect(after.variants).toEqual([
    {
      id: 'v1',
      runId: 'r1',
      createdAt: '2026-11-21T00:00:01.000Z',
      prompt: 'Why?',
      receipt,
      answer: {
        thought: 'Hm, yes.',
        derivation: '$x = 2$',
        answer: '2',
        examples: ['y = x'],
        plotCode: 'plot()',
        chart: { mark: 'point' },
        plotError: null,
      },
    },
  ]);
});

it.each([
  [1, 'queued'],
  [2, 'thinking'],
  [4, 'thinking'],
  [5, 'deriving'],
  [7, 'deriving'],
  [9, 'plotting'],
  [10, 'plotting'],
])('stands, after %i events, at %s', (count, state) => {
  const { run } = play(done.slice(0, count));
  expect(run?.state).toBe(state);
  expect(isActive(run)).toBe(true);
});

it('takes each event once, however often a reconnect sends it again', () => {
  const half = play(done.slice(0, 6));
  const replayed = done.reduce(
    (state, event, index) => transitionCell(state, { seq: index + 1, event }),
    half,
  );
  expect(replayed).toEqual(play(done));
});

it.each(['failed', 'stopped'] as const)('keeps what a run had when it is %s', (outcome) => {
  const error = { code: 'stopped', message: 'Enough.' } as const;
  const after = play([...done.slice(0, 5), { type: 'run-ended', outcome, error }]);
  expect(after.variants).toEqual([]);
  expect(after.run).toMatchObject({ state: outcome, error, answer: { derivation: '$x' } });
  expect(isActive(after.run)).toBe(false);
});

it('forgets a plot error when a later try gives a chart', () => {
  const error = { kind: 'time', message: 'Too slow.' } as const;
  let run = queueRun('r1', 'Why?');
  run = transitionRun(run, { seq: 1, event: { type: 'plot-failed', error } });
  expect(run.answer.plotError).toEqual(error);
  run = transitionRun(run, { seq: 2, event: { type: 'chart', spec: { mark: 'line' } } });
  expect(run.answer).toMatchObject({ plotError: null, chart: { mark: 'line' } });
});

describe('a run that keeps other samples', () => {
  const sample = (id: string, derivation: string) => {
    const createdAt = '2026-11-21T00:00:00.990Z';
    return { id, createdAt, answer: { ...emptyAnswer, derivation }, receipt };
  };
  const others = [sample('o1', 'One.'), sample('o2', 'Two.')];
  const ended: readonly RunEvent[] = [
    ...done.slice(0, -1),
    {
      type: 'run-ended',
      outcome: 'done',
      variant: { id: 'v1', createdAt: '2026-11-21T00:00:01.000Z', receipt },
      others,
    },
  ];

  it('leaves them before the one that is shown, after the answers of runs before', () => {
    const [old] = play(done).variants;
    if (old === undefined) throw new Error('There is no answer.');
    const after = play(ended, { ...cell, variants: [{ ...old, id: 'v0', runId: 'r0' }] });
    expect(after.run).toBeNull();
    expect(after.variants.map(({ id, runId, prompt }) => [id, runId, prompt])).toEqual([
      ['v0', 'r0', 'Why?'],
      ['o1', 'r1', 'Why?'],
      ['o2', 'r1', 'Why?'],
      ['v1', 'r1', 'Why?'],
    ]);
    expect(after.variants[1]?.answer.derivation).toBe('One.');
  });

  it('brings them through JSON and its parser unchanged, seven at most', () => {
    const last = ended.at(-1);
    expect(runEventSchema.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
    const many = { ...last, others: Array.from({ length: 8 }, (_, index) => sample(`o${index}`, '')) };
    expect(() => runEventSchema.parse(many)).toThrow('others');
  });
});

it('leaves a cell without a run alone', () => {
  const idle = { ...cell, run: null };
  expect(play(done, idle)).toBe(idle);
});

it('calls a cell stale when its question is no longer the one that was answered', () => {
  const answered = play(done);
  expect(isStale(answered, [])).toBe(false);
  expect(isStale({ ...answered, source: 'How?' }, [])).toBe(true);
  expect(isStale(cell, [])).toBe(false);
});

it('brings every event through JSON and its parser unchanged', () => {
  for (const event of done) expect(runEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  expect(() => runEventSchema.parse({ type: 'run-ended', outcome: 'won' })).toThrow('outcome');
});

it('moves what was taken for the derivation to the thought when it turns out to be one', () => {
  const run = play([
    { type: 'thought-delta', text: 'Hm. ' },
    { type: 'derivation-delta', text: 'Is it 3?' },
    { type: 'answer-found', latex: '3' },
    { type: 'derivation-rethought' },
    { type: 'derivation-delta', text: 'It is 2.' },
  ]).run;
  expect(run?.answer).toMatchObject({ thought: 'Hm. Is it 3?', derivation: 'It is 2.', answer: null });
});

it('thinks again when another tutor is asked, and keeps its notices', () => {
  const run = play([
    { type: 'run-started', tutor: 'solver', startedAt: '2026-11-21T00:00:00.000Z' },
    { type: 'tutor-changed', tutor: 'remote' },
    { type: 'notice-given', notice: { kind: 'waiting', seconds: 1 } },
    { type: 'notice-given', notice: { kind: 'length' } },
  ]).run;
  expect(run).toMatchObject({
    state: 'thinking',
    startedAt: '2026-11-21T00:00:00.000Z',
    answer: { notices: [{ kind: 'waiting', seconds: 1 }, { kind: 'length' }] },
  });
});

describe('a cell whose answer leans on the ones above', () => {
  const give = (id: string, context: readonly string[], before: Cell = cell): Cell => {
    const answered = play(done, before);
    const variants = answered.variants.map((variant) => ({
      ...variant,
      id,
      answer: { ...variant.answer, examples: [] },
      receipt: { ...variant.receipt, context },
    }));
    return { ...answered, variants };
  };
  const [far, near] = [give('v1', []), give('v2', [])];
  const idle: Cell = { ...cell, run: null };
  const text: Cell = { ...idle, kind: 'text' };

  it('is not stale while they stand there, whatever stands between', () => {
    expect(isStale(give('v3', ['v1', 'v2']), [text, near, idle, far])).toBe(false);
    expect(isStale(give('v3', ['v2']), [near, give('v9', [])])).toBe(false);
  });

  it.each([
    ['one of them was answered anew', [near, give('v9', [])]],
    ['one of them is gone', [near]],
    ['they changed places', [far, near]],
    ['another answer came between', [give('v9', []), near, far]],
  ])('is stale when %s', (_, above) => {
    expect(isStale(give('v3', ['v1', 'v2']), above)).toBe(true);
  });
});
