'use client';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { useNotebook } from './session-context.tsx';

/** Tells screen readers, politely, where a run has come to. */
export function Announcer() {
  const { run } = useMessages();
  const announcement = useNotebook((state) => state.announcement);
  return (
    <p className="visually-hidden" aria-live="polite" data-announcer>
      {announcement === null
        ? ''
        : formatMessage(run.announce, { number: announcement.number, state: run[announcement.state] })}
    </p>
  );
}
