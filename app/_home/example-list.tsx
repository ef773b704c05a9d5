'use client';
import { areas } from '#lib/math/solver/areas.ts';
import { Icon } from '../_shell/icon.tsx';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import styles from './example-list.module.css';

/** Areas of mathematics, each of which opens as a notebook of worked examples. */
export function ExampleList(props: { readonly busy: boolean; readonly onOpen: (area: string) => void }) {
  const { home } = useMessages();
  const locale = useLocale();
  return (
    <section className={styles.examples} aria-label={home.workedTitle}>
      <h2>{home.workedTitle}</h2>
      <ul>
        {areas.map(({ id, title, covers }) => (
          <li key={id}>
            <button type="button" disabled={props.busy} data-examples={id} onClick={() => props.onOpen(id)}>
              <strong>{title[locale]}</strong>
              <span>{covers[locale]}</span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
