'use client';
import type { CellKind } from '#lib/notebook/cell.ts';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './insert-bar.module.css';
import { useSession } from './session-context.tsx';

/** Adds a cell here; between cells it shows itself when the pointer or the keyboard comes near. */
export function InsertBar({ after, last }: { readonly after: string | null; readonly last: boolean }) {
  const { notebook } = useMessages();
  const session = useSession();
  const add = async (kind: CellKind) => {
    const cellId = await session.order.add({ kind, after });
    if (cellId !== null) session.focus(cellId, 'edit');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className={styles.bar} role="group" aria-label={notebook.insert} data-last={last || undefined}>
      <Button look="quiet" icon="plus" onClick={() => void add('prompt')}>
        {notebook.addQuestion}
      </Button>
      <Button look="quiet" icon="plus" onClick={() => void add('text')}>
        {notebook.addText}
      </Button>
    </div>
  );
}
