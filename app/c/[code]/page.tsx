import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { cache } from 'react';
import { LemmaError } from '#lib/errors.ts';
import { joinClass } from '#lib/server/class/join-class.ts';
import { CodeForm } from '../../_present/code-form.tsx';
import { FollowScreen } from '../../_present/follow-screen.tsx';
import { Header } from '../../_shell/header.tsx';
import { readPreferences } from '../../_shell/read-preferences.ts';

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

/** Asked once a page, since each wrong code counts against the address that it comes from. */
const maybeClass = cache(async (code: string) => {
  try {
    const { live } = joinClass({ headers: await headers() }, code);
    return { code: live.code, title: live.state.title };
  } catch (error) {
    if (LemmaError.isInstance(error) && error.code !== 'internal') return null;
    throw error;
  }
});

/** Names the page after the class. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { messages } = await readPreferences();
  return { title: (await maybeClass((await params).code))?.title ?? messages.follow.title };
}

/** A class, followed; where there is none, the field for another code. */
export default async function FollowPage({ params }: Props) {
  const { theme } = await readPreferences();
  const found = await maybeClass((await params).code);
  if (found !== null) return <FollowScreen code={found.code} title={found.title} theme={theme} />;
  return (
    <>
      <Header theme={theme} />
      <CodeForm failed />
    </>
  );
}
