'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../_shell/button.tsx';
import { Dialog } from '../../_shell/dialog.tsx';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { releasePaper } from '../paper-charts.ts';
import { useSession } from '../session-context.tsx';
import { preparePaper } from './prepare-paper.ts';
import styles from './print-dialog.module.css';

/** Draws the notebook for paper, says how far that is, and asks the browser to print; closing it gives that up. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const { print: words, shell } = useMessages();
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [done, setDone] = useState({ number: 0, count: 1 });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const onCell = (number: number, count: number) => setDone({ number, count });
    void preparePaper(session, { signal, onCell }).then((ready) => {
      if (!ready) return;
      // The dialog would be on the paper too.
      dialog.current?.close();
      window.addEventListener('afterprint', releasePaper, { once: true });
      window.print();
    });
    return () => stop.abort();
  }, [session]);
  return (
    <Dialog
      ref={dialog}
      title={words.title}
      className={styles.card}
      inside={styles.inside}
      onClose={onClose}
      data-printing
    >
      <progress value={done.number} max={done.count} aria-label={words.title} />
      <p>{formatMessage(words.progress, done)}</p>
      <Button onClick={() => dialog.current?.close()}>{shell.cancel}</Button>
    </Dialog>
  );
}
