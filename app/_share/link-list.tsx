'use client';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import { formatDay } from './format-day.ts';
import styles from './share-dialog.module.css';
import type { ListedLink } from './use-links.ts';

/** The links that were given out, and the way to take them back. */
export function LinkList(props: {
  readonly label: string;
  readonly links: readonly ListedLink[];
  readonly onRevoke: (id: string) => Promise<void>;
}) {
  if (props.links.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={props.label}>
      {props.links.map((link) => (
        <ListItem key={link.id} link={link} onRevoke={() => void props.onRevoke(link.id)} />
      ))}
    </ul>
  );
}

function ListItem(props: { readonly link: ListedLink; readonly onRevoke: () => void }) {
  const { share: words } = useMessages();
  const locale = useLocale();
  const { createdAt, expiresAt, views } = props.link;
  const ended = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  const end =
    expiresAt === null
      ? words.noEnd
      : formatMessage(ended ? words.ended : words.endsOn, { date: formatDay(expiresAt, locale, 'here') });
  const seen =
    views === 0
      ? words.unviewed
      : views === 1
        ? words.viewedOnce
        : formatMessage(words.views, { count: views });
  return (
    <li data-link={props.link.id} data-ended={ended || undefined}>
      <div>
        <span>{formatMessage(words.made, { date: formatDay(createdAt, locale, 'here') })}</span>
        <small>
          {end} · {seen}
        </small>
      </div>
      <Button onClick={props.onRevoke}>{words.revoke}</Button>
    </li>
  );
}
