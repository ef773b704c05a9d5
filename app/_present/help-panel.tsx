'use client';
import { Fragment } from 'react';
import { KeyCaps } from '../_notebook/actions/key-caps.tsx';
import { LocaleSwitch } from '../_shell/locale-switch.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { ThemeSwitch } from '../_shell/theme-switch.tsx';
import styles from './panel.module.css';
import { PanelDialog } from './panel.tsx';
import { keyHelp } from './present-keys.ts';

/** The keys of the presentation, and how it looks. */
export function HelpPanel(props: {
  readonly theme: Theme;
  readonly hideFirst: boolean;
  readonly onHideFirst: (hideFirst: boolean) => void;
  readonly onClose: () => void;
}) {
  const { present } = useMessages();
  return (
    <PanelDialog title={present.help} onClose={props.onClose}>
      <div className={styles.settings}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={props.hideFirst}
            onChange={(event) => props.onHideFirst(event.target.checked)}
          />
          {present.hideFirst}
          <small>{present.hideFirstHelp}</small>
        </label>
        <div className={styles.look}>
          {present.look}
          <LocaleSwitch />
          <ThemeSwitch initial={props.theme} />
        </div>
      </div>
      <dl className={styles.keys} aria-label={present.keys}>
        {keyHelp.map(({ name, keys }) => (
          <div key={name}>
            <dt>{present.key[name]}</dt>
            <dd>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index === 0 ? null : <span>{present.or}</span>}
                  <KeyCaps keys={key} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{present.swipe}</p>
    </PanelDialog>
  );
}
