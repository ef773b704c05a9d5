'use client';
import { useMemo, useRef, useState } from 'react';
import type { PlotError } from '#lib/chart/chart.ts';
import type { Variant } from '#lib/notebook/cell.ts';
import { browserShelf } from '../session/browser-shelf.ts';
import { createDraftKeeper } from '../session/kept-drafts.ts';
import { useSession } from '../session-context.tsx';

/** Plot code as it is being edited. */
export interface PlotDraft {
  readonly code: string;
  /** Why the code gave no chart; null where it did, and while it differs from what was run. */
  readonly error: PlotError | null;
  readonly isDrawn: boolean;
  readonly isOriginal: boolean;
  readonly running: boolean;
  readonly change: (code: string) => void;
  /** Keeps what is not drawn yet where it survives the page. */
  readonly keep: () => void;
  readonly run: () => Promise<void>;
  readonly goBack: () => Promise<void>;
}

/** Edits the plot code of an answer; what is typed and not run is found again at the next visit. */
export function usePlotDraft(cellId: string, variant: Variant): PlotDraft {
  const session = useSession();
  const keeper = useMemo(() => createDraftKeeper(browserShelf()), []);
  const key = `plot-${variant.id}`;
  const original = variant.answer.plotCode ?? '';
  const { code: shown, plotError } = variant.editedPlot ?? {
    code: original,
    plotError: variant.answer.plotError,
  };
  const [typed, setTyped] = useState<string | null>(() => keeper.maybeDraft(key)?.text ?? null);
  const newest = useRef(typed);
  newest.current = typed;
  const [running, setRunning] = useState(false);
  const code = typed ?? shown;
  const isDrawn = code === shown;
  const settle = () => {
    keeper.drop(key);
    setTyped(null);
  };
  const save = async (next: string | null) => {
    const before = newest.current;
    setRunning(true);
    try {
      const { plots } = await session.tools();
      const change = next === null ? null : { code: next };
      const saved = await plots.save({ cellId, variantId: variant.id }, change);
      // What was typed meanwhile is not in the picture yet.
      if (saved && newest.current === before) settle();
    } finally {
      setRunning(false);
    }
  };
  return {
    code,
    error: isDrawn ? plotError : null,
    isDrawn,
    isOriginal: code === original,
    running,
    change: (next) => {
      setTyped(next === shown ? null : next);
      keeper.keep(key, { text: next, version: 0 });
    },
    keep: () => {
      if (isDrawn) keeper.drop(key);
    },
    run: async () => {
      if (!running) await save(code === original ? null : code);
    },
    goBack: () => (variant.editedPlot === undefined ? Promise.resolve(settle()) : save(null)),
  };
}
