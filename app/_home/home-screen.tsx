'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Notebook, NotebookSummary } from '#lib/notebook/cell.ts';
import { callApi } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import { AskForm } from './ask-form.tsx';
import { askInNewNotebook } from './ask-in-new-notebook.ts';
import { ExampleList } from './example-list.tsx';
import styles from './home-screen.module.css';
import { NotebookRow } from './notebook-row.tsx';

/** The first page: a question to ask, and the notebooks there are. */
export function HomeScreen(props: {
  readonly notebooks: readonly NotebookSummary[];
  readonly renderedAt: string;
}) {
  const { home } = useMessages();
  const language = useLocale();
  const router = useRouter();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fail = (message: string) => setFailure(formatMessage(home.failed, { message }));
  const open = async (make: () => Promise<{ readonly id: string } | { readonly message: string }>) => {
    setBusy(true);
    const made = await make();
    if ('id' in made) return router.push(`/n/${made.id}`);
    setBusy(false);
    fail(made.message);
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
        {props.notebooks.length === 0 ? <p className={styles.none}>{home.none}</p> : null}
        <ul>
          {props.notebooks.map((summary) => (
            <NotebookRow
              key={summary.id}
              summary={summary}
              renderedAt={props.renderedAt}
              onChanged={router.refresh}
              onFailed={fail}
            />
          ))}
        </ul>
      </section>
      <ExampleList
        busy={busy}
        onOpen={(area) => void open(() => createNotebook({ examples: { area, language } }))}
      />
    </main>
  );
}

async function createNotebook(body: object) {
  const result = await callApi<{ readonly notebook: Notebook }>({
    method: 'POST',
    path: '/api/notebooks',
    body,
  });
  return result.ok ? { id: result.body.notebook.id } : { message: result.error.message };
}
