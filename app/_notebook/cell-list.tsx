'use client';
import { AskBox } from '../_shell/ask-box.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './cell-list.module.css';
import { CellSlot } from './cell-slot.tsx';
import { InsertBar } from './insert-bar.tsx';
import { useSession, useVisibleOrder } from './session-context.tsx';

/** The cells of the notebook in order, with places to add one. */
export function CellList() {
  const { notebook } = useMessages();
  const shown = useVisibleOrder();
  if (shown.length === 0) return <EmptyNotebook />;
  return (
    <section aria-label={notebook.cellsLabel} className={styles.list} data-cells>
      <div data-slot>
        <InsertBar after={null} last={false} />
      </div>
      {shown.map((cellId, index) => (
        <CellSlot
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
