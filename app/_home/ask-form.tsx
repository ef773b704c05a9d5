'use client';
import { AskBox } from '../_shell/ask-box.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './ask-form.module.css';

/** Says what Lemma is for, and asks a question in a new notebook. */
export function AskForm(props: { readonly busy: boolean; readonly onAsk: (question: string) => void }) {
  const { home } = useMessages();
  return (
    <section className={styles.ask}>
      <h1>{home.askTitle}</h1>
      <p>{home.askLead}</p>
      <AskBox {...props} />
    </section>
  );
}
