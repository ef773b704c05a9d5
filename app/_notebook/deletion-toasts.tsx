'use client';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { UndoToasts } from '../_shell/undo-toasts.tsx';
import { useNotebook, useSession } from './session-context.tsx';

/** Says what was deleted, and offers to bring it back. */
export function DeletionToasts() {
  const { notebook } = useMessages();
  const session = useSession();
  const deletions = useNotebook((state) => state.deletions);
  const undo = async (step: number) => (await session.tools()).history.undo({ kind: 'step', id: step });
  return (
    <UndoToasts
      toasts={deletions.map(({ step, cellIds }) => ({
        key: step,
        text:
          cellIds.length === 1
            ? notebook.deleted
            : formatMessage(notebook.deletedMany, { count: cellIds.length }),
        onUndo: () => void undo(step),
        onDismiss: () => session.order.dismiss(step),
      }))}
    />
  );
}
