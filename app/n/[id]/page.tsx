import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotebookScreen } from '../../_notebook/notebook-screen.tsx';
import { readPreferences } from '../../_shell/read-preferences.ts';
import { openPageNotebook, readPageDoor } from '../../read-page-door.ts';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** Names the page after the notebook. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const opened = await openPageNotebook((await params).id);
  return opened === null ? {} : { title: opened.notebook.title };
}

/** One notebook. */
export default async function NotebookPage({ params }: Props) {
  const opened = await openPageNotebook((await params).id);
  if (opened === null) notFound();
  const [{ theme, thoughtOpen }, { who }] = await Promise.all([readPreferences(), readPageDoor()]);
  const mayShare = who.role === 'owner';
  return <NotebookScreen opened={opened} theme={theme} thoughtOpen={thoughtOpen} mayShare={mayShare} />;
}
