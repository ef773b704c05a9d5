'use client';
import type { ReactNode } from 'react';
import styles from './header.module.css';
import { LocaleSwitch } from './locale-switch.tsx';
import { Logo } from './logo.tsx';
import { useMessages } from './messages-provider.tsx';
import type { Theme } from './preferences.ts';
import { ThemeSwitch } from './theme-switch.tsx';

/**
 * The bar on top of every page; `children` is what the page adds to it. The way home is a plain link: it spares
 * every page the client router's code for links, and the list at home is read anew.
 */
export function Header({ theme, children }: { readonly theme: Theme; readonly children?: ReactNode }) {
  const { shell } = useMessages();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {shell.skip}
      </a>
      <a href="/" className={styles.brand} aria-label={`Lemma: ${shell.home}`}>
        <Logo />
        <span>Lemma</span>
      </a>
      <div className={styles.middle}>{children}</div>
      <div className={styles.switches}>
        <LocaleSwitch />
        <ThemeSwitch initial={theme} />
      </div>
    </header>
  );
}
