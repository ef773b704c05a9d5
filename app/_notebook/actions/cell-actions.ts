import { isActive } from '#lib/notebook/cell.ts';
import { type NotebookState, visibleOrder } from '../session/notebook-state.ts';
import type { Action, ActionContext, Mode } from './action.ts';

type Place = Pick<ActionContext, 'cellId' | 'cells'>;

const command: readonly Mode[] = ['command'];
const hasCell = (_state: NotebookState, { cellId }: Place) => cellId !== null;
const hasQuestion = ({ entries }: NotebookState, { cells }: Place) =>
  cells.some((id) => entries.get(id)?.cell.kind === 'prompt');
const hasText = ({ entries }: NotebookState, { cells }: Place) =>
  cells.some((id) => entries.get(id)?.cell.kind === 'text');

/** Going from cell to cell. */
export const goActions: readonly Action[] = [
  {
    id: 'edit',
    title: { en: 'Edit the cell', zh: '编辑单元' },
    group: 'go',
    bindings: [{ keys: 'Enter', modes: command }],
    entersText: true,
    applies: hasCell,
    perform: ({ session, cellId }) => (cellId === null ? undefined : session.focus(cellId, 'edit')),
  },
  {
    id: 'leave',
    title: { en: 'Leave the text, back to the cell', zh: '离开文本，回到单元' },
    group: 'go',
    bindings: [{ keys: 'Escape', modes: ['edit', 'command'] }],
    applies: hasCell,
    perform: ({ session, cellId }) => {
      if (cellId === null) return;
      void session.edits.flush(cellId);
      session.select(cellId);
      session.focus(cellId, 'command');
    },
  },
  ...(['up', 'down'] as const).flatMap((direction): readonly Action[] => {
    const isUp = direction === 'up';
    const [letter, arrow] = isUp ? ['k', 'ArrowUp'] : ['j', 'ArrowDown'];
    return [
      {
        id: `go-${direction}`,
        title: isUp ? { en: 'Cell above', zh: '上一个单元' } : { en: 'Cell below', zh: '下一个单元' },
        group: 'go',
        bindings: [letter, arrow].map((keys) => ({ keys, modes: command })),
        repeats: true,
        applies: hasCell,
        perform: ({ session }) => session.go(direction),
      },
      {
        id: `select-${direction}`,
        title: isUp
          ? { en: 'Select the cell above too', zh: '同时选中上一个单元' }
          : { en: 'Select the cell below too', zh: '同时选中下一个单元' },
        group: 'go',
        bindings: [letter, arrow].map((keys) => ({ keys: `Shift+${keys}`, modes: command })),
        repeats: true,
        applies: hasCell,
        perform: ({ session }) => session.go(direction, true),
      },
    ];
  }),
];

/** Changing the cells themselves. */
export const cellActions: readonly Action[] = [
  {
    id: 'insert-above',
    title: { en: 'Insert a question above', zh: '在上方插入问题' },
    group: 'cells',
    bindings: [{ keys: 'a', modes: command }],
    perform: ({ tools, cells }) => tools.cells.insert(cells, 'above', 'command'),
  },
  {
    id: 'insert-below',
    title: { en: 'Insert a question below', zh: '在下方插入问题' },
    group: 'cells',
    bindings: [{ keys: 'b', modes: command }],
    perform: ({ tools, cells }) => tools.cells.insert(cells, 'below', 'command'),
  },
  {
    id: 'delete',
    title: { en: 'Delete cells', zh: '删除单元' },
    group: 'cells',
    bindings: [{ keys: 'd d', modes: command }],
    applies: hasCell,
    perform: ({ session, cells }) => session.order.remove(cells),
  },
  {
    id: 'cut',
    title: { en: 'Cut cells', zh: '剪切单元' },
    group: 'cells',
    bindings: [{ keys: 'x', modes: command }],
    applies: hasCell,
    perform: ({ tools, cells }) => tools.cells.cut(cells),
  },
  {
    id: 'copy',
    title: { en: 'Copy cells', zh: '复制单元' },
    group: 'cells',
    bindings: [{ keys: 'c', modes: command }],
    applies: hasCell,
    perform: ({ tools, cells }) => tools.cells.copy(cells),
  },
  {
    id: 'paste',
    title: { en: 'Paste cells below', zh: '在下方粘贴单元' },
    group: 'cells',
    bindings: [{ keys: 'v', modes: command }],
    perform: ({ tools, cells }) => tools.cells.paste(cells),
  },
  {
    id: 'to-text',
    title: { en: 'Turn into text', zh: '变为文本' },
    group: 'cells',
    bindings: [{ keys: 'm', modes: command }],
    applies: hasQuestion,
    perform: ({ tools, cells }) => tools.cells.changeKind(cells, 'text'),
  },
  {
    id: 'to-question',
    title: { en: 'Turn into a question', zh: '变为问题' },
    group: 'cells',
    bindings: [{ keys: 'y', modes: command }],
    applies: hasText,
    perform: ({ tools, cells }) => tools.cells.changeKind(cells, 'prompt'),
  },
  {
    id: 'merge',
    title: { en: 'Merge with the next cell', zh: '与下一个单元合并' },
    group: 'cells',
    bindings: [{ keys: 'Shift+m', modes: command }],
    applies: (state, { cellId, cells }) =>
      cells.length > 1 || (cellId !== null && visibleOrder(state).at(-1) !== cellId),
    perform: ({ tools, cells }) => tools.cells.merge(cells),
  },
  {
    id: 'split',
    title: { en: 'Split the cell at the caret', zh: '在光标处拆分单元' },
    group: 'cells',
    bindings: [{ keys: 'Mod+Shift+-', modes: ['edit'] }],
    entersText: true,
    applies: (_state, { cellId, caret }) => cellId !== null && caret !== null,
    perform: ({ tools, cellId, caret }) =>
      cellId === null || caret === null ? undefined : tools.cells.split(cellId, caret),
  },
  ...(['up', 'down'] as const).map((direction): Action => {
    const arrow = direction === 'up' ? 'ArrowUp' : 'ArrowDown';
    return {
      id: `move-${direction}`,
      title:
        direction === 'up'
          ? { en: 'Move cells up', zh: '上移单元' }
          : { en: 'Move cells down', zh: '下移单元' },
      group: 'cells',
      bindings: [`Mod+Shift+${arrow}`, `Alt+${arrow}`].map((keys) => ({ keys, modes: command })),
      repeats: true,
      applies: hasCell,
      perform: ({ session, cells }) => session.order.move(cells, direction),
    };
  }),
  {
    id: 'fold',
    title: { en: 'Fold or unfold the answer', zh: '折叠或展开解答' },
    group: 'cells',
    bindings: [{ keys: 'o', modes: command }],
    applies: hasQuestion,
    perform: ({ session, cells }) => {
      const { entries } = session.store.get();
      session.fold(cells, !cells.every((id) => entries.get(id)?.folded === true));
    },
  },
];

/** Asking questions and stopping. */
export const runActions: readonly Action[] = [
  {
    id: 'run-and-advance',
    title: { en: 'Run and go to the next cell', zh: '运行并前往下一个单元' },
    group: 'run',
    bindings: [{ keys: 'Shift+Enter', modes: ['command', 'edit'] }],
    entersText: true,
    applies: hasCell,
    perform: ({ session, cellId }) => (cellId === null ? undefined : session.runAndAdvance(cellId)),
  },
  {
    id: 'run',
    title: { en: 'Run', zh: '运行' },
    group: 'run',
    bindings: [{ keys: 'Mod+Enter', modes: ['command', 'edit'] }],
    applies: hasCell,
    perform: (context) => {
      const { session, cellId } = context;
      if (cellId === null) return;
      const asked = runCells(context);
      if (asked > 0) session.focus(cellId, 'command');
    },
  },
  {
    id: 'run-and-insert',
    title: { en: 'Run and insert a question below', zh: '运行并在下方插入问题' },
    group: 'run',
    bindings: [{ keys: 'Alt+Enter', modes: ['command', 'edit'] }],
    entersText: true,
    applies: hasCell,
    perform: (context) => {
      runCells(context);
      return context.tools.cells.insert(context.cells, 'below', 'edit');
    },
  },
  {
    id: 'run-all',
    title: { en: 'Run all questions', zh: '运行全部问题' },
    group: 'run',
    bindings: [],
    applies: ({ batch }) => !batch,
    perform: ({ tools }) => void tools.batch.run('all'),
  },
  {
    id: 'run-stale',
    title: { en: 'Run all questions whose answer is out of date', zh: '运行解答已过时的全部问题' },
    group: 'run',
    bindings: [],
    applies: ({ batch }) => !batch,
    perform: ({ tools }) => void tools.batch.run('stale'),
  },
  {
    id: 'stop',
    title: { en: 'Stop this run', zh: '停止本次运行' },
    group: 'run',
    bindings: [{ keys: 'i i', modes: command }],
    applies: ({ entries }, { cells }) => cells.some((id) => isActive(entries.get(id)?.cell.run ?? null)),
    perform: ({ session, cells }) => {
      for (const cellId of cells) void session.runs.stop(cellId);
    },
  },
  {
    id: 'stop-all',
    title: { en: 'Stop all runs', zh: '停止全部运行' },
    group: 'run',
    bindings: [],
    applies: ({ batch, entries }) => batch || [...entries.values()].some(({ cell }) => isActive(cell.run)),
    perform: ({ tools }) => void tools.batch.stopAll(),
  },
];

/** Runs the selected cells; gives how many of them have something to run. A text is only saved. */
function runCells({ session, cells }: ActionContext): number {
  const { entries } = session.store.get();
  let asked = 0;
  for (const cellId of cells) {
    const entry = entries.get(cellId);
    const isQuestion = entry?.cell.kind === 'prompt';
    if (isQuestion) void session.runs.run(cellId);
    else void session.edits.flush(cellId);
    if (!isQuestion || (entry.draft ?? entry.cell.source).trim() !== '') asked += 1;
  }
  return asked;
}
