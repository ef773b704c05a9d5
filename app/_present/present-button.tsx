'use client';
import { useEffect } from 'react';
import { useSession } from '../_notebook/session-context.tsx';
import { buttonClass } from '../_shell/button-class.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';

const prefix = '#cell-';

/** Leads to the presentation, at the cell that is selected; whoever comes back from there is at their cell again. */
export function PresentButton({ notebookId }: { readonly notebookId: string }) {
  const { present } = useMessages();
  const session = useSession();
  useEffect(() => {
    if (!location.hash.startsWith(prefix)) return;
    const cellId = decodeURIComponent(location.hash.slice(prefix.length));
    if (session.store.get().entries.has(cellId)) session.focus(cellId, 'command');
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
        if (cellId !== undefined) event.currentTarget.href = `${path}${prefix}${encodeURIComponent(cellId)}`;
      }}
    >
      <Icon name="screen" />
    </a>
  );
}
