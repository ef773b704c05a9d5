'use client';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './people-here.module.css';
import { useNotebook } from './session-context.tsx';

/** How many people have the notebook open, while there are others. */
export function PeopleHere() {
  const { save } = useMessages();
  const count = useNotebook((state) => state.people);
  const words = formatMessage(save.peopleHere, { count });
  return (
    <p role="status" className={styles.people} data-people={count} title={count > 1 ? words : undefined}>
      {count > 1 ? (
        <>
          <Icon name="people" size={16} />
          <span className={styles.count} aria-hidden="true">
            {count}
          </span>
          <span className={styles.words}>{words}</span>
        </>
      ) : null}
    </p>
  );
}
