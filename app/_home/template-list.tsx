'use client';
import { templates } from '#lib/notebook/templates.ts';
import { Icon } from '../_shell/icon.tsx';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import styles from './example-list.module.css';

/** Notebooks to start from. */
export function TemplateList(props: { readonly busy: boolean; readonly onOpen: (template: string) => void }) {
  const { home } = useMessages();
  const locale = useLocale();
  return (
    <section className={styles.examples} aria-label={home.templatesTitle}>
      <h2>{home.templatesTitle}</h2>
      <ul>
        {templates.map(({ id, title, purpose }) => (
          <li key={id}>
            <button type="button" disabled={props.busy} data-template={id} onClick={() => props.onOpen(id)}>
              <strong>{title[locale]}</strong>
              <span>{purpose[locale]}</span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
