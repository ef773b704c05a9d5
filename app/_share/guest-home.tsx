'use client';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './guest-home.module.css';

/** The first page of one who came by edit links: the notebooks that they open. */
export function GuestHome({ notebooks }: { readonly notebooks: readonly NotebookSummary[] }) {
  const { share } = useMessages();
  return (
    <main id="content" className={styles.page}>
      <h1>{share.guestTitle}</h1>
      <p>{share.guestLead}</p>
      <ul>
        {notebooks.map(({ id, title }) => (
          <li key={id}>
            <a href={`/n/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
