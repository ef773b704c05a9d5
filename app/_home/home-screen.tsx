'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { areas } from '#lib/math/solver/areas.ts';
import type { Notebook, NotebookSummary } from '#lib/notebook/cell.ts';
import { titleLimit } from '#lib/notebook/limits.ts';
import { templates } from '#lib/notebook/templates.ts';
import { callApi } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import { describeFailure, type Failure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import type { NotebookSort, Theme } from '../_shell/preferences.ts';
import { UndoToasts } from '../_shell/undo-toasts.tsx';
import { AskForm } from './ask-form.tsx';
import { askInNewNotebook } from './ask-in-new-notebook.ts';
import styles from './home-screen.module.css';
import { ImportExport } from './import-export.tsx';
import { NotebookList } from './notebook-list.tsx';
import { StartList } from './start-list.tsx';
import { useDeletions } from './use-deletions.ts';

/** The first page: a question to ask, the notebooks there are, and what one can start from. */
export function HomeScreen(props: {
  readonly notebooks: readonly NotebookSummary[];
  readonly renderedAt: string;
  readonly firstSort: NotebookSort;
  readonly theme: Theme;
}) {
  const messages = useMessages();
  const { home } = messages;
  const router = useRouter();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fail = (reason: Failure) =>
    setFailure(formatMessage(home.failed, { message: describeFailure(messages, reason) }));
  const deletions = useDeletions({ onChanged: router.refresh, onFailed: fail });
  const open = async (make: () => Promise<{ readonly id: string } | Failure>) => {
    setBusy(true);
    const made = await make();
    if ('id' in made) return router.push(`/n/${made.id}`);
    setBusy(false);
    fail(made);
  };
  const duplicate = async ({ id, title }: NotebookSummary) => {
    const made = await createNotebook({
      copyOf: id,
      title: formatMessage(home.copyOf, { title }).slice(0, titleLimit),
    });
    if ('code' in made) fail(made);
    router.refresh();
  };
  return (
    <main id="content" className={styles.page}>
      <AskForm busy={busy} onAsk={(question) => void open(() => askInNewNotebook(question))} />
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
      <section className={styles.list} aria-label={home.title}>
        <header>
          <h2>{home.title}</h2>
          <Button
            icon="plus"
            disabled={busy}
            onClick={() => void open(() => createNotebook({ title: home.untitled }))}
          >
            {home.create}
          </Button>
        </header>
        <NotebookList
          notebooks={props.notebooks.filter(({ id }) => !deletions.isGone(id))}
          renderedAt={props.renderedAt}
          firstSort={props.firstSort}
          theme={props.theme}
          actions={{
            onChanged: router.refresh,
            onFailed: fail,
            onDuplicate: (summary) => void duplicate(summary),
            onDelete: deletions.remove,
          }}
        />
        <ImportExport
          hasNotebooks={props.notebooks.length > 0}
          onChanged={router.refresh}
          onOpen={(id) => router.push(`/n/${id}`)}
          onFailed={setFailure}
        />
      </section>
      <Starts busy={busy} onOpen={(wanted) => void open(() => createNotebook(wanted))} />
      <DeletedNotebooks deletions={deletions} />
    </main>
  );
}

/** What one can start from: worked examples and templates. */
function Starts(props: { readonly busy: boolean; readonly onOpen: (wanted: object) => void }) {
  const { home } = useMessages();
  const language = useLocale();
  const { busy, onOpen } = props;
  return (
    <>
      <StartList
        title={home.workedTitle}
        mark="examples"
        starts={areas.map(({ id, title, covers }) => ({
          id,
          title: title[language],
          holds: covers[language],
        }))}
        busy={busy}
        onOpen={(area) => onOpen({ examples: { area, language } })}
      />
      <StartList
        title={home.templatesTitle}
        mark="template"
        starts={templates.map(({ id, title, purpose }) => ({
          id,
          title: title[language],
          holds: purpose[language],
        }))}
        busy={busy}
        onOpen={(id) => onOpen({ template: { id, language } })}
      />
    </>
  );
}

function DeletedNotebooks({ deletions }: { readonly deletions: ReturnType<typeof useDeletions> }) {
  const { home } = useMessages();
  const toasts = deletions.waiting.map(({ id, title }) => ({
    key: id,
    text: formatMessage(home.deleted, { title }),
    onUndo: () => {
      flushSync(() => deletions.undo(id));
      document.querySelector<HTMLElement>(`[data-notebook="${CSS.escape(id)}"] a`)?.focus();
    },
    onDismiss: () => deletions.confirm(id),
  }));
  return <UndoToasts toasts={toasts} />;
}

async function createNotebook(body: object) {
  const result = await callApi<{ readonly notebook: Notebook }>({
    method: 'POST',
    path: '/api/notebooks',
    body,
  });
  return result.ok ? { id: result.body.notebook.id } : result.error;
}
