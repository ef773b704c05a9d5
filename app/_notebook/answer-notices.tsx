'use client';
import type { Answer, Notice } from '#lib/notebook/cell.ts';
import { formatMessage } from '../_shell/format-message.ts';
import type { Messages } from '../_shell/messages/en.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { NoticeLine } from './cell-notices.tsx';

/** What is true only until the first word. */
const passing: readonly Notice['kind'][] = ['waiting', 'loading', 'turn'];

/** What a reader should know about an answer: where it was cut short, and who drew its chart. */
export function AnswerNotices({ answer, growing }: { readonly answer: Answer; readonly growing: boolean }) {
  const messages = useMessages();
  const waits = growing && answer.thought === '' && answer.derivation === '';
  const last = answer.notices?.at(-1);
  const shown = (answer.notices ?? []).filter(
    (notice) => !passing.includes(notice.kind) || (waits && notice === last),
  );
  return shown.map((notice) => (
    <div key={notice.kind} data-answer-notice={notice.kind}>
      <NoticeLine tone="warn" text={describeAnswerNotice(messages, notice)} />
    </div>
  ));
}

function describeAnswerNotice({ answerNotice }: Messages, notice: Notice): string {
  if (notice.kind === 'waiting') return formatMessage(answerNotice.waiting, { seconds: notice.seconds });
  if (notice.kind === 'turn') return formatMessage(answerNotice.turn, { ahead: notice.ahead });
  return answerNotice[notice.kind];
}
