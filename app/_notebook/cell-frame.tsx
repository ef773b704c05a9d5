'use client';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './cell-frame.module.css';
import { preloadChart } from './preload-chart.ts';
import type { FocusRequest } from './session/notebook-state.ts';
import { useSession } from './session-context.tsx';

/** What surrounds every cell: its number, its place under the keyboard in command mode. */
export function CellFrame(props: {
  readonly cellId: string;
  readonly kind: 'prompt' | 'text';
  readonly number: number;
  readonly request: FocusRequest | null;
  readonly onEdit: () => void;
  readonly onRun: (advance: boolean) => void;
  readonly children: ReactNode;
}) {
  const { notebook } = useMessages();
  const session = useSession();
  const frame = useRef<HTMLElement>(null);
  const { request } = props;
  useEffect(() => {
    if (request?.mode !== 'command') return;
    frame.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [request]);
  const label = props.kind === 'prompt' ? notebook.questionCell : notebook.textCell;
  return (
    <section
      ref={frame}
      className={styles.cell}
      aria-label={formatMessage(label, { number: props.number })}
      data-cell={props.cellId}
      data-kind={props.kind}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a cell takes the keys of command mode, as in Jupyter
      tabIndex={0}
      onFocus={props.kind === 'prompt' ? preloadChart : undefined}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return leaveControl(event);
        const action = maybeAction(event);
        if (action === null) return;
        event.preventDefault();
        if (action === 'edit') props.onEdit();
        else if (action === 'run' || action === 'run-and-advance') props.onRun(action === 'run-and-advance');
        else session.go(props.cellId, action);
      }}
    >
      <span className={styles.number} aria-hidden="true">
        {props.number}
      </span>
      <div className={styles.body}>{props.children}</div>
    </section>
  );
}

type CellAction = 'edit' | 'run' | 'run-and-advance' | 'up' | 'down';

function maybeAction(event: KeyboardEvent): CellAction | null {
  if (event.key === 'Enter') {
    if (event.shiftKey) return 'run-and-advance';
    return event.ctrlKey || event.metaKey ? 'run' : 'edit';
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  if (event.key === 'ArrowUp' || event.key === 'k') return 'up';
  return event.key === 'ArrowDown' || event.key === 'j' ? 'down' : null;
}

/** Escape in any control of the cell goes back to the cell. */
function leaveControl(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.focus();
}
