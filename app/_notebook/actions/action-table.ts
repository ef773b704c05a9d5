import type { Wanted } from '../session/history-steps.ts';
import type { Action, ActionContext, Mode } from './action.ts';
import { everywhere } from './action.ts';
import { cellActions, goActions, runActions } from './cell-actions.ts';

const undoModes: readonly Mode[] = ['command', 'edit', 'title', 'page'];

const notebookActions: readonly Action[] = [
  {
    id: 'undo',
    title: { en: 'Undo', zh: '撤销' },
    group: 'notebook',
    bindings: [
      { keys: 'z', modes: ['command'] },
      { keys: 'Mod+z', modes: undoModes },
    ],
    repeats: true,
    applies: ({ history }) => history.undo.length > 0,
    perform: (context) => context.tools.history.undo(wantedBy(context)),
  },
  {
    id: 'redo',
    title: { en: 'Redo', zh: '重做' },
    group: 'notebook',
    bindings: [
      { keys: 'Shift+z', modes: ['command'] },
      { keys: 'Mod+Shift+z', modes: undoModes },
      { keys: 'Mod+y', modes: undoModes, notOnMac: true },
    ],
    repeats: true,
    applies: ({ history }) => history.redo.length > 0,
    perform: (context) => context.tools.history.redo(wantedBy(context)),
  },
  {
    id: 'save',
    title: { en: 'Save now', zh: '立即保存' },
    group: 'notebook',
    bindings: [{ keys: 'Mod+s', modes: everywhere }],
    perform: ({ session }) => session.saveAll(),
  },
  {
    id: 'print',
    title: { en: 'Print', zh: '打印' },
    group: 'notebook',
    bindings: [{ keys: 'Mod+p', modes: everywhere }],
    perform: ({ open }) => open('print'),
  },
  {
    id: 'palette',
    title: { en: 'All commands', zh: '全部命令' },
    group: 'notebook',
    bindings: [{ keys: 'Mod+k', modes: everywhere }],
    perform: ({ open }) => open('palette'),
  },
  {
    id: 'help',
    title: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
    group: 'notebook',
    bindings: [{ keys: 'h', modes: ['command'] }],
    perform: ({ open }) => open('help'),
  },
];

/** In a text, only what was written there is undone; elsewhere, whatever was done last. */
function wantedBy({ mode, cellId }: ActionContext): Wanted {
  if (mode === 'edit' && cellId !== null) return { kind: 'text', cellId };
  return mode === 'title' ? { kind: 'title' } : { kind: 'last' };
}

/** Everything that a reader can do with a notebook by key or by name, in the order in which it is listed. */
export const actions: readonly Action[] = [...runActions, ...cellActions, ...goActions, ...notebookActions];

/** What keys lead to: an action, `more` where another key must follow, null where they mean nothing. */
export function findAction(keys: string, mode: Mode, mac: boolean): Action | 'more' | null {
  let found: Action | 'more' | null = null;
  for (const action of actions) {
    for (const binding of action.bindings) {
      if (!binding.modes.includes(mode) || (mac && binding.notOnMac === true)) continue;
      if (binding.keys === keys) return action;
      if (binding.keys.startsWith(`${keys} `)) found = 'more';
    }
  }
  return found;
}
