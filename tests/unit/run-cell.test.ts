import { describe, expect, it } from 'vitest';
import type { Tutor, TutorChunk } from '#lib/answer/tutor.ts';
import type { PlotResult } from '#lib/chart/chart.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { type RunEffects, runCell } from '#lib/run-cell.ts';
import { noChecks } from '../setup/no-checks.ts';

it('turns what a tutor says into events, draws its plot, and writes the receipt', async () => {
  const { effects, events } = createEffects([
    { type: 'topic', topic: 'conic' },
    { type: 'thought', text: 'Hm.' },
    { type: 'derivation', text: 'So' },
    { type: 'plot', code: 'plot()' },
    { type: 'answer', latex: 'c = 5' },
  ]);
  const { receipt } = await runCell({ prompt: 'Where?' }, effects, new AbortController().signal);
  expect(events).toEqual([
    { type: 'run-started', tutor: 'solver', startedAt: '2026-11-21T12:00:00.000Z' },
    { type: 'thought-delta', text: 'Hm.' },
    { type: 'derivation-delta', text: 'So' },
    { type: 'answer-found', latex: 'c = 5' },
    { type: 'verification-started' },
    { type: 'plot-code', code: 'plot()' },
    { type: 'chart', spec: { mark: 'line' } },
    { type: 'answer-checked', verdict: { kind: 'unchecked', reason: { kind: 'undecided' } } },
  ]);
  expect(receipt).toEqual({
    tutor: 'solver',
    version: '9.9.9',
    topic: 'conic',
    answerMs: 30,
    thoughtMs: 10,
    plotMs: 10,
    totalMs: 40,
  });
});

it('draws nothing where a tutor declines', async () => {
  const { effects, events } = createEffects([{ type: 'declined', explanation: 'No.', examples: ['y = x'] }]);
  const { receipt } = await runCell({ prompt: 'Sing!' }, effects, new AbortController().signal);
  expect(events.map(({ type }) => type)).toEqual(['run-started', 'derivation-delta', 'examples-offered']);
  expect(receipt).toMatchObject({ topic: null, plotMs: 0 });
});

it('stands by the derivation when the plot fails', async () => {
  const error = { kind: 'runtime', message: 'No such mark.' } as const;
  const { effects, events } = createEffects([{ type: 'plot', code: 'plot().x()' }], { ok: false, error });
  await runCell({ prompt: 'Draw!' }, effects, new AbortController().signal);
  expect(events.at(-1)).toEqual({ type: 'plot-failed', error });
});

it('says nothing more once its signal has aborted', async () => {
  const stop = new AbortController();
  const { effects, events } = createEffects([
    { type: 'derivation', text: 'one' },
    { type: 'derivation', text: 'two' },
  ]);
  const emit = (event: RunEvent): void => {
    effects.emit(event);
    if (event.type === 'derivation-delta') stop.abort(new Error('enough'));
  };
  await expect(runCell({ prompt: 'Count!' }, { ...effects, emit }, stop.signal)).rejects.toThrow('enough');
  expect(events.map(({ type }) => type)).toEqual(['run-started', 'derivation-delta']);
});

it('shows why the last tutor declines', async () => {
  const { effects, events } = createEffects([{ type: 'declined', explanation: 'No.', examples: ['y = x'] }]);
  await runCell({ prompt: 'Sing!' }, effects, new AbortController().signal);
  expect(events.slice(1)).toEqual([
    { type: 'derivation-delta', text: 'No.' },
    { type: 'examples-offered', examples: ['y = x'] },
  ]);
});

it('asks the next tutor where one declines, with the earlier cells, and names who answered', async () => {
  const { effects, events } = createEffects([{ type: 'declined', explanation: 'No.', examples: [] }]);
  const earlier = [{ variantId: 'v1', question: 'Before?', derivation: 'Yes.', plotCode: null }];
  const heard: unknown[] = [];
  const remote: Tutor = {
    name: 'remote',
    async *answer(prompt, { context, settings, style }) {
      heard.push({ prompt, context, settings, style });
      yield await Promise.resolve({ type: 'derivation', text: 'Because.' } as const);
      yield { type: 'context', cells: 1 };
      yield { type: 'model', model: { name: 'r1', settings: { seed: 3 } } };
    },
  };
  const { receipt } = await runCell(
    { prompt: 'Why?', settings: { seed: 3 }, style: 'hint' },
    { ...effects, tutors: [...effects.tutors, remote], readContext: () => Promise.resolve(earlier) },
    new AbortController().signal,
  );
  expect(events.map(({ type }) => type)).toEqual([
    'run-started',
    'tutor-changed',
    'derivation-delta',
    'verification-started',
  ]);
  expect(heard).toEqual([{ prompt: 'Why?', context: earlier, settings: { seed: 3 }, style: 'hint' }]);
  expect(receipt).toMatchObject({
    tutor: 'remote',
    model: { name: 'r1', settings: { seed: 3 } },
    context: ['v1'],
  });
});

it('asks nobody but the tutor that is named', async () => {
  const { effects } = createEffects([{ type: 'derivation', text: 'So' }]);
  const signal = new AbortController().signal;
  await expect(runCell({ prompt: 'Why?', tutor: 'remote' }, effects, signal)).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringContaining('LEMMA_REMOTE_URL'),
  });
});

it('draws nothing that was only thought', async () => {
  const { effects, events } = createEffects([
    { type: 'derivation', text: 'Hm.' },
    { type: 'plot', code: 'plot()' },
    { type: 'rethought' },
    { type: 'derivation', text: 'So.' },
  ]);
  await runCell({ prompt: 'Draw!' }, effects, new AbortController().signal);
  expect(events.map(({ type }) => type)).toEqual([
    'run-started',
    'derivation-delta',
    'derivation-rethought',
    'derivation-delta',
    'verification-started',
  ]);
});

describe('a picture that a model wrote no code for', () => {
  const derivation = 'It is $y = x^2 - 1$.';
  const draw = async (prompt: string, style: 'full' | 'hint') => {
    const { effects, events } = createEffects([{ type: 'plot', code: 'plot().curve("x^2 - 1")' }]);
    const model: Tutor = {
      name: 'model',
      async *answer() {
        yield await Promise.resolve({ type: 'derivation', text: derivation } as const);
      },
    };
    const tutors = [...effects.tutors, model];
    await runCell({ prompt, tutor: 'model', style }, { ...effects, tutors }, new AbortController().signal);
    return events.map(({ type }) => type).slice(2);
  };

  it('is drawn by the solver, and said to be', async () => {
    const types = await draw('When does it land?', 'full');
    expect(types).toEqual(['verification-started', 'notice-given', 'plot-code', 'chart']);
  });

  it.each([
    ['the question refuses one', 'When does it land? Do not draw it.', 'full'],
    ['only a hint is wanted', 'When does it land?', 'hint'],
  ] as const)('is left out where %s', async (_, prompt, style) => {
    expect(await draw(prompt, style)).toEqual(['verification-started']);
  });
});

function createEffects(
  chunks: readonly TutorChunk[],
  plotted: PlotResult = { ok: true, spec: { mark: 'line' } },
): { readonly effects: RunEffects; readonly events: RunEvent[] } {
  const events: RunEvent[] = [];
  let clockMs = 0;
  const effects: RunEffects = {
    ...noChecks,
    version: '9.9.9',
    notebookId: 'n1',
    emit: (event) => void events.push(event),
    elapsedMs: () => {
      clockMs += chunks.some(({ type }) => type === 'plot') || clockMs < 20 ? 10 : 0;
      return clockMs;
    },
    now: () => new Date('2026-11-21T12:00:00Z'),
    plot: () => Promise.resolve(plotted),
    readContext: () => Promise.resolve([]),
    tutors: [
      {
        name: 'solver',
        async *answer() {
          yield* await Promise.resolve(chunks);
        },
      },
    ],
  };
  return { effects, events };
}
