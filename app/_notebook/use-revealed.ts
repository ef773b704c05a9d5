'use client';
import { useEffect, useState } from 'react';

/** Cells from this number on are drawn when the reader comes near, or when the browser has nothing else to do. */
const eagerCells = 12;

/** What waits to be drawn in idle time, first come first drawn; one at a time, so that no key waits for it. */
const waiting = new Set<() => void>();
let scheduled = false;

/**
 * Whether the answer of a cell is drawn yet. A long notebook opens with its first cells alone; the others follow
 * one by one, so that finding in the page and printing see them all in the end.
 */
export function useRevealed(
  target: { readonly current: Element | null },
  { number, busy }: { readonly number: number; readonly busy: boolean },
): boolean {
  const [revealed, setRevealed] = useState(number <= eagerCells || busy);
  const settled = revealed || busy;
  useEffect(() => {
    const { current } = target;
    if (settled || current === null) return;
    const reveal = () => setRevealed(true);
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) reveal();
      },
      { rootMargin: '150% 0px' },
    );
    observer.observe(current);
    waiting.add(reveal);
    schedule();
    return () => {
      observer.disconnect();
      waiting.delete(reveal);
    };
  }, [target, settled]);
  useEffect(() => {
    if (busy) setRevealed(true);
  }, [busy]);
  return settled;
}

function schedule(): void {
  if (scheduled || waiting.size === 0) return;
  scheduled = true;
  const next = () => {
    scheduled = false;
    const [reveal] = waiting;
    if (reveal === undefined) return;
    waiting.delete(reveal);
    reveal();
    schedule();
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(next, { timeout: 4_000 });
  else setTimeout(next, 250);
}
