'use client';
import { Fragment } from 'react';
import { AskBox } from '../_shell/ask-box.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { CellPlace } from './cell-actions.tsx';
import styles from './cell-list.module.css';
import { InsertBar } from './insert-bar.tsx';
import { PromptCell } from './prompt-cell.tsx';
import { useEntry, useSession, useVisibleOrder } from './session-context.tsx';
import { TextCell } from './text-cell.tsx';

/** The cells of the notebook in order, with places to add one. */
export function CellList() {
  const { notebook } = useMessages();
  const shown = useVisibleOrder();
  if (shown.length === 0) return <EmptyNotebook />;
  return (
    <section aria-label={notebook.cellsLabel} className={styles.list}>
      <InsertBar after={null} last={false} />
      {shown.map((cellId, index) => (
        <Fragment key={cellId}>
          <ListedCell
            cellId={cellId}
            number={index + 1}
            first={index === 0}
            last={index === shown.length - 1}
          />
          <InsertBar after={cellId} last={index === shown.length - 1} />
        </Fragment>
      ))}
    </section>
  );
}

function ListedCell({ cellId, ...place }: CellPlace & { readonly cellId: string; readonly number: number }) {
  const entry = useEntry(cellId);
  if (entry === undefined) return null;
  return entry.cell.kind === 'prompt' ? (
    <PromptCell entry={entry} {...place} />
  ) : (
    <TextCell entry={entry} {...place} />
  );
}

function EmptyNotebook() {
  const { notebook } = useMessages();
  const session = useSession();
  return (
    <section aria-label={notebook.cellsLabel} className={styles.empty}>
      <h2>{notebook.emptyTitle}</h2>
      <AskBox busy={false} onAsk={(question) => void session.ask(question, null)} />
      <InsertBar after={null} last />
    </section>
  );
}
