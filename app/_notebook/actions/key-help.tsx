'use client';
import { Fragment } from 'react';
import { Dialog } from '../../_shell/dialog.tsx';
import { useLocale, useMessages } from '../../_shell/messages-provider.tsx';
import type { Action, ActionGroup } from './action.ts';
import { actions } from './action-table.ts';
import { KeyCaps } from './key-caps.tsx';
import styles from './key-help.module.css';
import { hasCommandKey } from './keys.ts';

const groups: readonly ActionGroup[] = ['run', 'go', 'notebook', 'cells'];

/** All keys, by what they do. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const { commands } = useMessages();
  return (
    <Dialog
      title={commands.helpTitle}
      closesBeside
      className={styles.help}
      inside={styles.inside}
      onClose={onClose}
    >
      <p className={styles.lead}>{commands.helpLead}</p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <KeyGroup key={group} group={group} />
        ))}
      </div>
    </Dialog>
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
