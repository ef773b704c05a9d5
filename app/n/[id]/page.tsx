import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getServices } from '#lib/server/services.ts';
import { NotebookScreen } from '../../_notebook/notebook-screen.tsx';
import { readPreferences } from '../../_shell/read-preferences.ts';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

const maybeNotebook = cache(async (id: string) => await getServices().store.maybeNotebook(id));

/** Names the page after the notebook. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const notebook = await maybeNotebook((await params).id);
  return notebook === null ? {} : { title: notebook.title };
}

/** One notebook. */
export default async function NotebookPage({ params }: Props) {
  const notebook = await maybeNotebook((await params).id);
  if (notebook === null) notFound();
  const { theme } = await readPreferences();
  return <NotebookScreen notebook={notebook} theme={theme} />;
}
