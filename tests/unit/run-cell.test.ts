import { expect, it } from 'vitest';
import type { TutorChunk } from '#lib/answer/tutor.ts';
import type { PlotResult } from '#lib/chart/chart.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { type RunEffects, runCell } from '#lib/run-cell.ts';

it('turns what a tutor says into events, draws its plot, and writes the receipt', async () => {
  const { effects, events } = createEffects([
    { type: 'topic', topic: 'conic' },
    { type: 'thought', text: 'Hm.' },
    { type: 'derivation', text: 'So' },
    { type: 'plot', code: 'plot()' },
    { type: 'answer', latex: 'c = 5' },
  ]);
  const receipt = await runCell('Where?', effects, new AbortController().signal);
  expect(events).toEqual([
    { type: 'run-started', tutor: 'solver', startedAt: '2026-11-21T12:00:00.000Z' },
    { type: 'thought-delta', text: 'Hm.' },
    { type: 'derivation-delta', text: 'So' },
    { type: 'answer-found', latex: 'c = 5' },
    { type: 'plot-code', code: 'plot()' },
    { type: 'chart', spec: { mark: 'line' } },
  ]);
  expect(receipt).toEqual({
    tutor: 'solver',
    version: '9.9.9',
    topic: 'conic',
    answerMs: 10,
    plotMs: 10,
    totalMs: 20,
  });
});

it('draws nothing where a tutor declines', async () => {
  const { effects, events } = createEffects([
    { type: 'derivation', text: 'No.' },
    { type: 'examples', examples: ['y = x'] },
  ]);
  const receipt = await runCell('Sing!', effects, new AbortController().signal);
  expect(events.map(({ type }) => type)).toEqual(['run-started', 'derivation-delta', 'examples-offered']);
  expect(receipt).toMatchObject({ topic: null, plotMs: 0 });
});

it('stands by the derivation when the plot fails', async () => {
  const error = { kind: 'runtime', message: 'No such mark.' } as const;
  const { effects, events } = createEffects([{ type: 'plot', code: 'plot().x()' }], { ok: false, error });
  await runCell('Draw!', effects, new AbortController().signal);
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
  await expect(runCell('Count!', { ...effects, emit }, stop.signal)).rejects.toThrow('enough');
  expect(events.map(({ type }) => type)).toEqual(['run-started', 'derivation-delta']);
});

function createEffects(
  chunks: readonly TutorChunk[],
  plotted: PlotResult = { ok: true, spec: { mark: 'line' } },
): { readonly effects: RunEffects; readonly events: RunEvent[] } {
  const events: RunEvent[] = [];
  let clockMs = 0;
  const effects: RunEffects = {
    version: '9.9.9',
    emit: (event) => void events.push(event),
    elapsedMs: () => {
      clockMs += chunks.some(({ type }) => type === 'plot') || clockMs < 20 ? 10 : 0;
      return clockMs;
    },
    now: () => new Date('2026-11-21T12:00:00Z'),
    plot: () => Promise.resolve(plotted),
    tutor: {
      name: 'solver',
      async *answer() {
        yield* await Promise.resolve(chunks);
      },
    },
  };
  return { effects, events };
}
