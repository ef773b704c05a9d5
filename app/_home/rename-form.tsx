'use client';
import { useState } from 'react';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { titleLimit } from '#lib/notebook/limits.ts';
import { callApi } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import type { Failure } from '../_shell/failure.ts';
import fields from '../_shell/field.module.css';
import { isComposing } from '../_shell/is-composing.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './notebook-row.module.css';

/** Renames a notebook in its row; Escape leaves it as it was. */
export function RenameForm(props: {
  readonly summary: NotebookSummary;
  readonly onChanged: () => void;
  readonly onFailed: (failure: Failure) => void;
  readonly onClose: () => void;
}) {
  const { home, shell } = useMessages();
  const { summary } = props;
  const [title, setTitle] = useState(summary.title);
  const save = async () => {
    const result = await callApi<unknown>({
      method: 'PATCH',
      path: `/api/notebooks/${summary.id}`,
      body: { version: summary.version, title: title.trim() },
    });
    if (!result.ok) props.onFailed(result.error);
    if (result.ok || result.status === 409) props.onChanged();
    if (result.ok) props.onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event.nativeEvent)) props.onClose();
      }}
    >
      <input
        className={fields.field}
        aria-label={home.titleLabel}
        value={title}
        maxLength={titleLimit}
        required
        ref={(field) => field?.focus()}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={title.trim() === ''}>
        {home.save}
      </Button>
      <Button look="quiet" onClick={props.onClose}>
        {shell.cancel}
      </Button>
    </form>
  );
}
