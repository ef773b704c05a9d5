'use client';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './deletion-toasts.module.css';
import { useNotebook, useSession } from './session-context.tsx';

/** Says what was deleted, and offers to bring it back. */
export function DeletionToasts() {
  const { notebook, shell } = useMessages();
  const session = useSession();
  const deletions = useNotebook((state) => state.deletions);
  const undo = async (step: number) => (await session.tools()).history.undo({ kind: 'step', id: step });
  return (
    <div className={styles.stack} role="status">
      {deletions.map(({ step, cellIds }) => (
        <div key={step} className={styles.toast} data-toast>
          <span>
            {cellIds.length === 1
              ? notebook.deleted
              : formatMessage(notebook.deletedMany, { count: cellIds.length })}
          </span>
          <Button look="quiet" onClick={() => void undo(step)}>
            {shell.undo}
          </Button>
          <Button
            look="quiet"
            icon="cross"
            label={shell.dismiss}
            onClick={() => session.order.dismiss(step)}
          />
        </div>
      ))}
    </div>
  );
}
