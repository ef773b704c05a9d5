'use client';
import { createContext, use, useState } from 'react';
import { formatMessage } from '../../_shell/format-message.ts';
import { keepPreference } from '../../_shell/keep-preference.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { preferenceCookies } from '../../_shell/preferences.ts';
import { formatDuration } from '../format-duration.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { measureText } from './measure-text.ts';
import styles from './thought.module.css';

/** Whether thoughts are shown open: how the reader left the last one. */
export const ThoughtPreference = createContext<{ isOpen: boolean }>({ isOpen: false });

/** What a tutor thought before it answered, folded unless the reader likes it open, with its time and length. */
export function Thought(props: {
  readonly source: string;
  readonly growing: boolean;
  /** How long it took in milliseconds; absent while it grows, and where it is not known. */
  readonly durationMs?: number | undefined;
}) {
  const { answer, reading } = useMessages();
  const preference = use(ThoughtPreference);
  const [open, setOpen] = useState(preference.isOpen);
  const { source, growing, durationMs } = props;
  const { unit, count } = measureText(source);
  const words = count === 1 ? reading.thoughtWord : reading.thoughtWords;
  const length = formatMessage(unit === 'words' ? words : reading.thoughtCharacters, {
    count: count.toLocaleString('en'),
  });
  return (
    <details
      className={styles.thought}
      open={open}
      onToggle={(event) => {
        const isOpen = event.currentTarget.open;
        if (isOpen === open) return;
        setOpen(isOpen);
        preference.isOpen = isOpen;
        keepPreference(preferenceCookies.thought, isOpen ? 'open' : 'folded');
      }}
    >
      <summary>
        {answer.thought}
        <span className={styles.measure}>
          {durationMs === undefined ? null : ` · ${formatDuration(durationMs, answer)}`} · {length}
        </span>
      </summary>
      <Markdown source={source} growing={growing} />
    </details>
  );
}
