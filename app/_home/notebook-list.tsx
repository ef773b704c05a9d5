'use client';
import { useEffect, useState } from 'react';
import type { NotebookSummary } from '#lib/notebook/cell.ts';
import fields from '../_shell/field.module.css';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { keepPreference } from '../_shell/keep-preference.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import { type NotebookSort, parseSort, preferenceCookies, type Theme } from '../_shell/preferences.ts';
import { findNotebooks } from './find-notebooks.ts';
import styles from './notebook-list.module.css';
import { NotebookRow, type RowActions } from './notebook-row.tsx';
import { sortNotebooks } from './sort-notebooks.ts';

/** Rows that are shown at first, and added by each step. */
const step = 40;
/** From this many notebooks on, searching and sorting is worth its place. */
const worthSearching = 4;

/** The notebooks there are, to be searched and sorted. */
export function NotebookList(props: {
  readonly notebooks: readonly NotebookSummary[];
  readonly renderedAt: string;
  readonly firstSort: NotebookSort;
  readonly theme: Theme;
  readonly actions: RowActions;
}) {
  const { home } = useMessages();
  const locale = useLocale();
  const [words, setWords] = useState('');
  const [sort, setSort] = useState(props.firstSort);
  const [shown, setShown] = useState(step);
  const inCells = useFoundInCells(words.trim());
  const found = findNotebooks(props.notebooks, words, inCells);
  const rows = sortNotebooks(found, sort, locale);
  const searching = words.trim() !== '';
  return (
    <>
      {props.notebooks.length < worthSearching ? null : (
        <search className={styles.bar}>
          <label className={styles.search}>
            <Icon name="search" />
            <input
              type="search"
              value={words}
              placeholder={home.search}
              aria-label={home.search}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          <select
            className={fields.field}
            aria-label={home.sort}
            value={sort}
            onChange={({ target }) => {
              const chosen = parseSort(target.value);
              setSort(chosen);
              keepPreference(preferenceCookies.sort, chosen);
            }}
          >
            <option value="changed">{home.sortChanged}</option>
            <option value="created">{home.sortCreated}</option>
            <option value="title">{home.sortTitle}</option>
          </select>
        </search>
      )}
      <p role="status" className={searching && rows.length === 0 ? styles.none : styles.count}>
        {searching ? describeFound(home, rows.length, words.trim()) : null}
      </p>
      {props.notebooks.length === 0 ? <p className={styles.none}>{home.none}</p> : null}
      <ul className={styles.rows}>
        {rows.slice(0, shown).map((summary) => (
          <NotebookRow
            key={summary.id}
            summary={summary}
            renderedAt={props.renderedAt}
            theme={props.theme}
            actions={props.actions}
          />
        ))}
      </ul>
      {rows.length > shown ? (
        <button type="button" className={styles.more} onClick={() => setShown(shown + step)}>
          {formatMessage(home.more, { count: Math.min(step, rows.length - shown) })}
        </button>
      ) : null}
    </>
  );
}

function describeFound(
  home: { readonly found: string; readonly foundNone: string },
  count: number,
  words: string,
): string {
  return count === 0 ? formatMessage(home.foundNone, { words }) : formatMessage(home.found, { count });
}

/** The notebooks with these words in their cells, as far as the server has answered. */
function useFoundInCells(words: string): ReadonlySet<string> {
  const [found, setFound] = useState<{ readonly words: string; readonly ids: ReadonlySet<string> }>({
    words: '',
    ids: new Set(),
  });
  useEffect(() => {
    if (words === '') return;
    const stop = new AbortController();
    const timer = setTimeout(() => void ask(words, stop.signal).then((ids) => setFound({ words, ids })), 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words]);
  return found.words === words ? found.ids : new Set();
}

async function ask(words: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  try {
    const response = await fetch(`/api/notebooks?search=${encodeURIComponent(words)}`, { signal });
    if (!response.ok) return new Set();
    const body: { readonly notebooks: readonly NotebookSummary[] } = await response.json();
    return new Set(body.notebooks.map(({ id }) => id));
  } catch (error) {
    // Titles are searched without the server; a reader who types on has stopped this request.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'AbortError'))
      return new Set();
    throw error;
  }
}
