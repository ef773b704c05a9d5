'use client';
import { describeFailure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './save-status.module.css';
import type { NotebookState } from './session/notebook-state.ts';
import { useNotebook } from './session-context.tsx';

type Worst = NotebookState['titleSave'] | NonNullable<ReturnType<NotebookState['entries']['get']>>['save'];

const gravity = ['saved', 'saving', 'retrying', 'refused', 'gone', 'conflict'] as const;

/** Whether everything typed is on the server; where not, the gravest reason. */
export function SaveStatus() {
  const messages = useMessages();
  const { save } = messages;
  const worst = useNotebook(findWorst);
  const failure = 'failure' in worst ? worst.failure : null;
  const reason = failure === null ? '' : describeFailure(messages, failure);
  const words = {
    saved: save.saved,
    saving: save.saving,
    retrying: formatMessage(save.unsaved, { message: reason }),
    refused: reason === '' ? save.tooLong : formatMessage(save.refused, { message: reason }),
    gone: save.conflict,
    conflict: save.conflict,
  };
  const calm = worst.kind === 'saved' || worst.kind === 'saving';
  return (
    <p className={styles.status} data-save-state={worst.kind} role={calm ? undefined : 'status'}>
      <Icon name={worst.kind === 'saved' ? 'check' : calm ? 'dots' : 'alert'} size={14} />
      <span>{words[worst.kind]}</span>
    </p>
  );
}

function findWorst(state: NotebookState): Worst {
  let worst: Worst = state.titleSave;
  for (const { save } of state.entries.values()) {
    if (gravity.indexOf(save.kind) > gravity.indexOf(worst.kind)) worst = save;
  }
  return worst;
}
