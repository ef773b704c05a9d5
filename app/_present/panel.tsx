'use client';
import type { ReactNode } from 'react';
import { Dialog } from '../_shell/dialog.tsx';
import styles from './panel.module.css';

/** A dialog over the slide. */
export function PanelDialog(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      title={props.title}
      closesBeside
      className={styles.card}
      inside={styles.inside}
      data-wide={props.wide || undefined}
      onClose={props.onClose}
    >
      {props.children}
    </Dialog>
  );
}
