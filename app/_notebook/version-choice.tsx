'use client';
import { Button } from '../_shell/button.tsx';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './notice.module.css';

/** Two versions of a text, and what to do with the one that is chosen. */
export interface VersionQuestion {
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
  readonly onKeep: (keep: 'mine' | 'theirs') => void;
}

/** Shows two versions of a text side by side and asks which to keep. */
export function VersionChoice(props: VersionQuestion) {
  const { save } = useMessages();
  return (
    <div className={styles.notice} data-tone="warn" data-conflict>
      <Icon name="alert" />
      <div>
        <strong>{props.title}</strong>
        <div className={styles.versions}>
          <div className={styles.version}>
            <h4>{save.mine}</h4>
            <pre>{props.mine}</pre>
            <div className={styles.actions}>
              <Button look="primary" onClick={() => props.onKeep('mine')}>
                {save.keepMine}
              </Button>
            </div>
          </div>
          <div className={styles.version}>
            <h4>{save.theirs}</h4>
            <pre>{props.theirs}</pre>
            <div className={styles.actions}>
              <Button onClick={() => props.onKeep('theirs')}>{save.keepTheirs}</Button>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
