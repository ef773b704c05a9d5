import { flushSync } from 'react-dom';

/** A cell that a reader looks at. */
interface Place {
  readonly cellId: string;
  /** Pixels below the top of the window. */
  readonly top: number;
}

/**
 * Makes a change of the page, and scrolls so that what the reader looks at stays where it was. The browser does that
 * itself, but loses its anchor where the cell that it held on to is drawn anew.
 */
export function keepPlace(change: () => void): void {
  const place = maybePlace();
  flushSync(change);
  if (place === null) return;
  const top = document
    .querySelector(`[data-cell="${CSS.escape(place.cellId)}"]`)
    ?.getBoundingClientRect().top;
  const shift = top === undefined ? 0 : top - place.top;
  if (Math.abs(shift) >= 1) window.scrollBy({ top: shift, behavior: 'instant' });
}

/** The cell under the keyboard, or else the first one that begins within the window, or else the one that fills it. */
function maybePlace(): Place | null {
  const focused = document.activeElement?.closest('[data-cell]') ?? null;
  const cells = [...(focused === null ? [] : [focused]), ...document.querySelectorAll('[data-cell]')];
  let filling: Place | null = null;
  for (const cell of cells) {
    const { top, bottom } = cell.getBoundingClientRect();
    const cellId = cell.getAttribute('data-cell') ?? '';
    if (top >= window.innerHeight || bottom <= 0) continue;
    if (top >= 0) return { cellId, top };
    filling ??= { cellId, top };
  }
  return filling;
}
