'use client';
import { AskBox } from '../_shell/ask-box.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { CellPlace } from './cell-actions.tsx';
import styles from './cell-list.module.css';
import { CellSketch } from './cell-sketch.tsx';
import { InsertBar } from './insert-bar.tsx';
import { PromptCell } from './prompt-cell.tsx';
import type { CellEntry } from './session/notebook-state.ts';
import { useEntry, useLateChart, useSession, useSketched, useVisibleOrder } from './session-context.tsx';
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
        <ListedCell
          key={cellId}
          cellId={cellId}
          number={index + 1}
          first={index === 0}
          last={index === shown.length - 1}
        />
      ))}
    </section>
  );
}

function ListedCell({ cellId, ...place }: CellPlace & { readonly cellId: string; readonly number: number }) {
  const entry = useEntry(cellId);
  const sketched = useSketched(cellId);
  const hasChart = useLateChart(cellId);
  if (entry === undefined) return null;
  if (sketched && isAtRest(entry))
    return <CellSketch entry={entry} number={place.number} hasChart={hasChart} />;
  return (
    <>
      {entry.cell.kind === 'prompt' ? (
        <PromptCell entry={entry} {...place} />
      ) : (
        <TextCell entry={entry} {...place} />
      )}
      <InsertBar after={cellId} last={place.last} />
    </>
  );
}

/** Whether nothing goes on in a cell that a reader might want to see. */
function isAtRest({ cell, draft, save, connection, notice }: CellEntry): boolean {
  const isSaved = draft === null && save.kind === 'saved';
  return isSaved && connection === 'none' && notice === null && cell.run === null && cell.source !== '';
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
