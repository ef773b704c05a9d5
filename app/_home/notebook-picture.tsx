import type { NotebookSummary } from '#lib/notebook/cell.ts';
import { Icon } from '../_shell/icon.tsx';
import type { Theme } from '../_shell/preferences.ts';
import styles from './notebook-row.module.css';

/** The first chart of a notebook, small; a sign of what a notebook is where it has none. */
export function NotebookPicture(props: { readonly summary: NotebookSummary; readonly theme: Theme }) {
  const { id, updatedAt } = props.summary;
  const source = (theme: string) =>
    `/api/notebooks/${id}/picture?theme=${theme}&at=${encodeURIComponent(updatedAt)}`;
  return (
    <span className={styles.picture} aria-hidden="true">
      <Icon name="chart" size={20} />
      <picture>
        {props.theme === 'auto' ? (
          <source media="(prefers-color-scheme: dark)" srcSet={source('dark')} />
        ) : null}
        <img
          src={source(props.theme === 'dark' ? 'dark' : 'light')}
          alt=""
          width={88}
          height={66}
          loading="lazy"
          decoding="async"
          // One that could not be drawn leaves the sign that stands below it.
          onError={({ currentTarget }) => {
            currentTarget.hidden = true;
          }}
        />
      </picture>
    </span>
  );
}
