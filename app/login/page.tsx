import type { Metadata } from 'next';
import { safeNext } from '#lib/server/access/pages.ts';
import { buttonClass } from '../_shell/button-class.ts';
import fields from '../_shell/field.module.css';
import { Logo } from '../_shell/logo.tsx';
import page from '../_shell/message-page.module.css';
import { readPreferences } from '../_shell/read-preferences.ts';
import styles from './login.module.css';

/** It looks at its address. */
export const dynamic = 'force-dynamic';

/** Names the page. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readPreferences()).messages.signIn.title };
}

/** Asks for the token. A plain form: it works before any script, and password managers know it. */
export default async function LoginPage(props: {
  readonly searchParams: Promise<{ readonly [name: string]: string | readonly string[] | undefined }>;
}) {
  const { next, refused } = await props.searchParams;
  const { messages } = await readPreferences();
  const words = messages.signIn;
  const complaint = refused === 'wait' ? words.wait : refused === 'token' ? words.wrong : null;
  return (
    <main id="content" className={page.page}>
      <Logo size={40} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <form method="post" action="/api/session" className={styles.form}>
        <input type="hidden" name="next" value={safeNext(typeof next === 'string' ? next : null)} />
        <input
          className={styles.user}
          name="user"
          autoComplete="username"
          defaultValue="lemma"
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <label htmlFor="token">{words.token}</label>
        <div className={styles.row}>
          <input
            className={fields.field}
            id="token"
            name="token"
            type="password"
            autoComplete="current-password"
            required
            // biome-ignore lint/a11y/noAutofocus: the page has this one purpose
            autoFocus
            maxLength={200}
            spellCheck={false}
            aria-invalid={complaint !== null}
            aria-describedby={complaint === null ? undefined : 'refused'}
          />
          <button type="submit" className={buttonClass('primary')}>
            {words.submit}
          </button>
        </div>
        {complaint === null ? null : (
          <p id="refused" role="alert" className={styles.refused}>
            {complaint}
          </p>
        )}
      </form>
      <p className={styles.hint}>{words.link}</p>
    </main>
  );
}
