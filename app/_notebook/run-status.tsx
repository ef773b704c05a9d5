'use client';
import { useEffect, useState } from 'react';
import { type CellRun, isActive } from '#lib/notebook/cell.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon, type IconName } from '../_shell/icon.tsx';
import type { Messages } from '../_shell/messages/en.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { formatDuration } from './format-duration.ts';
import styles from './run-status.module.css';

/** What a status line tells of. */
export interface RunView {
  readonly state: CellRun['state'];
  readonly ahead: number;
  readonly startedAt: string | null;
  /** How long it took; null while it is under way or where it is not known. */
  readonly totalMs: number | null;
  /** Whether the tutor said that it cannot answer; absent where it did not. */
  readonly isDeclined?: boolean;
}

const icons: { readonly [State in RunView['state']]?: IconName } = {
  queued: 'clock',
  done: 'check',
  failed: 'alert',
  stopped: 'stop',
};

/** The state of a run: symbol, word, colour and time. */
export function RunStatus({
  view,
  reconnecting,
}: {
  readonly view: RunView;
  readonly reconnecting: boolean;
}) {
  const { run, answer } = useMessages();
  const active = isActiveState(view.state);
  const elapsedMs = useElapsed(active ? view.startedAt : null);
  const timeMs = active ? elapsedMs : view.totalMs;
  const isDeclined = view.isDeclined === true;
  const icon = isDeclined ? 'minus' : icons[view.state];
  return (
    <span
      className={styles.status}
      data-run-state={view.state}
      data-run-declined={isDeclined ? '' : undefined}
    >
      {icon === undefined ? (
        <span className={styles.pulse} aria-hidden="true" />
      ) : (
        <Icon name={icon} size={14} />
      )}
      <span>{describeState(run, view)}</span>
      {timeMs === null ? null : <span className={styles.time}>{formatDuration(timeMs, answer)}</span>}
      {reconnecting ? <span className={styles.lost}>{run.reconnecting}</span> : null}
    </span>
  );
}

function isActiveState(state: RunView['state']): boolean {
  return state !== 'done' && state !== 'failed' && state !== 'stopped';
}

function describeState(run: Messages['run'], { state, ahead, isDeclined }: RunView): string {
  if (isDeclined === true) return run.declined;
  if (state !== 'queued' || ahead === 0) return run[state];
  return formatMessage(run.queuedAhead, { ahead });
}

/** The view of a run under way, or that left no answer. */
export function viewRun(run: CellRun): RunView {
  return {
    state: run.state,
    ahead: run.ahead,
    startedAt: isActive(run) ? run.startedAt : null,
    totalMs: null,
  };
}

function useElapsed(startedAt: string | null): number | null {
  const [elapsedMs, setElapsedMs] = useState<number | null>(null);
  useEffect(() => {
    if (startedAt === null) return setElapsedMs(null);
    const tick = () => setElapsedMs(Math.max(0, Date.now() - Date.parse(startedAt)));
    tick();
    const timer = setInterval(tick, 200);
    return () => clearInterval(timer);
  }, [startedAt]);
  return elapsedMs;
}
