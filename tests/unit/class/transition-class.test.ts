import { describe, expect, it } from 'vitest';
import type { ClassEvent, ClassState } from '#lib/class/class-event.ts';
import { makeSlide } from '#lib/class/slide.ts';
import { maybeTell, openClass, transitionClass } from '#lib/class/transition-class.ts';
import type { RunEvent } from '#lib/notebook/run-event.ts';
import { makeCell } from './make-cell.ts';

const show = (cellId: string, number: number, shown = 0): ClassEvent => ({
  type: 'slide-shown',
  slide: makeSlide(makeCell(cellId), number, shown),
  count: 3,
});
const play = (...events: readonly ClassEvent[]): ClassState =>
  events.reduce(transitionClass, openClass('Class', 3));
const told = (seq: number, event: RunEvent): ClassEvent => ({
  type: 'run-told',
  runId: 'r',
  told: { seq, event },
});
const watched: ClassEvent = { type: 'run-watched', cellId: 'a', runId: 'r', prompt: 'New question' };

describe('a class', () => {
  it('remembers which slides were shown, in the order of the notebook', () => {
    const { seen } = play(show('b', 2), show('a', 1), show('b', 2, 1));
    expect(seen).toEqual([
      { cellId: 'a', number: 1 },
      { cellId: 'b', number: 2 },
    ]);
  });

  it('keeps sliders and pointer while the slide stays, and forgets them with the next one', () => {
    const moved: readonly ClassEvent[] = [
      show('a', 1),
      { type: 'slider-moved', name: 'a', value: 2 },
      { type: 'slider-moved', name: 'b', value: -1 },
      { type: 'pointer-moved', pointer: { part: 'chart', x: 0.5, y: 0.25 } },
    ];
    expect(play(...moved, show('a', 1, 1))).toMatchObject({
      sliders: { a: 2, b: -1 },
      pointer: { part: 'chart' },
    });
    expect(play(...moved, show('b', 2))).toMatchObject({ sliders: {}, pointer: null });
  });

  it('shows a run as it is written, and its answer when it is done', () => {
    const running = play(
      show('a', 1),
      watched,
      told(1, { type: 'run-started', tutor: 'solver', startedAt: '2026-11-22T08:00:00.000Z' }),
      told(2, { type: 'derivation-delta', text: 'Because' }),
    );
    expect(running.slide).toMatchObject({
      source: 'New question',
      run: { state: 'deriving', answer: { derivation: 'Because' } },
    });
    const done = transitionClass(running, told(3, { type: 'run-ended', outcome: 'done' }));
    expect(done.slide).toMatchObject({ run: null, answer: { derivation: 'Because' } });
  });

  it('keeps the answer it had when a run fails', () => {
    const failed = play(show('a', 1, 4), watched, told(1, { type: 'run-ended', outcome: 'failed' }));
    expect(failed.slide).toMatchObject({ run: null, answer: { answer: '(2, -1)' } });
  });

  it('pays no heed to the run of another slide', () => {
    const state = play(show('a', 1), watched, show('b', 2), told(1, { type: 'derivation-delta', text: 'x' }));
    expect(state.slide).toMatchObject({ cellId: 'b', run: null });
  });

  it('takes the spotlight away with the trial that it came from', () => {
    const trial = { id: 't', cellId: 'a', source: 'Q' };
    const { answer } = makeSlide(makeCell('a'), 1, 5);
    if (answer === null) throw new Error('the fixture has an answer');
    const spotlight = { entryId: 'e', question: 'Q', answer };
    const open: readonly ClassEvent[] = [
      { type: 'trial-opened', trial },
      { type: 'spotlight-turned', spotlight },
    ];
    expect(play(...open)).toMatchObject({ trial, spotlight });
    expect(play(...open, { type: 'trial-closed' })).toMatchObject({ trial: null, spotlight: null });
  });

  it('is what its state says to somebody who joins', () => {
    const state = play(show('a', 1, 2), { type: 'screen-blacked', black: true });
    expect(transitionClass(openClass('', 0), { type: 'class-state', state })).toEqual(state);
  });

  it('is over for good, with its reason', () => {
    expect(play(show('a', 1), { type: 'class-ended', reason: 'time' }).ended).toBe('time');
  });
});

describe('what a class hears of a run', () => {
  it.each<RunEvent>([
    { type: 'thought-delta', text: 'secret' },
    { type: 'plot-code', code: 'secret' },
  ])('is not $type', (event) => {
    expect(maybeTell({ seq: 1, event })).toBeNull();
  });

  it('is neither who answered nor what was thought', () => {
    const end = maybeTell({
      seq: 9,
      event: { type: 'run-ended', outcome: 'failed', error: { code: 'internal', message: 'secret' } },
    });
    const replaced = maybeTell({
      seq: 8,
      event: { type: 'derivation-replaced', thought: 'secret', derivation: 'd', answer: null },
    });
    expect(JSON.stringify([end, replaced])).not.toContain('secret');
    expect(end?.event).toEqual({ type: 'run-ended', outcome: 'failed' });
  });
});
