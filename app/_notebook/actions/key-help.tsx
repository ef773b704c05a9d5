'use client';
import { Fragment, useEffect, useRef } from 'react';
import { Button } from '../../_shell/button.tsx';
import { useLocale, useMessages } from '../../_shell/messages-provider.tsx';
import type { Action, ActionGroup } from './action.ts';
import { actions } from './action-table.ts';
import { KeyCaps } from './key-caps.tsx';
import styles from './key-help.module.css';
import { hasCommandKey } from './keys.ts';

const groups: readonly ActionGroup[] = ['run', 'go', 'notebook', 'cells'];

/** All keys, by what they do. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { commands, settings } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Escape does the same
    <dialog
      ref={dialog}
      className={styles.help}
      aria-labelledby="key-help-title"
      onClose={onClose}
      onClick={(event) => (event.target === dialog.current ? dialog.current.close() : undefined)}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id="key-help-title">{commands.helpTitle}</h2>
          <Button look="quiet" icon="cross" label={settings.close} onClick={() => dialog.current?.close()} />
        </header>
        <p className={styles.lead}>{commands.helpLead}</p>
        <div className={styles.groups}>
          {groups.map((group) => (
            <KeyGroup key={group} group={group} />
          ))}
        </div>
      </div>
    </dialog>
  );
}

function KeyGroup({ group }: { readonly group: ActionGroup }) {
  const { commands } = useMessages();
  const locale = useLocale();
  const rows = actions.filter((action) => action.group === group && action.bindings.length > 0);
  return (
    <section className={styles.group}>
      <h3>{commands.groups[group]}</h3>
      <dl>
        {rows.map((action) => (
          <div key={action.id} className={styles.row}>
            <dt>{action.title[locale]}</dt>
            <dd>
              {keysOf(action).map((keys, index) => (
                <Fragment key={keys}>
                  {index === 0 ? null : <span className={styles.or}>{commands.or}</span>}
                  <KeyCaps keys={keys} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function keysOf({ bindings }: Action): readonly string[] {
  return bindings.filter(({ notOnMac }) => !(notOnMac === true && hasCommandKey())).map(({ keys }) => keys);
}
