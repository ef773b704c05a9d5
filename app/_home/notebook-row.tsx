'use client';
import Link from 'next/link';
import { useRef, useState } from 'react';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { callApi } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import { describeAge } from './describe-age.ts';
import styles from './notebook-row.module.css';
import { RenameForm } from './rename-form.tsx';

/** One notebook in the list: opens, renames, deletes. */
export function NotebookRow(props: {
  readonly summary: NotebookSummary;
  /** ISO 8601; ages are told as of this moment, on the server and in the browser alike. */
  readonly renderedAt: string;
  readonly onChanged: () => void;
  readonly onFailed: (message: string) => void;
}) {
  const { home, time } = useMessages();
  const locale = useLocale();
  const { summary } = props;
  const { title, cellCount } = summary;
  const [renaming, setRenaming] = useState(false);
  const age = describeAge(summary.updatedAt, props.renderedAt, { locale, now: time.now });
  const count = cellCount === 1 ? home.oneCell : formatMessage(home.cells, { count: cellCount });
  if (renaming) {
    return (
      <li className={styles.row}>
        <RenameForm {...props} onClose={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className={styles.row} data-notebook={summary.id}>
      <Link href={`/n/${summary.id}`} prefetch={false} className={styles.link}>
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>
          {cellCount === 0 ? home.noCells : count} ·{' '}
          <time dateTime={summary.updatedAt} suppressHydrationWarning>
            {age}
          </time>
        </span>
      </Link>
      <Button
        look="quiet"
        icon="edit"
        label={formatMessage(home.renameNamed, { title })}
        onClick={() => setRenaming(true)}
      />
      <DeleteNotebook {...props} />
    </li>
  );
}

function DeleteNotebook({ summary, onChanged, onFailed }: Parameters<typeof NotebookRow>[0]) {
  const { home, shell } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const { title } = summary;
  const remove = async () => {
    dialog.current?.close();
    const result = await callApi<null>({ method: 'DELETE', path: `/api/notebooks/${summary.id}` });
    if (!result.ok && result.status !== 404) onFailed(result.error.message);
    onChanged();
  };
  return (
    <>
      <Button
        look="quiet"
        icon="trash"
        label={formatMessage(home.deleteNamed, { title })}
        onClick={() => dialog.current?.showModal()}
      />
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={`delete-${summary.id}`}>
        <h3 id={`delete-${summary.id}`}>{home.deleteTitle}</h3>
        <p>{formatMessage(home.deleteBody, { title })}</p>
        <div className={styles.choices}>
          <Button onClick={() => dialog.current?.close()}>{shell.cancel}</Button>
          <Button look="danger" onClick={() => void remove()}>
            {home.delete}
          </Button>
        </div>
      </dialog>
    </>
  );
}
