'use client';
import { Fragment, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Dialog } from '../../_shell/dialog.tsx';
import { isComposing } from '../../_shell/is-composing.ts';
import { useLocale, useMessages } from '../../_shell/messages-provider.tsx';
import { useSession } from '../session-context.tsx';
import type { Action } from './action.ts';
import { actions } from './action-table.ts';
import { KeyCaps } from './key-caps.tsx';
import type { ActionRunner, Spot } from './listen-to-keys.ts';
import styles from './palette.module.css';
import { searchActions } from './search-actions.ts';

const listed = actions.filter(({ id }) => id !== 'palette');

/** Every action by its name; what is chosen is done where the keyboard was before. */
export function Palette(props: {
  readonly runner: ActionRunner;
  readonly spot: Spot;
  readonly onClose: () => void;
}) {
  const { commands } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const ids = useId();
  const choice = useChoice(props.runner, props.spot, ids);
  const choose = (action: Action | undefined) => {
    if (action === undefined || !choice.applies(action)) return;
    dialog.current?.close();
    props.runner.run(action, props.spot);
  };
  return (
    <Dialog
      ref={dialog}
      title={commands.open}
      headless
      closesBeside
      className={styles.palette}
      inside={styles.inside}
      onClose={props.onClose}
    >
      <QueryField ids={ids} choice={choice} onChoose={() => choose(choice.active)} />
      <div className={styles.list} role="listbox" id={`${ids}list`} aria-label={commands.open}>
        {choice.found.map((action, index) => (
          <Fragment key={action.id}>
            {choice.found[index - 1]?.group === action.group ? null : (
              <div className={styles.group} role="presentation">
                {commands.groups[action.group]}
              </div>
            )}
            <Choice
              action={action}
              id={`${ids}${action.id}`}
              active={action === choice.active}
              disabled={!choice.applies(action)}
              onChoose={() => choose(action)}
            />
          </Fragment>
        ))}
      </div>
      <p className={styles.none} role="status">
        {choice.found.length === 0 ? commands.none : ''}
      </p>
    </Dialog>
  );
}

interface ChoiceState {
  readonly query: string;
  readonly found: readonly Action[];
  /** The one that Enter does. */
  readonly active: Action | undefined;
  readonly applies: (action: Action) => boolean;
  readonly search: (query: string) => void;
  /** Goes on to the next one that applies, or back, and around. */
  readonly step: (by: 1 | -1) => void;
}

function useChoice(runner: ActionRunner, spot: Spot, ids: string): ChoiceState {
  const session = useSession();
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const place = runner.look(spot);
  const applies = ({ applies: test }: Action) => test?.(session.store.get(), place) !== false;
  const found = searchActions(listed, query);
  const choices = found.filter(applies);
  const active = choices.find(({ id }) => id === wanted) ?? choices[0];
  return {
    ...{ query, found, active, applies },
    search: (text) => {
      setQuery(text);
      setWanted(null);
    },
    step: (by) => {
      const at = active === undefined ? 0 : choices.indexOf(active);
      const next = choices[(at + by + choices.length) % choices.length];
      if (next === undefined) return;
      setWanted(next.id);
      document.getElementById(`${ids}${next.id}`)?.scrollIntoView({ block: 'nearest' });
    },
  };
}

function QueryField(props: {
  readonly ids: string;
  readonly choice: ChoiceState;
  readonly onChoose: () => void;
}) {
  const { commands } = useMessages();
  const { ids, choice } = props;
  return (
    <input
      className={styles.query}
      role="combobox"
      aria-expanded="true"
      aria-autocomplete="list"
      aria-controls={`${ids}list`}
      aria-activedescendant={choice.active === undefined ? undefined : `${ids}${choice.active.id}`}
      aria-label={commands.search}
      placeholder={commands.search}
      autoComplete="off"
      spellCheck={false}
      value={choice.query}
      onChange={(event) => choice.search(event.target.value)}
      onKeyDown={(event) => {
        const key = maybeListKey(event);
        if (key === null) return;
        event.preventDefault();
        if (key === 'Enter') props.onChoose();
        else choice.step(key === 'ArrowUp' ? -1 : 1);
      }}
    />
  );
}

function maybeListKey({ key, nativeEvent }: KeyboardEvent): 'Enter' | 'ArrowUp' | 'ArrowDown' | null {
  if (isComposing(nativeEvent)) return null;
  return key === 'Enter' || key === 'ArrowUp' || key === 'ArrowDown' ? key : null;
}

function Choice(props: {
  readonly action: Action;
  readonly id: string;
  readonly active: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}) {
  const locale = useLocale();
  const { action } = props;
  const [first] = action.bindings;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
    <div
      className={styles.choice}
      role="option"
      id={props.id}
      aria-selected={props.active}
      aria-disabled={props.disabled || undefined}
      data-action={action.id}
      onClick={props.onChoose}
    >
      <span>{action.title[locale]}</span>
      {first === undefined ? null : <KeyCaps keys={first.keys} />}
    </div>
  );
}
