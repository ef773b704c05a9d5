'use client';
import { Button } from './button.tsx';
import { useMessages } from './messages-provider.tsx';
import styles from './undo-toasts.module.css';

/** Something that was done a moment ago. */
export interface UndoToast {
  readonly key: string | number;
  readonly text: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was done, and offers to undo it. */
export function UndoToasts({ toasts }: { readonly toasts: readonly UndoToast[] }) {
  const { shell } = useMessages();
  return (
    <div className={styles.stack} role="status">
      {toasts.map(({ key, text, onUndo, onDismiss }) => (
        <div key={key} className={styles.toast} data-toast>
          <span>{text}</span>
          <Button look="quiet" onClick={onUndo}>
            {shell.undo}
          </Button>
          <Button look="quiet" icon="cross" label={shell.dismiss} onClick={onDismiss} />
        </div>
      ))}
    </div>
  );
}
