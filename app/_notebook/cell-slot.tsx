'use client';
import { type CSSProperties, startTransition, useEffect, useRef, useState } from 'react';
import type { CellPlace } from './cell-actions.tsx';
import { CellSketch } from './cell-sketch.tsx';
import styles from './cell-slot.module.css';
import { FarContext } from './far-context.ts';
import { InsertBar } from './insert-bar.tsx';
import { KeepPlace } from './keep-place.tsx';
import { PromptCell } from './prompt-cell.tsx';
import type { CellEntry } from './session/notebook-state.ts';
import { useEntry, useLateChart, useSession, useSketched } from './session-context.tsx';
import { TextCell } from './text-cell.tsx';
import { watchNearness } from './watch-nearness.ts';

/**
 * The place of a cell in the list. It stays while what is in it changes from a sketch to the whole cell, so that the
 * browser looks at the styles and counters of this place alone, not of every cell of the notebook.
 */
export function CellSlot({
  cellId,
  ...place
}: CellPlace & { readonly cellId: string; readonly number: number }) {
  const entry = useEntry(cellId);
  const isLate = useSketched(cellId) && entry !== undefined && isAtRest(entry);
  const hasChart = useLateChart(cellId);
  const { slot, far, drawn } = useNearness(cellId, isLate);
  const sketched = isLate && !drawn;
  return (
    <div
      ref={slot}
      className={styles.slot}
      style={sketched ? estimateRoom(entry.cell, hasChart) : undefined}
      data-slot
      data-far={far || undefined}
    >
      <FarContext value={far}>
        <KeepPlace drawn={drawn}>
          {entry === undefined ? null : sketched ? (
            <CellSketch entry={entry} number={place.number} />
          ) : (
            <>
              <WholeCell entry={entry} {...place} />
              <InsertBar after={cellId} last={place.last} />
            </>
          )}
        </KeepPlace>
      </FarContext>
    </div>
  );
}

/**
 * Whether a slot is far from the window, and whether its cell has been drawn as it came near. That is a transition:
 * React works at it a few milliseconds at a time, between which the page scrolls and answers keys.
 */
function useNearness(cellId: string, isLate: boolean) {
  const { late } = useSession();
  const slot = useRef<HTMLDivElement>(null);
  const [far, setFar] = useState(isLate);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (slot.current === null) return;
    const begin = () => startTransition(() => setDrawn(true));
    const stop = watchNearness(slot.current, (isNear) => {
      setFar(!isNear);
      if (isNear) late.queue.approach(cellId, begin);
      else late.queue.leave(cellId);
    });
    return () => {
      stop();
      late.queue.leave(cellId);
    };
  }, [late, cellId]);
  useEffect(() => {
    if (drawn) late.queue.drawn(cellId);
  }, [drawn, late, cellId]);
  return { slot, far, drawn };
}

function WholeCell(props: CellPlace & { readonly entry: CellEntry; readonly number: number }) {
  return props.entry.cell.kind === 'prompt' ? <PromptCell {...props} /> : <TextCell {...props} />;
}

/** Whether nothing goes on in a cell that a reader might want to see. */
function isAtRest({ cell, draft, save, connection, notice }: CellEntry): boolean {
  const isSaved = draft === null && save.kind === 'saved';
  return isSaved && connection === 'none' && notice === null && cell.run === null && cell.source !== '';
}

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
