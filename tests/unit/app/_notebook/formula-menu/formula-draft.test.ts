import { describe, expect, it } from 'vitest';
import { createFormulaDraft, type Drawn } from '#app/_notebook/formula-menu/formula-draft.ts';
import type { ChartSpec } from '#lib/chart/chart.ts';

const chartOf = (latex: string): ChartSpec => ({ title: latex });
const drawn = (latex: string): Drawn => ({
  preview: { kind: 'drawn', code: `draw ${latex}` },
  chart: chartOf(latex),
});
const failed: Drawn = {
  preview: { kind: 'failed', failure: { code: 'unreachable', message: '' } },
  chart: null,
};
const rest = () => new Promise((resolve) => setImmediate(resolve));

/** An editor whose server draws and saves when it is told to, the oldest request first. */
async function openEditor(latex: string) {
  const drawings: { readonly latex: string; readonly answer: (result: Drawn) => void }[] = [];
  const saves: { readonly latex: string; readonly answer: (saved: boolean) => void }[] = [];
  const shown: ChartSpec[] = [];
  let closed = 0;
  const draft = createFormulaDraft(latex, {
    pause: () => Promise.resolve(),
    draw: (next) => {
      const { promise, resolve } = Promise.withResolvers<Drawn>();
      drawings.push({ latex: next, answer: resolve });
      return promise;
    },
    show: (chart) => shown.push(chart),
    save: (kept) => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      saves.push({ latex: kept.latex, answer: resolve });
      return promise;
    },
    close: () => {
      closed += 1;
    },
  });
  draft.draw();
  await rest();
  return {
    draft,
    drawings,
    shown,
    saved: () => saves.map((save) => save.latex),
    closed: () => closed,
    change: async (next: string) => {
      draft.change(next);
      await rest();
    },
    draws: async (at: number, result?: Drawn) => {
      const drawing = drawings[at];
      drawing?.answer(result ?? drawn(drawing.latex));
      await rest();
    },
    saves: async (at: number, isSaved = true) => {
      saves[at]?.answer(isSaved);
      await rest();
    },
  };
}

describe('a formula that is being edited', () => {
  it('shows the picture of the newest formula alone', async () => {
    const editor = await openEditor('x');
    await editor.change('x^2');
    await editor.draws(1);
    await editor.draws(0);
    expect(editor.shown).toEqual([chartOf('x^2')]);
    expect(editor.draft.store.get().preview).toEqual({ kind: 'drawn', code: 'draw x^2' });
  });

  it('waits for its picture when it is asked to be kept, saves it once and closes', async () => {
    const editor = await openEditor('x');
    await editor.change('x^2');
    void editor.draft.keep();
    void editor.draft.keep();
    await rest();
    expect(editor.draft.store.get().keeping).toBe(true);
    expect(editor.saved()).toEqual([]);
    await editor.draws(1);
    expect(editor.saved()).toEqual(['x^2']);
    expect(editor.closed()).toBe(0);
    await editor.saves(0);
    expect(editor.closed()).toBe(1);
  });

  it('is not kept when it changes while it waits for its picture', async () => {
    const editor = await openEditor('x');
    void editor.draft.keep();
    await editor.change('x^2');
    expect(editor.draft.store.get().keeping).toBe(false);
    await editor.draws(0);
    await editor.draws(1);
    expect(editor.saved()).toEqual([]);
    expect(editor.closed()).toBe(0);
  });

  it('is not kept when it cannot be drawn, says why, and is tried again when it is asked anew', async () => {
    const editor = await openEditor('x');
    void editor.draft.keep();
    await editor.draws(0, failed);
    expect(editor.draft.store.get()).toEqual({ latex: 'x', preview: failed.preview, keeping: false });
    void editor.draft.keep();
    await rest();
    await editor.draws(1);
    expect(editor.saved()).toEqual(['x']);
  });

  it('stays open with what was written while it was being saved, which is kept after it', async () => {
    const editor = await openEditor('x');
    await editor.draws(0);
    void editor.draft.keep();
    await rest();
    await editor.change('x^2');
    await editor.draws(1);
    void editor.draft.keep();
    await rest();
    expect(editor.saved()).toEqual(['x']);
    await editor.saves(0);
    expect(editor.closed()).toBe(0);
    expect(editor.saved()).toEqual(['x', 'x^2']);
    await editor.saves(1);
    expect(editor.closed()).toBe(1);
  });

  it('stays open when it could not be saved', async () => {
    const editor = await openEditor('x');
    await editor.draws(0);
    void editor.draft.keep();
    await rest();
    await editor.saves(0, false);
    expect(editor.closed()).toBe(0);
    expect(editor.draft.store.get().keeping).toBe(false);
  });

  it('is given up with everything that waits for it', async () => {
    const editor = await openEditor('x');
    void editor.draft.keep();
    editor.draft.end();
    await editor.draws(0);
    expect(editor.shown).toEqual([]);
    expect(editor.saved()).toEqual([]);
  });
});
