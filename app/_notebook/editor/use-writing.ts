'use client';
import { type FocusEvent, useState } from 'react';

/** Whether somebody writes in a cell's text, and what tells so on the element around the text and its buttons. */
export interface Writing {
  readonly writing: boolean;
  readonly watch: {
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
}

/**
 * Begins when the keyboard comes into a text and ends when it leaves the cell, but not while a pointer is pressed: the
 * button that it is pressed on must not move away from under it.
 */
export function useWriting(): Writing {
  const [writing, setWriting] = useState(false);
  return {
    writing,
    watch: {
      onFocus: ({ target }) => {
        if (target.closest('[data-editor]') !== null) setWriting(true);
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        const cell = currentTarget.closest('[data-cell]');
        const inside =
          relatedTarget instanceof Node && relatedTarget !== cell && cell?.contains(relatedTarget);
        if (document.hasFocus() && inside !== true) afterPointer(() => setWriting(false));
      },
    },
  };
}

let pressed = false;
if (typeof document !== 'undefined') {
  const press = (event: PointerEvent) => {
    pressed = event.type === 'pointerdown';
  };
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
    document.addEventListener(type, press, { capture: true });
}

/** Calls back when no pointer is pressed any more, after the click that this made; at once if none is now. */
export function afterPointer(callback: () => void): void {
  if (!pressed) {
    callback();
    return;
  }
  const stop = new AbortController();
  const released = () => {
    stop.abort();
    setTimeout(callback);
  };
  document.addEventListener('pointerup', released, { signal: stop.signal });
  document.addEventListener('pointercancel', released, { signal: stop.signal });
}
