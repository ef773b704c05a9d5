'use client';
import { useEffect, useRef, useState } from 'react';
import { isActive } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import type { NotebookSession } from '../session/notebook-session.ts';
import { countStale, type NotebookState } from '../session/notebook-state.ts';
import { useNotebook, useSession } from '../session-context.tsx';
import type { ActionRunner, Spot } from './listen-to-keys.ts';
import { watchKeys } from './watch-keys.ts';

const loadPalette = () => import('./palette.tsx');
const loadHelp = () => import('./key-help.tsx');
const loadPrint = () => import('../print/print-dialog.tsx');
const loadKeys = () => import('./listen-to-keys.ts');

type Opened =
  | {
      readonly what: 'palette';
      readonly code: Awaited<ReturnType<typeof loadPalette>>;
      readonly runner: ActionRunner;
      readonly spot: Spot;
    }
  | { readonly what: 'help'; readonly code: Awaited<ReturnType<typeof loadHelp>> }
  | { readonly what: 'print'; readonly code: Awaited<ReturnType<typeof loadPrint>> };

/** The keys of the notebook, its palette and its key help, and the buttons for what concerns all of its cells. */
export function Commands() {
  const { commands } = useMessages();
  const session = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = useRef(async (what: Opened['what']) => {
    if (what === 'help') return setOpened({ what, code: await loadHelp() });
    if (what === 'print') return setOpened({ what, code: await loadPrint() });
    const parts = [loadKeys(), session.tools(), loadPalette()] as const;
    const [{ createActionRunner, maybeSpot }, tools, code] = await Promise.all(parts);
    const spot = maybeSpot(document.activeElement, session);
    const runner = createActionRunner(session, tools, open.current);
    setOpened({ what, code, runner, spot: spot ?? { mode: 'page', caret: null } });
  });
  useEffect(() => takeUpFocus(session), [session]);
  useEffect(
    () =>
      watchKeys(
        async () => {
          const [keys, tools] = await Promise.all([loadKeys(), session.tools()]);
          // What is typed right after its key must find it there. A fetch that fails is tried again when it opens.
          void Promise.allSettled([loadPalette()]);
          return keys.createKeyHandler(session, keys.createActionRunner(session, tools, open.current));
        },
        (cellId) => session.focus(cellId, 'edit'),
      ),
    [session],
  );
  const close = () => setOpened(null);
  return (
    <>
      <UndoButton />
      <RunButtons />
      <Button look="quiet" icon="search" label={commands.open} onClick={() => void open.current('palette')} />
      {opened?.what === 'palette' ? (
        <opened.code.Palette runner={opened.runner} spot={opened.spot} onClose={close} />
      ) : null}
      {opened?.what === 'help' ? <opened.code.KeyHelp onClose={close} /> : null}
      {opened?.what === 'print' ? <opened.code.PrintDialog onClose={close} /> : null}
    </>
  );
}

/** A cell that the keyboard was led to before React had taken the page over is under its keys all the same. */
function takeUpFocus(session: NotebookSession): void {
  const at = document.activeElement;
  const cellId = at?.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  if (cellId === undefined) return;
  if (at?.matches('[data-cell]') === true) session.focus(cellId, 'command');
  else session.select(cellId);
}

/** Undoes what was done last, for those who have no keyboard. */
function UndoButton() {
  const { shell } = useMessages();
  const session = useSession();
  const isPossible = useNotebook(({ history }) => history.undo.length > 0);
  const undo = async () => (await session.tools()).history.undo({ kind: 'last' });
  return (
    <Button look="quiet" icon="undo" label={shell.undo} disabled={!isPossible} onClick={() => void undo()} />
  );
}

function RunButtons() {
  const { commands } = useMessages();
  const session = useSession();
  const busy = useNotebook(isBusy);
  const stale = useNotebook(countStale);
  const run = async (which: 'all' | 'stale') => (await session.tools()).batch.run(which);
  if (busy) {
    const stopAll = async () => (await session.tools()).batch.stopAll();
    return <Button look="quiet" icon="stop" label={commands.stopAll} onClick={() => void stopAll()} />;
  }
  return (
    <>
      {stale === 0 ? null : (
        <Button
          look="quiet"
          icon="again"
          label={formatMessage(commands.runStale, { count: stale })}
          onClick={() => void run('stale')}
        />
      )}
      <Button look="quiet" icon="runAll" label={commands.runAll} onClick={() => void run('all')} />
    </>
  );
}

function isBusy({ batch, entries }: NotebookState): boolean {
  return batch || [...entries.values()].some(({ cell }) => isActive(cell.run));
}
