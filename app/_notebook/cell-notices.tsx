'use client';
import { Button } from '../_shell/button.tsx';
import { describeFailure, type Failure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import type { Messages } from '../_shell/messages/en.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { VersionChoice } from './lazy-version-choice.tsx';
import styles from './notice.module.css';
import { type CellEntry, type Notice, sourceOf } from './session/notebook-state.ts';
import { maxSourceLength } from './session/session-core.ts';
import { useSession } from './session-context.tsx';

/** What must be told beside a cell: a refused edit, a change elsewhere, an action that failed. */
export function CellNotices(props: {
  readonly entry: CellEntry;
  readonly id: string;
  readonly className?: string | undefined;
}) {
  const { entry, id } = props;
  const messages = useMessages();
  const { edits, order } = useSession();
  const cellId = entry.cell.id;
  const { save, notice } = entry;
  const mine = sourceOf(entry);
  return (
    <div id={id} role="status" className={props.className}>
      {notice === null ? null : <NoticeLine tone="bad" text={describeNotice(messages, notice)} />}
      {save.kind === 'refused' ? (
        <NoticeLine tone="warn" text={describeRefusal(messages, mine, save.failure)} />
      ) : null}
      {save.kind === 'gone' ? (
        <div className={styles.notice} data-tone="warn">
          <Icon name="alert" />
          <div>
            <p>{messages.save.gone}</p>
            <div className={styles.actions}>
              <Button onClick={() => void order.putBack(cellId)}>{messages.save.putBack}</Button>
            </div>
          </div>
        </div>
      ) : null}
      {save.kind === 'conflict' ? (
        <VersionChoice
          title={messages.save.conflictTitle}
          mine={mine}
          theirs={save.current.source}
          onKeep={(keep) => edits.resolve(cellId, keep)}
        />
      ) : null}
    </div>
  );
}

/** One sentence with a symbol. */
export function NoticeLine({ tone, text }: { readonly tone: 'warn' | 'bad'; readonly text: string }) {
  return (
    <div className={styles.notice} data-tone={tone}>
      <Icon name="alert" />
      <div>{text}</div>
    </div>
  );
}

/** A notice in the reader's language. */
export function describeNotice(messages: Messages, notice: Notice): string {
  const { notebook, history } = messages;
  switch (notice.kind) {
    case 'failed':
      return formatMessage(notebook.failed, { message: describeFailure(messages, notice.failure) });
    case 'told':
      return notice.text;
    case 'settings-contested':
      return notebook.settingsContested;
    case 'empty-question':
      return notebook.emptyQuestion;
    case 'changed-since':
      return history.changedSince;
    case 'answers-lost':
      return history.answersLost;
    case 'merge-too-long':
      return history.mergeTooLong;
    case 'kept':
      return messages.save.kept;
    case 'closed':
      return messages.save.closed;
  }
}

/** Why a text was not saved; a failure of null says that it is too long to be sent. */
export function describeRefusal(messages: Messages, source: string, failure: Failure | null): string {
  const { notebook, save } = messages;
  if (failure !== null) return formatMessage(save.refused, { message: describeFailure(messages, failure) });
  const over = source.length - maxSourceLength;
  return formatMessage(notebook.tooLong, { limit: maxSourceLength, count: source.length, over });
}
