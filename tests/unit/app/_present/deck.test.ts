import { describe, expect, it } from 'vitest';
import {
  canTurnChart,
  countPieces,
  type Deck,
  type DeckAction,
  openDeck,
  transitionDeck,
} from '#app/_present/deck.ts';
import { allPieces } from '#lib/class/slide.ts';
import { makeCell } from '../../class/make-cell.ts';

const cells = [makeCell('a'), makeCell('b', []), makeCell('c')];
const open = (hideFirst = true): Deck => openDeck(cells, null, hideFirst);
const play = (deck: Deck, ...actions: readonly DeckAction[]): Deck => actions.reduce(transitionDeck, deck);
const times = (count: number, type: 'next' | 'previous'): readonly DeckAction[] =>
  Array.from({ length: count }, () => ({ type }));
const place = ({ at, shown }: Deck) => [at, Math.min(shown, 5)];

describe('a deck', () => {
  it('reveals piece by piece, and turns the page after the last one', () => {
    expect(place(open())).toEqual([0, 0]);
    expect(place(play(open(), ...times(5, 'next')))).toEqual([0, 5]);
    expect(place(play(open(), ...times(6, 'next')))).toEqual([1, 0]);
    expect(place(play(open(), ...times(7, 'next')))).toEqual([2, 0]);
  });

  it('turns page by page where the answer is not hidden', () => {
    const deck = open(false);
    expect(deck.shown).toBe(allPieces);
    expect(play(deck, ...times(1, 'next')).at).toBe(1);
    expect(play(deck, ...times(2, 'next'), ...times(1, 'previous')).at).toBe(1);
  });

  it('takes back piece by piece, and a slide before is all there', () => {
    const deck = play(open(), ...times(2, 'next'));
    expect(place(play(deck, { type: 'previous' }))).toEqual([0, 1]);
    expect(place(play(deck, { type: 'go', at: 1 }, { type: 'previous' }))).toEqual([0, 5]);
  });

  it('stays at its first and its last slide', () => {
    expect(place(play(open(), { type: 'previous' }))).toEqual([0, 0]);
    expect(play(open(), { type: 'go', at: 99 }).at).toBe(2);
    expect(play(openDeck([], null, true), { type: 'next' }).at).toBe(0);
  });

  it('comes back from a black screen to where it was', () => {
    const deck = play(open(), { type: 'next' }, { type: 'turn-black' });
    expect(deck.black).toBe(true);
    expect(play(deck, { type: 'next' })).toMatchObject({ black: false, at: 0, shown: 1 });
  });

  it('opens at the cell that was asked for, and at the first where there is none', () => {
    expect(openDeck(cells, 'c', true).at).toBe(2);
    expect(openDeck(cells, 'gone', true).at).toBe(0);
  });

  it('gives the chart the screen only once it is revealed', () => {
    expect(play(open(), { type: 'turn-chart' }).chartFull).toBe(false);
    expect(play(open(), { type: 'reveal-all' }, { type: 'turn-chart' }).chartFull).toBe(true);
    expect(canTurnChart(open())).toBe(false);
    expect(canTurnChart(play(open(), { type: 'reveal-all' }))).toBe(true);
  });

  it('shows an answer as it is written and keeps all of it shown at its end', () => {
    const started = play(open(), { type: 'go', at: 1 }, { type: 'run-started', cellId: 'b', runId: 'r' });
    const variant = makeCell('b').variants[0];
    if (variant === undefined) throw new Error('the fixture has a variant');
    const { id, createdAt, receipt } = variant;
    const done = play(started, {
      type: 'run-told',
      cellId: 'b',
      events: [
        { seq: 1, event: { type: 'derivation-delta', text: 'Because.' } },
        { seq: 2, event: { type: 'run-ended', outcome: 'done', variant: { id, createdAt, receipt } } },
      ],
    });
    expect(done.cells[1]?.variants).toMatchObject([{ answer: { derivation: 'Because.' } }]);
    expect(done.shown).toBeGreaterThanOrEqual(countPieces(done));
  });

  it('takes in a cell that was kept, after the one it came from', () => {
    const added = play(open(), { type: 'cell-added', cell: makeCell('n'), after: 'a' });
    expect(added.cells.map(({ id }) => id)).toEqual(['a', 'n', 'b', 'c']);
  });

  it('stays at its slide when a cell is kept before it', () => {
    const before = play(open(), { type: 'go', at: 2 }, { type: 'next' });
    const after = play(before, { type: 'cell-added', cell: makeCell('n'), after: 'a' });
    expect(after.cells[after.at]?.id).toBe('c');
    expect(after.shown).toBe(before.shown);
  });
});
