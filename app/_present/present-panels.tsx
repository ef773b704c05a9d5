'use client';
import type { Theme } from '../_shell/preferences.ts';
import { ClassPanel } from './class-panel.tsx';
import type { Deck, DeckAction } from './deck.ts';
import { HelpPanel } from './help-panel.tsx';
import type { Classroom } from './use-classroom.ts';
import { WallPanel } from './wall-panel.tsx';

/** The dialog that is open over the slide, if one is. */
export function PresentPanels(props: {
  readonly deck: Deck;
  readonly dispatch: (action: DeckAction) => void;
  readonly classroom: Classroom;
  readonly theme: Theme;
}) {
  const { deck, dispatch, classroom, theme } = props;
  const { panel } = deck;
  const close = () => dispatch({ type: 'close-panel', panel });
  const cell = deck.cells[deck.at];
  switch (panel) {
    case 'help':
      return (
        <HelpPanel
          theme={theme}
          hideFirst={deck.hideFirst}
          onHideFirst={(hideFirst) => dispatch({ type: 'hide-first', hideFirst })}
          onClose={close}
        />
      );
    case 'class':
      return (
        <ClassPanel
          classroom={classroom}
          canTry={cell?.kind === 'prompt'}
          onTry={() => {
            if (cell === undefined) return;
            classroom.send({ type: 'open-trial', cellId: cell.id });
            dispatch({ type: 'turn-panel', panel: 'wall' });
          }}
          onClose={close}
        />
      );
    case 'wall':
      return <OpenWall dispatch={dispatch} classroom={classroom} />;
    default:
      return null;
  }
}

function OpenWall({
  dispatch,
  classroom,
}: {
  readonly dispatch: (action: DeckAction) => void;
  readonly classroom: Classroom;
}) {
  const { seen, send, failure } = classroom;
  const keep = async (entryId: string) => {
    const cell = await classroom.keep(entryId);
    if (cell !== null) dispatch({ type: 'cell-added', cell, after: seen.trialCellId });
  };
  const close = () => dispatch({ type: 'close-panel', panel: 'wall' });
  return (
    <WallPanel
      entries={seen.wall}
      shownId={seen.spotlightId}
      failure={failure}
      onShow={(entryId) => send({ type: 'spotlight', entryId })}
      onKeep={(entryId) => void keep(entryId)}
      onEnd={() => {
        send({ type: 'close-trial' });
        close();
      }}
      onClose={close}
    />
  );
}
