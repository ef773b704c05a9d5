'use client';
import type { Ref } from 'react';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { toggleFullScreen } from '../_shell/full-screen.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Deck, DeckAction } from './deck.ts';
import styles from './present-bar.module.css';
import { Timer, type TimerHandle } from './timer.tsx';

/** The presenter's controls under the slide. */
export function PresentBar(props: {
  readonly deck: Deck;
  readonly dispatch: (action: DeckAction) => void;
  readonly timer: Ref<TimerHandle>;
  readonly laser: boolean;
  readonly onLaser: (on: boolean) => void;
  readonly canTurnChart: boolean;
  /** Screens that follow; null while no class is open. */
  readonly followers: number | null;
  readonly hasWall: boolean;
  readonly onExit: () => void;
}) {
  const { present } = useMessages();
  const { deck, dispatch } = props;
  return (
    <footer className={styles.bar} data-present-bar>
      <PageTurner deck={deck} dispatch={dispatch} />
      <Timer ref={props.timer} />
      <span className={styles.space} />
      <Button
        look="quiet"
        icon="laser"
        data-minor
        label={present.laser}
        aria-pressed={props.laser}
        onClick={() => props.onLaser(!props.laser)}
      />
      <Button
        look="quiet"
        icon="chart"
        label={deck.chartFull ? present.chartBack : present.chart}
        disabled={!props.canTurnChart}
        aria-pressed={deck.chartFull}
        onClick={() => dispatch({ type: 'turn-chart' })}
      />
      <Button
        look="quiet"
        icon="moon"
        data-minor
        label={present.black}
        aria-pressed={deck.black}
        onClick={() => dispatch({ type: 'turn-black' })}
      />
      <Button
        look="quiet"
        icon="grid"
        label={present.overview}
        onClick={() => dispatch({ type: 'turn-panel', panel: 'overview' })}
      />
      <Button
        look="quiet"
        icon="fill"
        data-minor
        label={present.fullScreen}
        onClick={() => void toggleFullScreen()}
      />
      <ClassButtons dispatch={dispatch} followers={props.followers} hasWall={props.hasWall} />
      <Button
        look="quiet"
        icon="help"
        data-minor
        label={present.help}
        onClick={() => dispatch({ type: 'turn-panel', panel: 'help' })}
      />
      <Button look="quiet" icon="exit" label={present.exit} onClick={props.onExit} />
    </footer>
  );
}

/** What opens the panels of a class. */
function ClassButtons({
  dispatch,
  followers,
  hasWall,
}: {
  readonly dispatch: (action: DeckAction) => void;
  readonly followers: number | null;
  readonly hasWall: boolean;
}) {
  const { classroom } = useMessages();
  return (
    <>
      {hasWall ? (
        <Button
          look="plain"
          icon="wall"
          label={classroom.wall}
          onClick={() => dispatch({ type: 'turn-panel', panel: 'wall' })}
        />
      ) : null}
      <Button
        look={followers === null ? 'quiet' : 'plain'}
        icon="people"
        label={classroom.open}
        data-followers={followers ?? undefined}
        onClick={() => dispatch({ type: 'turn-panel', panel: 'class' })}
      >
        {followers === null ? undefined : followers}
      </Button>
    </>
  );
}

function PageTurner({
  deck,
  dispatch,
}: {
  readonly deck: Deck;
  readonly dispatch: (action: DeckAction) => void;
}) {
  const { present } = useMessages();
  const number = deck.at + 1;
  const count = deck.cells.length;
  return (
    <>
      <Button
        look="quiet"
        icon="left"
        label={present.previous}
        onClick={() => dispatch({ type: 'previous' })}
      />
      <span className={styles.number} role="status" data-slide-number={number}>
        <span className="visually-hidden">{formatMessage(present.slide, { number, count })}</span>
        <span aria-hidden="true">
          {number} / {count}
        </span>
      </span>
      <Button look="quiet" icon="right" label={present.next} onClick={() => dispatch({ type: 'next' })} />
    </>
  );
}
