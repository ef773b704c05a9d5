import { mayCreate } from '#lib/server/access/policy.ts';
import { HomeScreen } from './_home/home-screen.tsx';
import { GuestHome } from './_share/guest-home.tsx';
import { Header } from './_shell/header.tsx';
import { readPreferences } from './_shell/read-preferences.ts';
import { SignOutButton } from './_shell/sign-out-button.tsx';
import { readPageDoor } from './read-page-door.ts';

/** The list changes with every request. */
export const dynamic = 'force-dynamic';

/** All notebooks, and a place to ask the first question. */
export default async function HomePage() {
  const { store, who } = await readPageDoor();
  const [notebooks, { theme, sort }] = await Promise.all([store.listNotebooks(), readPreferences()]);
  const isSignedIn = 'sessionId' in who && who.sessionId !== null;
  return (
    <>
      <Header theme={theme}>{isSignedIn ? <SignOutButton /> : null}</Header>
      {mayCreate(who) ? (
        <HomeScreen
          notebooks={notebooks}
          renderedAt={new Date().toISOString()}
          firstSort={sort}
          theme={theme}
        />
      ) : (
        <GuestHome notebooks={notebooks} />
      )}
    </>
  );
}
