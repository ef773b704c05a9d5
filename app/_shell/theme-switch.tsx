'use client';
import { useState } from 'react';
import styles from './header.module.css';
import { Icon } from './icon.tsx';
import { keepPreference } from './keep-preference.ts';
import { useMessages } from './messages-provider.tsx';
import { parseTheme, preferenceCookies, type Theme } from './preferences.ts';

/** Chooses between the system's theme, light and dark; the page changes at once. */
export function ThemeSwitch({ initial }: { readonly initial: Theme }) {
  const { shell } = useMessages();
  const [theme, setTheme] = useState(initial);
  const change = (next: Theme) => {
    setTheme(next);
    keepPreference(preferenceCookies.theme, next);
    document.documentElement.dataset.theme = next;
  };
  return (
    <label className={styles.theme}>
      <Icon name="theme" size={15} />
      <select
        className={styles.select}
        aria-label={shell.theme}
        value={theme}
        onChange={(event) => change(parseTheme(event.target.value))}
      >
        <option value="auto">{shell.themeAuto}</option>
        <option value="light">{shell.themeLight}</option>
        <option value="dark">{shell.themeDark}</option>
      </select>
    </label>
  );
}
