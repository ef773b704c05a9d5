'use client';
import { Icon } from '../_shell/icon.tsx';
import styles from './start-list.module.css';

/** A notebook to start from. */
interface Start {
  readonly id: string;
  readonly title: string;
  /** What is in it. */
  readonly holds: string;
}

/** Notebooks to start from, each of which a click opens. */
export function StartList(props: {
  readonly title: string;
  /** What the buttons are marked as: `data-examples`, `data-template`. */
  readonly mark: 'examples' | 'template';
  readonly starts: readonly Start[];
  readonly busy: boolean;
  readonly onOpen: (id: string) => void;
}) {
  const { title, mark, starts, busy, onOpen } = props;
  return (
    <section className={styles.starts} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {starts.map(({ id, title: name, holds }) => (
          <li key={id}>
            <button type="button" disabled={busy} {...{ [`data-${mark}`]: id }} onClick={() => onOpen(id)}>
              <strong>{name}</strong>
              <span>{holds}</span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
