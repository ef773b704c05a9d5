import type { RunEvent } from '../notebook/run-event.ts';

/** Listens to a run for how long its tutor thinks before it answers. */
export interface ThoughtTimer {
  readonly note: (event: RunEvent) => void;
  /** In whole milliseconds, from the first word of thought to the first of the derivation; null where nothing was thought. */
  readonly maybeThoughtMs: () => number | null;
}

/** Makes a timer over a clock that never goes back. What turns out to have been thought counts as it. */
export function timeThought(elapsedMs: () => number): ThoughtTimer {
  let began: number | null = null;
  let wrote: number | null = null;
  let ended: number | null = null;
  return {
    note: ({ type }) => {
      if (type === 'thought-delta') began ??= elapsedMs();
      if (type === 'derivation-delta' && (wrote === null || (began !== null && ended === null))) {
        const nowMs = elapsedMs();
        wrote ??= nowMs;
        if (began !== null) ended = nowMs;
      }
      if (type === 'derivation-rethought') {
        began ??= wrote;
        ended = null;
      }
    },
    maybeThoughtMs: () => (began === null ? null : Math.round((ended ?? elapsedMs()) - began)),
  };
}
