'use client';
import { formatMessage } from '../_shell/format-message.ts';
import type { Messages } from '../_shell/messages/en.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import type { Announcement } from './session/notebook-state.ts';
import { useNotebook } from './session-context.tsx';

/** Tells screen readers, politely, where a run has come to and what keys have done. */
export function Announcer() {
  const messages = useMessages();
  const announcement = useNotebook((state) => state.announcement);
  return (
    <p className="visually-hidden" aria-live="polite" data-announcer>
      {announcement === null ? '' : describe(messages, announcement)}
    </p>
  );
}

function describe({ run, history }: Messages, announcement: Announcement): string {
  switch (announcement.kind) {
    case 'run':
      return formatMessage(run.announce, { number: announcement.number, state: run[announcement.state] });
    case 'selected':
    case 'copied':
    case 'pasted':
      return formatMessage(history[announcement.kind], { count: announcement.count });
    case 'undone':
    case 'redone':
      return formatMessage(history[announcement.kind], { what: history.what[announcement.what] });
    case 'nothing-to-undo':
      return history.nothingToUndo;
    case 'nothing-to-redo':
      return history.nothingToRedo;
  }
}
