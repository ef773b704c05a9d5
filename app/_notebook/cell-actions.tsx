'use client';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './cell-actions.module.css';
import { DragGrip } from './drag/drag-grip.tsx';
import { useSession } from './session-context.tsx';

/** What every cell can be asked, whatever its kind. */
export function CellActions({ cellId, first, last }: CellPlace & { readonly cellId: string }) {
  const { notebook } = useMessages();
  const { order } = useSession();
  return (
    <span className={styles.actions}>
      <DragGrip cellId={cellId} />
      <Button
        look="quiet"
        icon="up"
        label={notebook.moveUp}
        disabled={first}
        onClick={() => void order.move([cellId], 'up')}
      />
      <Button
        look="quiet"
        icon="down"
        label={notebook.moveDown}
        disabled={last}
        onClick={() => void order.move([cellId], 'down')}
      />
      <Button look="quiet" icon="trash" label={notebook.deleteCell} onClick={() => order.remove([cellId])} />
    </span>
  );
}

/** Where a cell stands among those shown. */
export interface CellPlace {
  readonly first: boolean;
  readonly last: boolean;
}
