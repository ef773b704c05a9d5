import type { Metadata } from 'next';
import { CodeForm } from '../_present/code-form.tsx';
import { Header } from '../_shell/header.tsx';
import { readPreferences } from '../_shell/read-preferences.ts';

/** Names the page in the reader's language. */
export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await readPreferences();
  return { title: messages.follow.title };
}

/** Where somebody types the code of a class. */
export default async function JoinPage() {
  const { theme } = await readPreferences();
  return (
    <>
      <Header theme={theme} />
      <CodeForm failed={false} />
    </>
  );
}
