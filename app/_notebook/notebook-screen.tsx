'use client';
import { useEffect, useState } from 'react';
import type { Notebook } from '#lib/notebook/cell.ts';
import { Header } from '../_shell/header.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { Commands } from './actions/commands.tsx';
import { Announcer } from './announcer.tsx';
import { CellList } from './cell-list.tsx';
import { describeNotice, NoticeLine } from './cell-notices.tsx';
import { DeletionToasts } from './deletion-toasts.tsx';
import styles from './notebook-screen.module.css';
import { NotebookTitle } from './notebook-title.tsx';
import { SaveStatus } from './save-status.tsx';
import { createNotebookSession } from './session/notebook-session.ts';
import { SessionProvider, useNotebook } from './session-context.tsx';
import { SettingsButton } from './settings/settings-button.tsx';

/** The page of one notebook. */
export function NotebookScreen({ notebook, theme }: { readonly notebook: Notebook; readonly theme: Theme }) {
  const [session] = useState(() => createNotebookSession(notebook));
  useEffect(() => session.start(), [session]);
  return (
    <SessionProvider session={session}>
      <Header theme={theme}>
        <SaveStatus />
        <Commands />
        <SettingsButton />
      </Header>
      <main id="content" className={styles.column}>
        <NotebookTitle />
        <NotebookNotice />
        <CellList />
      </main>
      <DeletionToasts />
      <Announcer />
    </SessionProvider>
  );
}

function NotebookNotice() {
  const messages = useMessages();
  const notice = useNotebook((state) => state.notice);
  return (
    <div role="status">
      {notice === null ? null : <NoticeLine tone="bad" text={describeNotice(messages, notice)} />}
    </div>
  );
}
