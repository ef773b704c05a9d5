import type { AskSettings, CellKind, PlotChange } from '#lib/notebook/cell.ts';

/** What a cell is made of when it has to be written anew. */
export interface CellCopy {
  readonly kind: CellKind;
  readonly source: string;
  /** Whether it had answers, which cannot be written anew. */
  readonly answered: boolean;
}

/** One thing that changed in a notebook, with all that is needed to change it back. */
export type Change =
  | { readonly kind: 'text'; readonly cellId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'title'; readonly from: string; readonly to: string }
  | { readonly kind: 'settings'; readonly from: AskSettings; readonly to: AskSettings }
  | { readonly kind: 'cell-kind'; readonly cellId: string; readonly from: CellKind; readonly to: CellKind }
  /** `from` and `to` are the cells that it stood and stands below; null for the top. */
  | {
      readonly kind: 'move';
      readonly cellId: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly kind: 'insert' | 'remove';
      readonly cellId: string;
      readonly below: string | null;
      readonly copy: CellCopy;
    }
  /** Places among the cell's answers, from 0: a new answer took the place of the one before. */
  | { readonly kind: 'answer'; readonly cellId: string; readonly from: number; readonly to: number }
  /** Another picture of an answer; null is the one that came with it. */
  | {
      readonly kind: 'plot';
      readonly cellId: string;
      readonly variantId: string;
      readonly from: PlotChange | null;
      readonly to: PlotChange | null;
    };

/** Changes that are undone together, oldest first. */
export interface Step {
  readonly id: number;
  readonly changes: readonly Change[];
  /** When its first and its last change came, in milliseconds of any clock. */
  readonly beganMs: number;
  readonly endedMs: number;
}

/** What can be undone and done again, the newest step last. */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** The history of a notebook that was just opened. */
export const emptyHistory: History = { undo: [], redo: [] };

const maxSteps = 200;
const pauseMs = 1_000;
const longestBurstMs = 8_000;

/**
 * The history after one more change; nothing can be done again after it. A change of the step `id` that is there
 * already joins it. What is `typed` comes in bursts: it joins the last step of the same text unless there was a pause of
 * a second, a line ended, writing turned into deleting, or the burst is eight seconds long.
 */
export function recordChange(
  history: History,
  change: Change,
  { id, nowMs, typed }: { readonly id: number; readonly nowMs: number; readonly typed: boolean },
): History {
  const fresh: Step = { id, changes: [change], beganMs: nowMs, endedMs: nowMs };
  const last = history.undo.at(-1);
  const burst = typed && last !== undefined ? maybeJoin(last, change, nowMs) : null;
  if (burst !== null) return { undo: [...history.undo.slice(0, -1), burst], redo: [] };
  if (!history.undo.some((step) => step.id === id))
    return { undo: [...history.undo, fresh].slice(-maxSteps), redo: [] };
  const undo = history.undo.map((step) =>
    step.id === id ? { ...step, changes: [...step.changes, change], endedMs: nowMs } : step,
  );
  return { undo, redo: [] };
}

function maybeJoin(step: Step, change: Change, nowMs: number): Step | null {
  const [known, more] = step.changes;
  if (known === undefined || more !== undefined) return null;
  if (nowMs - step.endedMs > pauseMs || nowMs - step.beganMs > longestBurstMs) return null;
  if (known.kind === 'settings' && change.kind === 'settings')
    return { ...step, endedMs: nowMs, changes: [{ ...known, to: change.to }] };
  const typed =
    (known.kind === 'text' && change.kind === 'text' && known.cellId === change.cellId) ||
    (known.kind === 'title' && change.kind === 'title');
  if (!typed || !joins(known, change)) return null;
  return { ...step, endedMs: nowMs, changes: [{ ...known, to: change.to }] };
}

interface Typed {
  readonly from: string;
  readonly to: string;
}

function joins(known: Typed, change: Typed): boolean {
  if (known.to !== change.from || known.to.endsWith('\n')) return false;
  return known.to.length > known.from.length === change.to.length > change.from.length;
}
