import { buttonClass } from './_shell/button-class.ts';
import { Logo } from './_shell/logo.tsx';
import styles from './_shell/message-page.module.css';
import { readPreferences } from './_shell/read-preferences.ts';

/** Shown for an address that leads nowhere. No client component: its code would load with every page. */
export default async function NotFound() {
  const { messages } = await readPreferences();
  return (
    <main id="content" className={styles.page}>
      <Logo size={40} />
      <h1>{messages.error.notFoundTitle}</h1>
      <p>{messages.error.notFoundLead}</p>
      <a href="/" className={buttonClass('primary')}>
        {messages.shell.home}
      </a>
    </main>
  );
}
