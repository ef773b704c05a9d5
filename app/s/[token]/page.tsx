import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { mayCreate } from '#lib/server/access/policy.ts';
import { maybeOpenShare } from '#lib/server/access/share-page.ts';
import { getServices } from '#lib/server/services.ts';
import { SharedScreen } from '../../_share/shared-screen.tsx';
import { readPreferences } from '../../_shell/read-preferences.ts';
import { readPageDoor } from '../../read-page-door.ts';

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

const maybeShare = cache((token: string) => maybeOpenShare(getServices(), token));

/** Names the page after the notebook, for those who open it and those who are shown the link; not for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const share = await maybeShare(token);
  if (share === null) return { robots: { index: false, follow: false } };
  const { title } = share.snapshot;
  const { messages } = await readPreferences();
  const origin = getServices().access.originOf(Object.fromEntries(await headers()));
  const images = [{ url: `${origin}/s/${token}/image`, width: 1200, height: 630, alt: title }];
  const description = messages.shell.tagline;
  return {
    title,
    description,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
    openGraph: { title, description, siteName: 'Lemma', type: 'article', images },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}

/** A notebook as it was shared: stored answers, to be read. Nothing is asked and nothing runs. */
export default async function SharedPage({ params }: Props) {
  const { token } = await params;
  const share = await maybeShare(token);
  if (share === null) notFound();
  const services = getServices();
  const [{ theme }, { who }, head] = await Promise.all([readPreferences(), readPageDoor(), headers()]);
  // A change of language draws the page again, but nobody has opened it then.
  if (head.get('accept')?.includes('text/html')) await services.store.countView(share.id);
  const { snapshot, createdAt } = share;
  const copyPath = services.access.visitorsWrite || mayCreate(who) ? `/api/shared/${token}/copy` : null;
  return <SharedScreen snapshot={snapshot} createdAt={createdAt} copyPath={copyPath} theme={theme} />;
}
