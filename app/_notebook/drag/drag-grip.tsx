'use client';
import type { PointerEvent } from 'react';
import { Icon } from '../../_shell/icon.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { useSession } from '../session-context.tsx';
import styles from './drag.module.css';

const loadDrag = () => import('./drag-cell.ts');

/** Moves a cell by mouse or finger. The keyboard has its own ways: the buttons beside it and Ctrl+Shift with arrows. */
export function DragGrip({ cellId }: { readonly cellId: string }) {
  const { editor } = useMessages();
  const session = useSession();
  const press = async (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const { currentTarget: grip, pointerId, clientX: x, clientY: y } = event;
    event.preventDefault();
    const { dragCell } = await loadDrag();
    // A pointer that was let go while the code was fetched cannot be captured any more.
    if (grip.matches(':active')) dragCell(session, cellId, { grip, pointerId, x, y });
  };
  return (
    <span
      className={styles.grip}
      title={editor.drag}
      aria-hidden="true"
      data-grip
      onPointerEnter={() => void Promise.allSettled([loadDrag()])}
      onPointerDown={(event) => void press(event)}
    >
      <Icon name="grip" />
    </span>
  );
}
