'use client';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Pointer } from '#lib/class/class-event.ts';
import { maybeAnswer } from '#lib/class/slide.ts';
import type { Notebook } from '#lib/notebook/cell.ts';
import { type ChartLink, ChartLinkContext } from '../_notebook/chart-link.ts';
import { toggleFullScreen } from '../_shell/full-screen.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { writeCellHash } from './cell-hash.ts';
import { canTurnChart, type Deck, type DeckAction, maybeLiveRun, openDeck, transitionDeck } from './deck.ts';
import { Laser } from './laser.tsx';
import { Overview } from './overview.tsx';
import { PresentBar } from './present-bar.tsx';
import { maybeDeckAction } from './present-keys.ts';
import { PresentPanels } from './present-panels.tsx';
import styles from './present-screen.module.css';
import { RunOnSlide } from './run-on-slide.tsx';
import { SlideView } from './slide-view.tsx';
import type { TimerHandle } from './timer.tsx';
import { type Classroom, useClassroom } from './use-classroom.ts';
import { useLiveRuns } from './use-live-run.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { useSwipe } from './use-swipe.ts';

/** A notebook, presented: one cell a slide. It shows what is stored; nothing runs unless it is asked for. */
export function PresentScreen({ notebook, theme }: { readonly notebook: Notebook; readonly theme: Theme }) {
  const { present } = useMessages();
  const [deck, dispatch] = useReducer(transitionDeck, notebook.cells, (cells) => openDeck(cells, null, true));
  const classroom = useClassroom(notebook.id);
  const [laser, setLaser] = useState(false);
  const timer = useRef<TimerHandle>(null);
  const stage = useRef<HTMLElement>(null);
  useOpeningSlide(notebook, dispatch);
  useShowing(deck, classroom);
  const exit = () => location.assign(`/n/${notebook.id}${placeOf(deck)}`);
  const isFree = deck.panel === 'none';
  usePresenterKeys({
    onLaser: setLaser,
    onKey: (key) => {
      if (key === 'close' && laser) return setLaser(false);
      if (key === 'close' && mayLeave(deck, classroom)) return exit();
      const action = maybeDeckAction(key, deck.cells.length);
      if (action !== null) dispatch(action);
      else if (key === 'timer') timer.current?.toggle();
      else if (key === 'full') void toggleFullScreen();
      else if (key === 'exit') exit();
    },
  });
  useSwipe(stage, (type) => {
    if (isFree) dispatch({ type });
  });
  const { send } = classroom;
  const point = useCallback((pointer: Pointer | null) => send({ type: 'pointer', pointer }), [send]);
  return (
    <>
      <main id="content" ref={stage} className={styles.stage} data-chart-full={deck.chartFull || undefined}>
        <h1 className="visually-hidden">{notebook.title}</h1>
        {deck.cells.length === 0 ? (
          <p className={styles.empty}>{present.empty}</p>
        ) : (
          <CurrentSlide deck={deck} dispatch={dispatch} classroom={classroom} notebookId={notebook.id} />
        )}
      </main>
      {deck.panel === 'overview' ? (
        <Overview
          cells={deck.cells}
          at={deck.at}
          open={!deck.hideFirst}
          onGo={(at) => dispatch({ type: 'go', at })}
        />
      ) : null}
      {deck.black ? (
        <button type="button" className={styles.black} onClick={() => dispatch({ type: 'turn-black' })}>
          <span className="visually-hidden">{present.blackHint}</span>
        </button>
      ) : null}
      {laser ? <Laser onPoint={point} /> : null}
      <PresentBar
        deck={deck}
        dispatch={dispatch}
        timer={timer}
        laser={laser}
        onLaser={setLaser}
        canTurnChart={canTurnChart(deck)}
        followers={classroom.open === null ? null : classroom.seen.followers}
        hasWall={classroom.seen.trialCellId !== null}
        onExit={exit}
      />
      <PresentPanels deck={deck} dispatch={dispatch} classroom={classroom} theme={theme} />
    </>
  );
}

/** Whether Escape leaves: it closes what is open first, and a class must be left on purpose. */
function mayLeave({ panel, black, chartFull }: Deck, { open }: Classroom): boolean {
  return panel === 'none' && !black && !chartFull && open === null && document.fullscreenElement === null;
}

function CurrentSlide(props: {
  readonly deck: Deck;
  readonly dispatch: (action: DeckAction) => void;
  readonly classroom: Classroom;
  readonly notebookId: string;
}) {
  const { deck, dispatch, classroom, notebookId } = props;
  const runs = useLiveRuns(notebookId, dispatch);
  const { send } = classroom;
  const link = useMemo<ChartLink>(
    () => ({
      onMove: (name, value) => send({ type: 'slider', name, value }),
      listen: () => () => undefined,
    }),
    [send],
  );
  const cell = deck.cells[deck.at];
  const kept = useMemo(() => (cell === undefined ? null : maybeAnswer(cell)), [cell]);
  if (cell === undefined) return null;
  const live = maybeLiveRun(deck);
  const { kind, source } = cell;
  const answer = live?.answer ?? kept;
  const content = { kind, source, answer, shown: deck.shown, growing: live !== null };
  return (
    <ChartLinkContext value={link}>
      <SlideView key={cell.id} content={content} bounded chartFull={deck.chartFull} />
      {kind === 'prompt' ? (
        <RunOnSlide
          // What was refused on one slide is not said on the next.
          key={`run ${cell.id}`}
          cell={cell}
          onRun={async () => {
            const result = await runs.start(cell.id);
            if (result.ok) send({ type: 'watch', cellId: cell.id, runId: result.body.runId });
            return result;
          }}
          onStop={(runId) => void runs.stop(runId)}
        />
      ) : null}
    </ChartLinkContext>
  );
}

/** Opens the slide that the address names. */
function useOpeningSlide({ cells }: Notebook, dispatch: (action: DeckAction) => void): void {
  useEffect(() => {
    const at = cells.findIndex(({ id }) => writeCellHash(id) === location.hash);
    if (at > 0) dispatch({ type: 'go', at });
  }, [cells, dispatch]);
}

/** The class sees what the slide shows. */
function useShowing(deck: Deck, { send, open, connection }: Classroom): void {
  const { at, shown, black, cells } = deck;
  const cellId = cells[at]?.id;
  const count = cells.length;
  const isRunning = maybeLiveRun(deck) !== null;
  // After a lost connection, too: what was sent meanwhile may not have come.
  const isOpen = open !== null && connection === 'live';
  useEffect(() => {
    if (!isOpen || isRunning || cellId === undefined) return;
    send({ type: 'show', cellId, shown, number: at + 1, count });
  }, [send, isOpen, isRunning, cellId, shown, at, count]);
  useEffect(() => {
    if (isOpen) send({ type: 'black', black });
  }, [send, isOpen, black]);
}

function placeOf({ cells, at }: Deck): string {
  const id = cells[at]?.id;
  return id === undefined ? '' : writeCellHash(id);
}
