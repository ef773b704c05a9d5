'use client';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './deletion-toasts.module.css';
import { useNotebook, useSession } from './session-context.tsx';

/** Says what was deleted, and offers to bring it back. */
export function DeletionToasts() {
  const { notebook, shell } = useMessages();
  const { order } = useSession();
  const deletions = useNotebook((state) => state.deletions);
  return (
    <div className={styles.stack} role="status">
      {deletions.map(({ cellId }) => (
        <div key={cellId} className={styles.toast} data-toast>
          <span>{notebook.deleted}</span>
          <Button look="quiet" onClick={() => order.restore(cellId)}>
            {shell.undo}
          </Button>
          <Button
            look="quiet"
            icon="cross"
            label={shell.dismiss}
            onClick={() => void order.commitRemoval(cellId)}
          />
        </div>
      ))}
    </div>
  );
}
