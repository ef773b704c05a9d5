'use client';
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import frame from './cell-frame.module.css';
import styles from './cell-sketch.module.css';
import type { CellEntry } from './session/notebook-state.ts';
import { useSelected, useSession } from './session-context.tsx';
import { watchNearness } from './watch-nearness.ts';

/**
 * A cell that was never near the window: its text alone, so that it can be found in the page, heard and gone to, in
 * about the room that it will take. It is drawn whole when it comes near or under the keyboard.
 */
export const CellSketch = memo(function CellSketch(props: {
  readonly entry: CellEntry;
  readonly number: number;
  readonly hasChart: boolean;
}) {
  const { notebook } = useMessages();
  const session = useSession();
  const place = useRef<HTMLElement>(null);
  const { cell } = props.entry;
  const selected = useSelected(cell.id);
  useEffect(() => {
    if (place.current === null) return;
    const stop = watchNearness(place.current, (isNear) => session.late.tell(cell.id, isNear));
    return () => {
      stop();
      session.late.tell(cell.id, false);
    };
  }, [session, cell.id]);
  const label = cell.kind === 'prompt' ? notebook.questionCell : notebook.textCell;
  const derivation = cell.variants.at(-1)?.answer.derivation ?? '';
  return (
    <section
      ref={place}
      className={`${frame.cell} ${styles.sketch}`}
      aria-label={formatMessage(label, { number: props.number })}
      data-cell={cell.id}
      data-kind={cell.kind}
      data-sketch
      data-selected={selected || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a cell takes the keys of command mode, as in Jupyter
      tabIndex={0}
      style={estimateRoom(cell, props.hasChart)}
      onFocus={() => session.focus(cell.id, 'command')}
    >
      <p className={cell.kind === 'prompt' ? styles.question : styles.text}>{cell.source}</p>
      {derivation === '' ? null : <p className={styles.text}>{derivation}</p>}
    </section>
  );
});

/** About the height that the cell will take, so that the page's length is nearly right before it is drawn. */
function estimateRoom(
  { kind, source, variants }: CellEntry['cell'],
  hasChart: boolean,
): CSSProperties & { readonly '--room': string } {
  const answer = variants.at(-1)?.answer;
  const chartPx = hasChart || (answer?.chart ?? null) !== null ? 520 : 0;
  const textPx = (length: number) => 60 + length * 0.6;
  const answerPx = answer === undefined ? 0 : 130 + textPx(answer.derivation.length) + chartPx;
  const sourcePx = kind === 'prompt' ? 100 : textPx(source.length);
  return { '--room': `${Math.round(sourcePx + answerPx)}px` };
}
