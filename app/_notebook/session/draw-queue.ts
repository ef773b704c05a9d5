import { drawWhole } from './notebook-state.ts';
import type { SessionCore } from './session-core.ts';

/** Draws the sketches that are near the window whole, one after the other. */
export interface DrawQueue {
  /** The cell came near the window; `begin` is called when it is its turn to be drawn, at whose end come {@link drawn}. */
  readonly approach: (cellId: string, begin: () => void) => void;
  /** The cell is not near the window any more, or not in the page. */
  readonly leave: (cellId: string) => void;
  /** The page shows the cell whole. */
  readonly drawn: (cellId: string) => void;
  /** Answers have come: what waits for them may be drawn. */
  readonly wake: () => void;
}

/** Makes the queue; `onMissing` hears which of the cells that are near have no answers here. */
export function createDrawQueue(
  core: SessionCore,
  onMissing: (cellIds: readonly string[]) => void,
): DrawQueue {
  const near = new Map<string, () => void>();
  let asked = false;
  let drawing: string | null = null;

  const step = () => {
    asked = false;
    const { sketched, late } = core.store.get();
    const waiting = [...near.keys()].filter((id) => sketched.has(id));
    // A cell that went under the keyboard is whole before its answers are here.
    const missing = [...near.keys()].filter((id) => late.has(id));
    if (missing.length > 0) onMissing(missing);
    if (drawing !== null && waiting.includes(drawing)) return;
    drawing = waiting.find((id) => !late.has(id)) ?? null;
    if (drawing !== null) near.get(drawing)?.();
  };
  const wake = () => {
    if (asked || near.size === 0) return;
    asked = true;
    requestAnimationFrame(step);
  };

  return {
    approach: (cellId, begin) => {
      near.set(cellId, begin);
      wake();
    },
    leave: (cellId) => {
      near.delete(cellId);
      if (drawing !== cellId) return;
      // One that is not in the page any more is never drawn.
      drawing = null;
      wake();
    },
    drawn: (cellId) => {
      if (drawing === cellId) drawing = null;
      core.store.update((state) => drawWhole(state, [cellId]));
      wake();
    },
    wake,
  };
}
