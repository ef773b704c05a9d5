'use client';
import { Component, type ReactNode } from 'react';

/** What a reader looks at. */
interface Place {
  /** Holds a cell, whether that is a sketch or whole. */
  readonly slot: Element;
  /** Pixels below the top of the window. */
  readonly top: number;
}

interface Props {
  readonly drawn: boolean;
  readonly children: ReactNode;
}

/**
 * Scrolls, when what is in it is `drawn`, so that what the reader looks at stays where it was. The browser does that
 * itself, but loses its anchor where the cell that it held on to is drawn anew.
 */
export class KeepPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place | null {
    return this.props.drawn && !before.drawn ? maybePlace() : null;
  }

  override componentDidUpdate(_: Props, __: unknown, place: Place | null): void {
    if (place === null) return;
    const shift = place.slot.getBoundingClientRect().top - place.top;
    if (Math.abs(shift) >= 1) window.scrollBy({ top: shift, behavior: 'instant' });
  }

  override render() {
    return this.props.children;
  }
}

/** The cell under the keyboard, or else the first one that begins within the window, or else the one that fills it. */
function maybePlace(): Place | null {
  const slots = [...(document.querySelector('[data-cells]')?.children ?? [])];
  const focused = document.activeElement?.closest('[data-slot]') ?? null;
  if (focused !== null && beginsWithin(focused)) return placeOf(focused);
  const first = findFirst(slots, (slot) => slot.getBoundingClientRect().top >= 0);
  const begun = slots[first];
  const filling = slots[first - 1];
  if (begun !== undefined && beginsWithin(begun)) return placeOf(begun);
  return filling === undefined ? null : placeOf(filling);
}

function beginsWithin(slot: Element): boolean {
  const { top } = slot.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}

function placeOf(slot: Element): Place {
  return { slot, top: slot.getBoundingClientRect().top };
}

/** The first of the items that `holds` is true of, as it is of all behind that; their number where it is true of none. */
function findFirst<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const item = items[middle];
    if (item !== undefined && holds(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}
