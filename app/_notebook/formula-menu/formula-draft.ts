import type { GraphReading } from '#lib/answer/read-graph.ts';
import type { ChartSpec, PlotError } from '#lib/chart/chart.ts';
import type { Failure } from '../../_shell/failure.ts';
import { createStore, type Store } from '../session/store.ts';

/** How the picture of a formula stands. */
export type Preview =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'drawn'; readonly code: string }
  | { readonly kind: 'unread'; readonly reading: Extract<GraphReading, { readonly ok: false }> }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'undrawn'; readonly error: PlotError };

/** What a drawing has come to; the chart is null where there is none. */
export interface Drawn {
  readonly preview: Exclude<Preview, { readonly kind: 'drawing' }>;
  readonly chart: ChartSpec | null;
}

/** A formula as it is written, and how its own picture stands. */
export interface FormulaState {
  /** LaTeX. */
  readonly latex: string;
  readonly preview: Preview;
  /** Whether this formula was asked to be kept, and is not yet. */
  readonly keeping: boolean;
}

/** What a draft does to the world. */
export interface FormulaEffects {
  /** Waits for keys that follow at once. */
  readonly pause: () => Promise<void>;
  readonly draw: (latex: string) => Promise<Drawn>;
  readonly show: (chart: ChartSpec) => void;
  /** True when it was saved. */
  readonly save: (kept: { readonly latex: string; readonly code: string }) => Promise<boolean>;
  readonly close: () => void;
}

/** A formula that is being edited. */
export interface FormulaDraft {
  readonly store: Pick<Store<FormulaState>, 'get' | 'subscribe'>;
  /** Draws the formula as it stands. */
  readonly draw: () => void;
  readonly change: (latex: string) => void;
  /**
   * Saves the formula as soon as it is drawn, and closes; where its drawing failed, that is tried again. A change or a
   * failure calls it off.
   */
  readonly keep: () => Promise<void>;
  /** Gives up what is being drawn, and what waits for it. */
  readonly end: () => void;
}

/**
 * Makes a draft of a formula.
 *
 * ```
 * change ─▶ drawing ─▶ drawn | unread | undrawn | failed
 *              keep ────▶ save ─▶ close
 * ```
 *
 * Each change begins a round of its own. Only what belongs to the newest round counts: a picture that comes too late is
 * not shown, and a wish to keep ends with the round in which it was made.
 */
export function createFormulaDraft(latex: string, effects: FormulaEffects): FormulaDraft {
  const store = createStore<FormulaState>({ latex, preview: { kind: 'drawing' }, keeping: false });
  let round = Promise.withResolvers<Preview | null>();
  let saving: Promise<boolean> = Promise.resolve(false);
  const set = (change: Partial<FormulaState>) => store.update((state) => ({ ...state, ...change }));
  const begin = (next: string) => {
    round.resolve(null);
    const own = Promise.withResolvers<Preview | null>();
    round = own;
    set({ latex: next, preview: { kind: 'drawing' }, keeping: false });
    const draw = async () => {
      await effects.pause();
      if (round !== own) return;
      const { preview, chart } = await effects.draw(next);
      if (round !== own) return;
      set({ preview });
      if (chart !== null) effects.show(chart);
      own.resolve(preview);
    };
    draw().catch(own.reject);
  };
  const keep = async () => {
    const { latex: asked, preview: shown, keeping } = store.get();
    if (keeping) return;
    if (shown.kind === 'failed' || shown.kind === 'undrawn') begin(asked);
    const own = round;
    set({ keeping: true });
    try {
      const preview = await own.promise;
      await Promise.allSettled([saving]);
      if (round !== own || preview?.kind !== 'drawn') return;
      saving = effects.save({ latex: asked, code: preview.code });
      if ((await saving) && round === own) effects.close();
    } finally {
      if (round === own) set({ keeping: false });
    }
  };
  return {
    store,
    draw: () => begin(store.get().latex),
    change: (next) => {
      if (next !== store.get().latex) begin(next);
    },
    keep,
    end: () => {
      round.resolve(null);
      round = Promise.withResolvers();
    },
  };
}
