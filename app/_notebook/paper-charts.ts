'use client';
import { type RefObject, useEffect, useState } from 'react';

/** A chart of the page that can be drawn for paper, however far from the window it is. */
interface PaperChart {
  readonly frame: Element;
  readonly draw: () => Promise<void>;
  readonly release: () => void;
}

const charts = new Set<PaperChart>();

/** Draws the charts of a cell for paper one after the other, until `signal` aborts. */
export async function drawForPaper(cellId: string, signal: AbortSignal): Promise<void> {
  const within = [...charts].filter(
    ({ frame }) => frame.closest<HTMLElement>('[data-cell]')?.dataset.cell === cellId,
  );
  for (const chart of within) if (!signal.aborted) await chart.draw();
}

/** Gives the charts that were drawn for paper back to the screen. */
export function releasePaper(): void {
  for (const { release } of charts) release();
}

/** A chart's call to be drawn for paper. */
interface PaperCall {
  readonly onDrawn: () => void;
}

/**
 * The call under way, null where there is none: the chart is then drawn wherever it is, in the light theme, and calls
 * `onDrawn` when that is done or has failed.
 */
export function usePaperCall(frame: RefObject<HTMLElement | null>): PaperCall | null {
  const [call, setCall] = useState<PaperCall | null>(null);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    let settle: () => void = () => undefined;
    const chart: PaperChart = {
      frame: current,
      draw: async () => {
        // What has no room, as in a part that is folded away, is not on the paper either.
        if (current.clientWidth === 0) return;
        await new Promise<void>((resolve) => {
          settle = resolve;
          setCall({ onDrawn: resolve });
        });
      },
      release: () => {
        settle();
        setCall(null);
      },
    };
    charts.add(chart);
    return () => {
      charts.delete(chart);
      settle();
    };
  }, [frame]);
  return call;
}
