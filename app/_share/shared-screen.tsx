'use client';
import { useState } from 'react';
import type { Notebook } from '#lib/notebook/cell.ts';
import type { Snapshot } from '#lib/notebook/snapshot.ts';
import { callApi } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import { describeFailure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { formatDay } from './format-day.ts';
import { ReaderHeader } from './reader-header.tsx';
import { SharedCell } from './shared-cell.tsx';
import styles from './shared-screen.module.css';

/** A shared notebook, to be read. */
export function SharedScreen(props: {
  readonly snapshot: Snapshot;
  readonly createdAt: string;
  /** Where to ask for a copy of one's own; null where that is not allowed. */
  readonly copyPath: string | null;
  readonly theme: Theme;
}) {
  const { share, notebook } = useMessages();
  const locale = useLocale();
  const { snapshot, createdAt, copyPath, theme } = props;
  return (
    <>
      <ReaderHeader theme={theme} />
      <main id="content" className={styles.column}>
        <header className={styles.head}>
          <h1>{snapshot.title}</h1>
          <p>{formatMessage(share.shared, { date: formatDay(createdAt, locale) })}</p>
          {copyPath === null ? null : <CopyButton path={copyPath} />}
        </header>
        <section aria-label={notebook.cellsLabel}>
          {snapshot.cells.map((cell, index) => (
            <SharedCell
              // biome-ignore lint/suspicious/noArrayIndexKey: a snapshot never changes, and its cells have no names
              key={index}
              cell={cell}
              number={index + 1}
            />
          ))}
        </section>
      </main>
    </>
  );
}

function CopyButton({ path }: { readonly path: string }) {
  const messages = useMessages();
  const { share } = messages;
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    const result = await callApi<{ readonly notebook: Pick<Notebook, 'id'> }>({ method: 'POST', path });
    if (result.ok) return window.location.assign(`/n/${result.body.notebook.id}`);
    setBusy(false);
    setFailure(formatMessage(share.failed, { message: describeFailure(messages, result.error) }));
  };
  return (
    <>
      <Button icon="copy" disabled={busy} onClick={() => void copy()}>
        {share.own}
      </Button>
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
    </>
  );
}
