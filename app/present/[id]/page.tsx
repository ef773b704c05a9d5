import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PresentScreen } from '../../_present/present-screen.tsx';
import { readPreferences } from '../../_shell/read-preferences.ts';
import { maybePageNotebook } from '../../read-page-door.ts';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/** Names the page after the notebook. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const notebook = await maybePageNotebook((await params).id);
  return notebook === null ? {} : { title: notebook.title };
}

/** A notebook, presented. */
export default async function PresentPage({ params }: Props) {
  const notebook = await maybePageNotebook((await params).id);
  if (notebook === null) notFound();
  const { theme } = await readPreferences();
  return <PresentScreen notebook={notebook} theme={theme} />;
}
