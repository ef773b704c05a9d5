import { isComposing } from '../../_shell/is-composing.ts';
import type { NotebookSession } from '../session/notebook-session.ts';
import { selectedCells, visibleOrder } from '../session/notebook-state.ts';
import type { SessionTools } from '../session/session-tools.ts';
import type { Action, ActionContext, Mode } from './action.ts';
import { findAction } from './action-table.ts';
import { hasCommandKey, maybeChord } from './keys.ts';

/** Where the keyboard was when an action was asked for. */
export interface Spot {
  readonly mode: Mode;
  readonly caret: number | null;
}

/** Does actions one after the other, in the order in which they are asked for. */
export interface ActionRunner {
  readonly run: (action: Action, spot: Spot) => void;
  /** Whether one that leads into a text is under way. */
  readonly isEntering: () => boolean;
  /** What an action asked for now would be done to. */
  readonly look: (spot: Spot) => Pick<ActionContext, 'cellId' | 'cells' | 'caret'>;
}

/** Makes the runner of a session's actions: one that need not wait for another is done at once, in its own event. */
export function createActionRunner(
  session: NotebookSession,
  tools: SessionTools,
  open: ActionContext['open'],
): ActionRunner {
  let last: Promise<void> | null = null;
  const look: ActionRunner['look'] = ({ caret }) => {
    const state = session.store.get();
    const cells = selectedCells(state);
    const head = state.selection?.head;
    return { cellId: head !== undefined && cells.includes(head) ? head : null, cells, caret };
  };
  const perform = (action: Action, spot: Spot) => {
    const place = look(spot);
    if (action.applies?.(session.store.get(), place) === false && action.group !== 'notebook') return;
    return action.perform({ ...place, session, tools, open, mode: spot.mode });
  };
  let entering = 0;
  const wait = (action: Action, doing: Promise<void>) => {
    const weight = action.entersText === true ? 1 : 0;
    entering += weight;
    const next: Promise<void> = doing.catch(reportError).finally(() => {
      entering -= weight;
      if (last === next) last = null;
    });
    last = next;
  };
  return {
    look,
    isEntering: () => entering > 0,
    run: (action, spot) => {
      const doing = last === null ? perform(action, spot) : last.then(() => perform(action, spot));
      if (doing !== undefined) wait(action, doing);
    },
  };
}

const sequenceMs = 1_000;

/** How to answer the keys of a page; `handle` takes events that came before this code was there, too. */
export function createKeyHandler(
  session: NotebookSession,
  runner: ActionRunner,
): (event: KeyboardEvent) => void {
  const mac = hasCommandKey();
  const find = (chord: string, mode: Mode, first: string) =>
    (first === '' ? null : findAction(`${first} ${chord}`, mode, mac)) ?? findAction(chord, mode, mac);
  let before = { keys: '', atMs: Number.NEGATIVE_INFINITY };
  return (event) => {
    const struck = maybeStruck(event, session, mac);
    if (struck === null) return;
    const { spot, chord } = struck;
    if (spot.mode === 'command' && chord.length === 1 && runner.isEntering()) return event.preventDefault();
    const found = find(chord, spot.mode, event.timeStamp - before.atMs < sequenceMs ? before.keys : '');
    before = { keys: '', atMs: event.timeStamp };
    if (found === null) return;
    event.preventDefault();
    if (found === 'more') before = { keys: event.repeat ? '' : chord, atMs: event.timeStamp };
    else if (!event.repeat || found.repeats === true) runner.run(found, spot);
  };
}

/** Which keys were struck together, and where; null where they are nothing to us. */
function maybeStruck(
  event: KeyboardEvent,
  session: NotebookSession,
  mac: boolean,
): { readonly spot: Spot; readonly chord: string } | null {
  const spot = maybeSpot(event.target, session);
  const chord = isComposing(event) ? null : maybeChord(event, mac);
  return spot === null || chord === null ? null : { spot, chord };
}

/** Where the keyboard is; null in a dialog, which has keys of its own. */
export function maybeSpot(target: EventTarget | null, session: NotebookSession): Spot | null {
  if (!(target instanceof HTMLElement)) return null;
  if (target.closest('dialog') !== null) return null;
  if (target.dataset.cell !== undefined) return { mode: 'command', caret: null };
  if (target === document.body)
    return { mode: visibleOrder(session.store.get()).length === 0 ? 'command' : 'page', caret: null };
  if (target.closest('[data-editor]') !== null) return { mode: 'edit', caret: caretOf(target) };
  if (target.closest('[data-title]') !== null) return { mode: 'title', caret: null };
  const field = target.isContentEditable || target.matches('input, textarea, select');
  return { mode: field ? 'field' : 'page', caret: null };
}

/** The rich editor tells its caret on its frame: its own text area holds no more than what a screen reader needs. */
function caretOf(target: HTMLElement): number | null {
  const told = target.closest<HTMLElement>('[data-editor]')?.dataset.caret;
  if (told !== undefined) return Number(told);
  return target instanceof HTMLTextAreaElement ? target.selectionStart : null;
}
