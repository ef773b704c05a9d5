'use client';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { formatMessage } from '../_shell/format-message.ts';
import { isComposing } from '../_shell/is-composing.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './cell-frame.module.css';
import { preloadAnswer } from './preload-answer.ts';
import type { FocusRequest } from './session/notebook-state.ts';
import { useSelected, useSession } from './session-context.tsx';

/** What surrounds every cell: its number, its place under the keyboard in command mode. */
export function CellFrame(props: {
  readonly cellId: string;
  readonly kind: 'prompt' | 'text';
  readonly number: number;
  readonly request: FocusRequest | null;
  readonly children: ReactNode;
}) {
  const { notebook } = useMessages();
  const session = useSession();
  const frame = useRef<HTMLElement>(null);
  const selected = useSelected(props.cellId);
  const { cellId, request } = props;
  useLayoutEffect(() => {
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
      data-cell={cellId}
      data-kind={props.kind}
      data-selected={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a cell takes the keys of command mode, as in Jupyter
      tabIndex={0}
      onPointerDown={() => session.select(cellId)}
      onFocus={() => {
        if (props.kind === 'prompt') preloadAnswer();
        if (session.store.get().selection?.head !== cellId) session.select(cellId);
      }}
      onKeyDown={leaveControl}
    >
      <span className={styles.number} aria-hidden="true">
        {props.number}
      </span>
      <div className={styles.body}>{props.children}</div>
    </section>
  );
}

/** Escape in any control or text of the cell goes back to the cell, at once: the next key is meant for it. */
function leaveControl(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape' && !isComposing(event.nativeEvent)) event.currentTarget.focus();
}
