import { selectedCells, visibleOrder } from './notebook-state.ts';
import type { SessionCore } from './session-core.ts';

/** Which cells are under the keyboard. */
export interface CellSelection {
  /** Puts a cell under the keyboard's keys; `extend` keeps where the selection began. */
  readonly select: (cellId: string, extend?: boolean) => void;
  /** Goes to the cell before or after the one under the keyboard; `extend` selects both. */
  readonly go: (direction: 'up' | 'down', extend?: boolean) => void;
}

/** Makes the part of a session that knows which cells are selected. */
export function createCellSelection(core: SessionCore): CellSelection {
  const { store } = core;
  const select = (cellId: string, extend = false) =>
    store.update((state) => {
      const anchor = extend ? (state.selection?.anchor ?? cellId) : cellId;
      const same = state.selection?.head === cellId && state.selection.anchor === anchor;
      return same ? state : { ...state, selection: { anchor, head: cellId } };
    });
  return {
    select,
    go: (direction, extend = false) => {
      const state = store.get();
      const shown = visibleOrder(state);
      const next = shown[shown.indexOf(state.selection?.head ?? '') + (direction === 'up' ? -1 : 1)];
      if (next === undefined) return;
      select(next, extend);
      core.focus(next, 'command');
      if (extend) core.announce({ kind: 'selected', count: selectedCells(store.get()).length });
    },
  };
}
