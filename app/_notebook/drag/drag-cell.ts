import type { NotebookSession } from '../session/notebook-session.ts';
import styles from './drag.module.css';
import { type CellSpan, type DropPlace, maybeDropPlace } from './drop-place.ts';

const edgePx = 90;
const startPx = 4;

/** A press that may become a drag. */
export interface Press {
  readonly grip: HTMLElement;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Moves a cell with the pointer, by mouse or by finger: a line shows where it would go, the page scrolls at its edges,
 * Escape and a lost pointer give it up. Nothing is moved before it is let go.
 */
export function dragCell(session: NotebookSession, cellId: string, press: Press): void {
  const cell = press.grip.closest<HTMLElement>('[data-cell]');
  if (cell === null) return;
  const stop = new AbortController();
  const { signal } = stop;
  const line = document.createElement('div');
  line.className = styles.line ?? '';
  let place: DropPlace | null = null;
  let height = press.y;
  let begun = false;

  const show = () => {
    place = maybeDropPlace(measureCells(), cellId, height);
    line.hidden = place === null;
    if (place === null) return;
    const { left, width } = cell.getBoundingClientRect();
    Object.assign(line.style, { top: `${place.at}px`, left: `${left}px`, width: `${width}px` });
  };
  const scroll = () => {
    if (signal.aborted) return;
    const over = Math.min(0, height - edgePx) + Math.max(0, height - window.innerHeight + edgePx);
    if (over !== 0) {
      window.scrollBy({ top: over / 5, behavior: 'instant' });
      show();
    }
    requestAnimationFrame(scroll);
  };
  const begin = () => {
    begun = true;
    cell.classList.add(styles.dragged ?? '');
    document.documentElement.classList.add(styles.dragging ?? '');
    document.body.append(line);
    scroll();
  };
  const end = () => {
    stop.abort();
    line.remove();
    cell.classList.remove(styles.dragged ?? '');
    document.documentElement.classList.remove(styles.dragging ?? '');
  };
  const move = (event: PointerEvent) => {
    height = event.clientY;
    if (!begun && Math.hypot(event.clientX - press.x, event.clientY - press.y) < startPx) return;
    if (!begun) begin();
    show();
  };
  const drop = () => {
    end();
    if (place === null) return;
    void session.order.moveBelow(cellId, place.below);
    session.focus(cellId, 'command');
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  listen(press, { move, drop, end, giveUp }, signal);
}

interface DragHandlers {
  readonly move: (event: PointerEvent) => void;
  readonly drop: () => void;
  readonly end: () => void;
  readonly giveUp: (event: KeyboardEvent) => void;
}

function listen({ grip, pointerId }: Press, handlers: DragHandlers, signal: AbortSignal): void {
  grip.setPointerCapture(pointerId);
  grip.addEventListener('pointermove', handlers.move, { signal });
  grip.addEventListener('pointerup', handlers.drop, { signal });
  grip.addEventListener('pointercancel', handlers.end, { signal });
  grip.addEventListener('lostpointercapture', handlers.end, { signal });
  window.addEventListener('keydown', handlers.giveUp, { signal, capture: true });
}

function measureCells(): readonly CellSpan[] {
  return [...document.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return { cellId: cell.dataset.cell ?? '', top, bottom };
  });
}
