'use client';
import { useEffect, useRef } from 'react';
import { maybePresentKey, type PresentKey } from './present-keys.ts';

/** What hears the presenter's keys. */
export interface KeyEffects {
  readonly onKey: (key: PresentKey) => void;
  /** The laser is on as long as its key is held. */
  readonly onLaser: (on: boolean) => void;
}

/** Listens to the keys of the presentation, wherever the focus is, but not while something is typed or chosen. */
export function usePresenterKeys(effects: KeyEffects): void {
  const latest = useRef(effects);
  useEffect(() => {
    latest.current = effects;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const key = maybePresentKey(event);
      if (key === null || event.defaultPrevented || isElsewhere(event, key)) return;
      event.preventDefault();
      if (key === 'laser') latest.current.onLaser(true);
      else if (!event.repeat || key === 'next' || key === 'previous') latest.current.onKey(key);
    };
    const up = (event: KeyboardEvent) => {
      if (maybePresentKey(event) === 'laser') latest.current.onLaser(false);
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, []);
}

/** A slider takes the arrows, a button its Enter and Space, a dialog all keys but those that close it. */
function isElsewhere({ target }: KeyboardEvent, key: PresentKey): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog') !== null) return true;
  if (target.matches('input, select, textarea, summary')) return true;
  return target.matches('button, a') && key === 'next' && !target.matches(':not(:focus-visible)');
}
