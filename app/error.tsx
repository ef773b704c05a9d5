'use client';
import { Button } from './_shell/button.tsx';
import styles from './_shell/message-page.module.css';
import { useMessages } from './_shell/messages-provider.tsx';

/** Shown when a page could not be drawn. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const { error } = useMessages();
  return (
    <main id="content" className={styles.page}>
      <h1>{error.title}</h1>
      <p>{error.lead}</p>
      <Button look="primary" onClick={reset}>
        {error.again}
      </Button>
    </main>
  );
}
