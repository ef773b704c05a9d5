import { getServices } from '#lib/server/services.ts';
import { HomeScreen } from './_home/home-screen.tsx';
import { Header } from './_shell/header.tsx';
import { readPreferences } from './_shell/read-preferences.ts';

/** The list changes with every request. */
export const dynamic = 'force-dynamic';

/** All notebooks, and a place to ask the first question. */
export default async function HomePage() {
  const [notebooks, { theme }] = await Promise.all([getServices().store.listNotebooks(), readPreferences()]);
  return (
    <>
      <Header theme={theme} />
      <HomeScreen notebooks={notebooks} renderedAt={new Date().toISOString()} />
    </>
  );
}
