'use client';
import { useEffect } from 'react';
import { useSession } from '../_notebook/session-context.tsx';
import { buttonClass } from '../_shell/button-class.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { maybeCellOfHash, writeCellHash } from './cell-hash.ts';

/** Leads to the presentation, at the cell that is selected; whoever comes back from there is at their cell again. */
export function PresentButton({ notebookId }: { readonly notebookId: string }) {
  const { present } = useMessages();
  const session = useSession();
  useEffect(() => {
    const cellId = maybeCellOfHash(location.hash);
    if (cellId !== null && session.store.get().entries.has(cellId)) session.focus(cellId, 'command');
  }, [session]);
  const path = `/present/${notebookId}`;
  return (
    <a
      href={path}
      className={buttonClass('quiet', true)}
      aria-label={present.open}
      title={present.open}
      onClick={(event) => {
        const cellId = session.store.get().selection?.head;
        if (cellId !== undefined) event.currentTarget.href = `${path}${writeCellHash(cellId)}`;
      }}
    >
      <Icon name="screen" />
    </a>
  );
}
