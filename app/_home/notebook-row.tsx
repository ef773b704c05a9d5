'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { Button } from '../_shell/button.tsx';
import type { Failure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { describeAge } from './describe-age.ts';
import { NotebookPicture } from './notebook-picture.tsx';
import styles from './notebook-row.module.css';
import { RenameForm } from './rename-form.tsx';

/** What can be done with a notebook of the list. */
export interface RowActions {
  readonly onChanged: () => void;
  readonly onFailed: (failure: Failure) => void;
  readonly onDuplicate: (summary: NotebookSummary) => void;
  readonly onDelete: (summary: NotebookSummary) => void;
}

/** One notebook in the list: opens, renames, duplicates, deletes. */
export function NotebookRow(props: {
  readonly summary: NotebookSummary;
  /** ISO 8601; ages are told as of this moment, on the server and in the browser alike. */
  readonly renderedAt: string;
  readonly theme: Theme;
  readonly actions: RowActions;
}) {
  const { home, time } = useMessages();
  const locale = useLocale();
  const { summary, actions } = props;
  const { title, cellCount, question } = summary;
  const [renaming, setRenaming] = useState<boolean | null>(null);
  const age = describeAge(summary.updatedAt, props.renderedAt, { locale, now: time.now });
  const count = cellCount === 1 ? home.oneCell : formatMessage(home.cells, { count: cellCount });
  if (renaming === true) {
    return (
      <li className={styles.row}>
        <RenameForm summary={summary} {...actions} onClose={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className={styles.row} data-notebook={summary.id}>
      <Link href={`/n/${summary.id}`} prefetch={false} className={styles.link}>
        <NotebookPicture summary={summary} theme={props.theme} />
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          {question === null || title.startsWith(question.slice(0, 50)) ? null : (
            <span className={styles.question}>{question}</span>
          )}
          <span className={styles.meta}>
            {cellCount === 0 ? home.noCells : count} ·{' '}
            <time dateTime={summary.updatedAt} suppressHydrationWarning>
              {age}
            </time>
          </span>
        </span>
      </Link>
      <span className={styles.actions}>
        <Button
          look="quiet"
          icon="edit"
          label={formatMessage(home.renameNamed, { title })}
          // Its form took the keyboard, and gives it back.
          autoFocus={renaming === false}
          onClick={() => setRenaming(true)}
        />
        <Button
          look="quiet"
          icon="copy"
          label={formatMessage(home.duplicateNamed, { title })}
          onClick={() => actions.onDuplicate(summary)}
        />
        <Button
          look="quiet"
          icon="trash"
          label={formatMessage(home.deleteNamed, { title })}
          onClick={(event) => {
            focusBeside(event.currentTarget);
            actions.onDelete(summary);
          }}
        />
      </span>
    </li>
  );
}

/** Puts the keyboard on the row below the button's own, which is about to go, or on the one above. */
function focusBeside(button: Element): void {
  const row = button.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  beside?.querySelector('a')?.focus();
}
