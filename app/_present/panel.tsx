'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './panel.module.css';

/** A dialog over the slide. */
export function PanelDialog(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { present } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Escape does the same
    <dialog
      ref={dialog}
      className={styles.card}
      data-wide={props.wide || undefined}
      aria-labelledby="present-panel-title"
      onClose={props.onClose}
      onClick={(event) => (event.target === dialog.current ? dialog.current.close() : undefined)}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id="present-panel-title">{props.title}</h2>
          <Button look="quiet" icon="cross" label={present.close} onClick={() => dialog.current?.close()} />
        </header>
        {props.children}
      </div>
    </dialog>
  );
}
