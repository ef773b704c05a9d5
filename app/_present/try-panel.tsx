'use client';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { Trial } from '#lib/class/class-event.ts';
import { allPieces } from '#lib/class/slide.ts';
import { type CellRun, isActive } from '#lib/notebook/cell.ts';
import { sourceLimit } from '#lib/notebook/limits.ts';
import type { NumberedEvent } from '#lib/notebook/run-event.ts';
import { queueRun, transitionRun } from '#lib/notebook/transition.ts';
import { RunStatus, viewRun } from '../_notebook/run-status.tsx';
import { followEvents } from '../_notebook/session/run-follower.ts';
import { callApi } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import { describeFailure, type Failure } from '../_shell/failure.ts';
import fields from '../_shell/field.module.css';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { SlideView } from './slide-view.tsx';
import styles from './try-panel.module.css';

type TryAction =
  | { readonly type: 'asked'; readonly runId: string; readonly prompt: string }
  | { readonly type: 'told'; readonly events: readonly NumberedEvent[] };

function transitionTry(run: CellRun | null, action: TryAction): CellRun | null {
  if (action.type === 'asked') return queueRun(action.runId, action.prompt);
  return run === null ? null : action.events.reduce(transitionRun, run);
}

/** A copy of the teacher's question, to change and to ask. */
export function TryPanel(props: {
  readonly code: string;
  readonly trial: Trial;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}) {
  const messages = useMessages();
  const { follow } = messages;
  const { code, trial, open, onOpen } = props;
  const [source, setSource] = useState(trial.source);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [run, hear] = useReducer(transitionTry, null);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const ask = async () => {
    const path = `/api/c/${encodeURIComponent(code)}/tries`;
    const asked = await callApi<{ runId: string }>({ method: 'POST', path, body: { source } });
    setRefusal(asked.ok ? null : asked.error);
    if (!asked.ok) return;
    const { runId } = asked.body;
    hear({ type: 'asked', runId, prompt: source });
    stop.current?.();
    stop.current = followEvents(`${path}/${runId}/events`, {
      onEvents: (events) => hear({ type: 'told', events }),
      onConnection: () => undefined,
      onLost: () => undefined,
    });
  };
  if (!open) {
    return (
      <div className={styles.reopen}>
        <Button look="primary" icon="edit" onClick={() => onOpen(true)}>
          {follow.openTry}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.try} aria-label={follow.tryTitle} data-try>
      <header className={styles.head}>
        <h2>{follow.tryTitle}</h2>
        <Button look="quiet" onClick={() => onOpen(false)}>
          {follow.hideTry}
        </Button>
      </header>
      <p className={styles.lead}>{follow.tryLead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <textarea
          className={fields.field}
          aria-label={follow.question}
          value={source}
          rows={3}
          maxLength={sourceLimit}
          onChange={(event) => setSource(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.shiftKey || event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void ask();
            }
          }}
        />
        <div className={styles.actions}>
          <Button look="primary" type="submit" icon="run" disabled={source.trim() === ''}>
            {follow.ask}
          </Button>
          {source === trial.source ? null : (
            <Button look="quiet" onClick={() => setSource(trial.source)}>
              {follow.reset}
            </Button>
          )}
          {run === null ? null : <RunStatus view={viewRun(run)} reconnecting={false} />}
        </div>
      </form>
      {refusal === null ? null : (
        <p className={styles.refusal} role="alert">
          {formatMessage(follow.failed, { message: describeFailure(messages, refusal) })}
        </p>
      )}
      {run === null ? null : <Answer run={run} />}
    </section>
  );
}

function Answer({ run }: { readonly run: CellRun }) {
  const { prompt: source, answer } = run;
  return (
    <SlideView
      key={run.runId}
      content={{ kind: 'prompt', source, answer, shown: allPieces, growing: isActive(run) }}
      bounded={false}
    />
  );
}
