'use client';
import { memo } from 'react';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import frame from './cell-frame.module.css';
import styles from './cell-sketch.module.css';
import type { CellEntry } from './session/notebook-state.ts';
import { useSelected, useSession } from './session-context.tsx';

/**
 * A cell that was never near the window: its text alone, so that it can be found in the page, heard and gone to, in
 * about the room that it will take. It is drawn whole when it comes near or under the keyboard.
 */
export const CellSketch = memo(function CellSketch(props: {
  readonly entry: CellEntry;
  readonly number: number;
}) {
  const { notebook } = useMessages();
  const session = useSession();
  const { cell } = props.entry;
  const selected = useSelected(cell.id);
  const label = cell.kind === 'prompt' ? notebook.questionCell : notebook.textCell;
  const derivation = cell.variants.at(-1)?.answer.derivation ?? '';
  return (
    <section
      className={`${frame.cell} ${styles.sketch}`}
      aria-label={formatMessage(label, { number: props.number })}
      data-cell={cell.id}
      data-kind={cell.kind}
      data-sketch
      data-selected={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a cell takes the keys of command mode, as in Jupyter
      tabIndex={0}
      onFocus={() => session.focus(cell.id, 'command')}
    >
      <p className={cell.kind === 'prompt' ? styles.question : styles.text}>{cell.source}</p>
      {derivation === '' ? null : <p className={styles.text}>{derivation}</p>}
    </section>
  );
});
