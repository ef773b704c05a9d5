'use client';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { maybeDrawing } from '../load-drawing.ts';
import { usePrinting } from '../use-printing.ts';
import styles from './paper-note.module.css';

/**
 * Says on the paper that charts are missing there: the browser's own print waits for nothing, so what has not come from
 * the server by then, such as the answers of `late` cells or what draws charts, cannot be drawn any more.
 */
export function PaperNote({ late }: { readonly late: number }) {
  const { print: words } = useMessages();
  if (!usePrinting() || !(late > 0 || lacksDrawing())) return null;
  return (
    <p className={styles.note} data-paper-note>
      {words.missing}
    </p>
  );
}

function lacksDrawing(): boolean {
  return maybeDrawing() === null && document.querySelector('[data-chart]') !== null;
}
