'use client';
import header from '../_shell/header.module.css';
import { LocaleSwitch } from '../_shell/locale-switch.tsx';
import { Logo } from '../_shell/logo.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { ThemeSwitch } from '../_shell/theme-switch.tsx';

/** The bar on top of what a reader sees: it leads nowhere, since a reader has nothing else here. */
export function ReaderHeader({ theme }: { readonly theme: Theme }) {
  const { shell } = useMessages();
  return (
    <header className={header.header}>
      <a className={header.skip} href="#content">
        {shell.skip}
      </a>
      <span className={header.brand}>
        <Logo />
        <span>Lemma</span>
      </span>
      <div className={header.middle} />
      <div className={header.switches}>
        <LocaleSwitch />
        <ThemeSwitch initial={theme} />
      </div>
    </header>
  );
}
