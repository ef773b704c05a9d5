'use client';
import { useState } from 'react';
import { type Cell, isActive } from '#lib/notebook/cell.ts';
import { RunStatus, viewRun } from '../_notebook/run-status.tsx';
import type { ApiResult } from '../_shell/api.ts';
import { Button } from '../_shell/button.tsx';
import { describeFailure, type Failure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './present-screen.module.css';

/** Answers the slide's question, when the presenter asks for it, and says how that stands. */
export function RunOnSlide(props: {
  readonly cell: Cell;
  readonly onRun: () => Promise<ApiResult<unknown>>;
  readonly onStop: (runId: string) => void;
}) {
  const messages = useMessages();
  const { present } = messages;
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const { cell } = props;
  const ask = async () => {
    const result = await props.onRun();
    setRefusal(result.ok ? null : result.error);
  };
  const { run } = cell;
  const failure = refusal ?? (run?.state === 'failed' ? run.error : null);
  const isNew = cell.variants.length === 0;
  return (
    <aside className={styles.run} data-new={(isNew && !isActive(run)) || undefined}>
      {failure === null ? null : (
        <p className={styles.failure} role="alert">
          {formatMessage(present.failed, { message: describeFailure(messages, failure) })}
        </p>
      )}
      {isActive(run) ? (
        <>
          <RunStatus view={viewRun(run)} reconnecting={false} />
          <Button icon="stop" onClick={() => props.onStop(run.runId)}>
            {present.stop}
          </Button>
        </>
      ) : isNew ? (
        <>
          <p>{present.noAnswer}</p>
          <Button look="primary" icon="run" onClick={() => void ask()}>
            {present.ask}
          </Button>
        </>
      ) : (
        <Button look="quiet" icon="again" label={present.again} onClick={() => void ask()} />
      )}
    </aside>
  );
}
