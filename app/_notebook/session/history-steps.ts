import type { Change, History, Step } from './history.ts';

/** What undoes a change. */
export function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'insert':
      return { ...change, kind: 'remove' };
    case 'remove':
      return { ...change, kind: 'insert' };
    case 'text':
      return { ...change, from: change.to, to: change.from };
    case 'title':
      return { ...change, from: change.to, to: change.from };
    case 'settings':
      return { ...change, from: change.to, to: change.from };
    case 'cell-kind':
      return { ...change, from: change.to, to: change.from };
    case 'move':
      return { ...change, from: change.to, to: change.from };
    case 'answer':
      return { ...change, from: change.to, to: change.from };
    case 'plot':
      return { ...change, from: change.to, to: change.from };
  }
}

/** Which step to undo or do again: the last one, the last one that changed this text, or one by its id. */
export type Wanted =
  | { readonly kind: 'last' }
  | { readonly kind: 'text'; readonly cellId: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'step'; readonly id: number };

/** The step that is wanted, null where there is none; what is done since must not depend on it, as texts do not. */
export function maybeStep(steps: readonly Step[], wanted: Wanted): Step | null {
  return steps.findLast((step) => isWanted(step, wanted)) ?? null;
}

function isWanted(step: Step, wanted: Wanted): boolean {
  switch (wanted.kind) {
    case 'last':
      return true;
    case 'step':
      return step.id === wanted.id;
    case 'title':
      return step.changes.some(({ kind }) => kind === 'title');
    case 'text':
      return step.changes.some((change) => change.kind === 'text' && change.cellId === wanted.cellId);
  }
}

/** The history after a step was undone, or done again: what was really done goes to the other side. */
export function passStep(
  history: History,
  {
    from,
    step,
    done,
  }: { readonly from: keyof History; readonly step: Step; readonly done: readonly Change[] },
): History {
  const rest = history[from].filter(({ id }) => id !== step.id);
  const other = from === 'undo' ? history.redo : history.undo;
  const passed = done.length === 0 ? other : [...other, { ...step, changes: done }];
  return from === 'undo' ? { undo: rest, redo: passed } : { undo: passed, redo: rest };
}

/** A change with a cell under the name that it got when it was written anew. */
export function renameInChange(change: Change, known: string, next: string): Change {
  if (change.kind === 'title' || change.kind === 'settings') return change;
  const rename = (id: string | null) => (id === known ? next : id);
  const named = change.cellId === known ? { ...change, cellId: next } : change;
  if (named.kind === 'move') return { ...named, from: rename(named.from), to: rename(named.to) };
  return named.kind === 'insert' || named.kind === 'remove'
    ? { ...named, below: rename(named.below) }
    : named;
}

/** The history with a cell under the name that it got when it was written anew. */
export function renameInHistory(history: History, known: string, next: string): History {
  const all = (steps: readonly Step[]) =>
    steps.map((step) => ({
      ...step,
      changes: step.changes.map((change) => renameInChange(change, known, next)),
    }));
  return { undo: all(history.undo), redo: all(history.redo) };
}
