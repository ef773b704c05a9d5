'use client';
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let printing = false;

if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => tell(true));
  window.addEventListener('afterprint', () => tell(false));
}

function tell(next: boolean): void {
  printing = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether the page is being put on paper now. The browser takes its picture when the listeners of `beforeprint` and the
 * promises that they settle are through: what draws for paper may wait for nothing else.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

/** Like {@link usePrinting}, for this moment. */
export function isPrinting(): boolean {
  return printing;
}
