import { allPieces, listPieces, maybeAnswer } from '#lib/class/slide.ts';
import { type Cell, type CellRun, isActive } from '#lib/notebook/cell.ts';
import type { NumberedEvent } from '#lib/notebook/run-event.ts';
import { queueRun, transitionCell } from '#lib/notebook/transition.ts';

/** What lies over the slide. */
export type Panel = 'none' | 'overview' | 'help' | 'class' | 'wall';

/** A notebook as it is presented. */
export interface Deck {
  readonly cells: readonly Cell[];
  /** The place of the slide, from 0. */
  readonly at: number;
  /** How many pieces of its answer are revealed; as many as there are or more for all. */
  readonly shown: number;
  /** Whether a slide opens with its question alone. */
  readonly hideFirst: boolean;
  readonly black: boolean;
  /** Whether the chart takes the whole screen. */
  readonly chartFull: boolean;
  readonly panel: Panel;
}

/** What the presenter does, and what comes of a run. */
export type DeckAction =
  | { readonly type: 'next' | 'previous' | 'reveal-all' | 'turn-black' | 'turn-chart' | 'close' }
  | { readonly type: 'go'; readonly at: number }
  | { readonly type: 'turn-panel' | 'close-panel'; readonly panel: Panel }
  | { readonly type: 'hide-first'; readonly hideFirst: boolean }
  | { readonly type: 'run-started'; readonly cellId: string; readonly runId: string }
  | { readonly type: 'run-told'; readonly cellId: string; readonly events: readonly NumberedEvent[] }
  | { readonly type: 'cell-added'; readonly cell: Cell; readonly after: string | null };

/** The deck with the cell of this id first, or the first one. */
export function openDeck(cells: readonly Cell[], cellId: string | null, hideFirst: boolean): Deck {
  const at = Math.max(
    0,
    cells.findIndex(({ id }) => id === cellId),
  );
  const shown = hideFirst ? 0 : allPieces;
  return { cells, at, shown, hideFirst, black: false, chartFull: false, panel: 'none' };
}

/** How many pieces the slide's answer has. */
export function countPieces({ cells, at }: Pick<Deck, 'cells' | 'at'>): number {
  const cell = cells[at];
  const answer = cell === undefined ? null : maybeAnswer(cell);
  return answer === null ? 0 : listPieces(answer).length;
}

/** The run that the slide shows as it grows; null while its stored answer is shown. */
export function maybeLiveRun({ cells, at }: Pick<Deck, 'cells' | 'at'>): CellRun | null {
  const run = cells[at]?.run ?? null;
  return isActive(run) ? run : null;
}

/** Whether the chart can take the screen, which it does only once it is revealed, or give it back. */
export function canTurnChart(deck: Deck): boolean {
  const cell = deck.cells[deck.at];
  const answer = cell === undefined ? null : maybeAnswer(cell);
  return deck.chartFull || (answer !== null && answer.chart !== null && deck.shown >= countPieces(deck));
}

/** The deck after an action. */
export function transitionDeck(deck: Deck, action: DeckAction): Deck {
  switch (action.type) {
    case 'next':
      return stepForward(deck);
    case 'previous':
      return stepBack(deck);
    case 'go':
      return goTo(deck, action.at, deck.hideFirst ? 0 : allPieces);
    case 'reveal-all':
      return { ...deck, shown: allPieces, black: false };
    case 'turn-black':
      return { ...deck, black: !deck.black };
    case 'turn-chart':
      return { ...deck, chartFull: !deck.chartFull && canTurnChart(deck) };
    case 'turn-panel':
      return { ...deck, panel: deck.panel === action.panel ? 'none' : action.panel };
    case 'close':
      return { ...deck, panel: 'none', black: false, chartFull: false };
    case 'close-panel':
      // A dialog may tell that it closed when another is open already.
      return deck.panel === action.panel ? { ...deck, panel: 'none' } : deck;
    case 'hide-first':
      return { ...deck, hideFirst: action.hideFirst, shown: action.hideFirst ? deck.shown : allPieces };
    case 'run-started':
    case 'run-told':
    case 'cell-added':
      return changeCells(deck, action);
  }
}

function stepForward(deck: Deck): Deck {
  if (deck.black) return { ...deck, black: false };
  if (maybeLiveRun(deck) === null && deck.shown < countPieces(deck)) {
    return { ...deck, shown: deck.shown + 1 };
  }
  return goTo(deck, deck.at + 1, deck.hideFirst ? 0 : allPieces);
}

/** A slide that one comes back to is all there, as it was left. */
function stepBack(deck: Deck): Deck {
  if (deck.black) return { ...deck, black: false };
  const shown = Math.min(deck.shown, countPieces(deck));
  if (deck.hideFirst && shown > 0 && maybeLiveRun(deck) === null) return { ...deck, shown: shown - 1 };
  return goTo(deck, deck.at - 1, allPieces);
}

function goTo(deck: Deck, to: number, shown: number): Deck {
  const at = Math.min(Math.max(to, 0), deck.cells.length - 1);
  const panel = deck.panel === 'wall' ? 'wall' : 'none';
  if (at === deck.at || at < 0) return { ...deck, panel, black: false };
  return { ...deck, at, shown, panel, black: false, chartFull: false };
}

function changeCells(
  deck: Deck,
  action: Extract<DeckAction, { readonly type: 'run-started' | 'run-told' | 'cell-added' }>,
): Deck {
  if (action.type === 'cell-added') {
    const place = deck.cells.findIndex(({ id }) => id === action.after);
    const cells = deck.cells.toSpliced(place === -1 ? deck.cells.length : place + 1, 0, action.cell);
    const here = deck.cells[deck.at];
    return { ...deck, cells, at: here === undefined ? deck.at : cells.indexOf(here) };
  }
  const change = (cell: Cell): Cell =>
    action.type === 'run-started'
      ? { ...cell, run: queueRun(action.runId, cell.source) }
      : action.events.reduce(transitionCell, cell);
  const cells = deck.cells.map((cell) => (cell.id === action.cellId ? change(cell) : cell));
  const isHere = deck.cells[deck.at]?.id === action.cellId;
  return { ...deck, cells, ...(isHere ? { shown: allPieces, chartFull: false } : {}) };
}
