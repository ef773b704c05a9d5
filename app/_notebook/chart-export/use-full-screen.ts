'use client';
import { useCallback, useEffect, useState } from 'react';
import { fillScreen, leaveFullScreen } from '../../_shell/full-screen.ts';

/** Whether an element fills the screen, and how to change that. */
export interface FullScreen {
  readonly full: boolean;
  readonly turn: (full: boolean) => void;
}

/**
 * Lets an element fill the screen; where the browser has no such thing for it, as on a phone, it fills the window. Escape
 * leaves in both cases. `onRoom` hears the height of the window in pixels while it is full, and undefined after.
 */
export function useFullScreen(
  target: { readonly current: HTMLElement | null },
  onRoom: (heightPx: number | undefined) => void,
): FullScreen {
  const [full, setFull] = useState(false);
  const turn = useCallback(
    (next: boolean) => {
      setFull(next);
      if (!next) void leaveFullScreen();
      else if (target.current !== null) void fillScreen(target.current);
    },
    [target],
  );
  useEffect(() => {
    if (!full) return;
    const stop = new AbortController();
    const { signal } = stop;
    const measure = () => onRoom(window.innerHeight);
    const change = () => {
      measure();
      if (document.fullscreenElement === null) setFull(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="menu"]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      turn(false);
    };
    measure();
    window.addEventListener('resize', measure, { signal });
    document.addEventListener('fullscreenchange', change, { signal });
    document.addEventListener('keydown', leave, { signal, capture: true });
    const { overflow } = document.documentElement.style;
    document.documentElement.style.overflow = 'hidden';
    return () => {
      stop.abort();
      onRoom(undefined);
      document.documentElement.style.overflow = overflow;
    };
  }, [full, turn, onRoom]);
  return { full, turn };
}
