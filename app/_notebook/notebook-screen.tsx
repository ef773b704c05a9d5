'use client';
import { useEffect, useState } from 'react';
import type { OpenedNotebook } from '#lib/notebook/late-cell.ts';
import { PresentButton } from '../_present/present-button.tsx';
import { ShareButton } from '../_share/share-button.tsx';
import { Header } from '../_shell/header.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Theme } from '../_shell/preferences.ts';
import { Commands } from './actions/commands.tsx';
import { Announcer } from './announcer.tsx';
import { CellList } from './cell-list.tsx';
import { describeNotice, NoticeLine } from './cell-notices.tsx';
import { DeletionToasts } from './deletion-toasts.tsx';
import { ExportMenu } from './export-menu/export-menu.tsx';
import { FormulaMenus } from './formula-menu/formula-menus.tsx';
import styles from './notebook-screen.module.css';
import { NotebookTitle } from './notebook-title.tsx';
import { PeopleHere } from './people-here.tsx';
import { PaperNote } from './print/paper-note.tsx';
import { ThoughtPreference } from './reading/thought.tsx';
import { SaveStatus } from './save-status.tsx';
import { createNotebookSession } from './session/notebook-session.ts';
import { SessionProvider, useNotebook } from './session-context.tsx';
import { SettingsButton } from './settings/settings-button.tsx';

/** The page of one notebook. */
export function NotebookScreen({
  opened,
  theme,
  thoughtOpen,
  mayShare,
}: {
  readonly opened: OpenedNotebook;
  readonly theme: Theme;
  /** Whether the thoughts of tutors are shown open. */
  readonly thoughtOpen: boolean;
  /** Whether the reader may give out links to it, and present it to a class. */
  readonly mayShare: boolean;
}) {
  const [session] = useState(() => createNotebookSession(opened));
  const [preference] = useState({ isOpen: thoughtOpen });
  useEffect(() => session.start(), [session]);
  return (
    <SessionProvider session={session}>
      <Header theme={theme}>
        <PeopleHere />
        <SaveStatus />
        <Commands />
        {mayShare ? <ShareButton notebookId={opened.notebook.id} /> : null}
        {mayShare ? <PresentButton notebookId={opened.notebook.id} /> : null}
        <ExportMenu />
        <SettingsButton />
      </Header>
      <main id="content" className={styles.column}>
        <NotebookTitle />
        <NotebookNotice />
        <LateNote />
        <ThoughtPreference value={preference}>
          <CellList />
        </ThoughtPreference>
      </main>
      <DeletionToasts />
      <Announcer />
      <FormulaMenus />
    </SessionProvider>
  );
}

function LateNote() {
  return <PaperNote late={useNotebook((state) => state.late.size)} />;
}

function NotebookNotice() {
  const messages = useMessages();
  const notice = useNotebook((state) => state.notice);
  return (
    <div role="status" className={styles.notice}>
      {notice === null ? null : <NoticeLine tone="bad" text={describeNotice(messages, notice)} />}
    </div>
  );
}
