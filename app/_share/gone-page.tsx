import { Logo } from '../_shell/logo.tsx';
import styles from '../_shell/message-page.module.css';
import { readPreferences } from '../_shell/read-preferences.ts';

/** What a link leads to that has ended, was revoked or never was: the same for all of them. */
export async function GonePage() {
  const { messages } = await readPreferences();
  return (
    <main id="content" className={styles.page}>
      <Logo size={40} />
      <h1>{messages.share.goneTitle}</h1>
      <p>{messages.share.goneLead}</p>
    </main>
  );
}
