'use client';
import { useEffect, useRef } from 'react';
import type { Variant } from '#lib/notebook/cell.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { useLoaded } from '../../_shell/use-loaded.ts';
import styles from './plot-code.module.css';

const loadEditor = () => import('./plot-code-editor.tsx');

/** The code behind an answer's chart, folded until it is asked for. */
export function PlotCode(props: {
  readonly cellId: string;
  readonly variant: Variant;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** Grows with each request to put the caret where the code failed; 0 for none. */
  readonly mendSerial: number;
}) {
  const { editor } = useMessages();
  const frame = useRef<HTMLDetailsElement>(null);
  const { cellId, variant, open, mendSerial } = props;
  const editing = useLoaded(loadEditor, open);
  useEffect(() => {
    if (mendSerial > 0) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [mendSerial]);
  if (variant.answer.plotCode === null && variant.editedPlot === undefined) return null;
  return (
    <details
      ref={frame}
      className={styles.frame}
      open={open}
      data-plot-code
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary>{editor.plotCode}</summary>
      {editing === null ? (
        <pre className={styles.plain}>{variant.editedPlot?.code ?? variant.answer.plotCode}</pre>
      ) : open ? (
        <editing.PlotCodeEditor cellId={cellId} variant={variant} mendSerial={mendSerial} />
      ) : null}
    </details>
  );
}
