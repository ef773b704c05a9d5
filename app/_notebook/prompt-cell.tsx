'use client';
import { memo, useId } from 'react';
import { isActive } from '#lib/notebook/cell.ts';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { useLoaded } from '../_shell/use-loaded.ts';
import { CellActions, type CellPlace } from './cell-actions.tsx';
import { CellFrame } from './cell-frame.tsx';
import { CellNotices } from './cell-notices.tsx';
import { SourceEditor } from './editor/source-editor.tsx';
import { useWriting } from './editor/use-writing.ts';
import { PromptAnswer } from './prompt-answer.tsx';
import styles from './prompt-cell.module.css';
import { RunStatus, type RunView, viewRun } from './run-status.tsx';
import { type CellEntry, sourceOf } from './session/notebook-state.ts';
import { useFocusRequest, useSession, useStale } from './session-context.tsx';

const loadPreview = () => import('./editor/question-preview.tsx');

/** A question, how its run stands, and its answers. */
export const PromptCell = memo(function PromptCell(
  props: CellPlace & { readonly entry: CellEntry; readonly number: number },
) {
  const { notebook, run: words } = useMessages();
  const session = useSession();
  const noticesId = useId();
  const { entry, number } = props;
  const { cell } = entry;
  const request = useFocusRequest(cell.id);
  const source = sourceOf(entry);
  const active = isActive(cell.run) || entry.connection === 'starting';
  const stale = useStale(cell.id) && !active;
  const { writing, watch } = useWriting();
  const preview = useLoaded(loadPreview, writing);
  return (
    <CellFrame cellId={cell.id} kind="prompt" number={number} request={request}>
      <div className={styles.box} {...watch}>
        <SourceEditor
          value={source}
          look="question"
          label={notebook.question}
          placeholder={notebook.questionPlaceholder}
          focusSerial={request?.mode === 'edit' ? request.serial : 0}
          caret={request?.caret}
          invalid={entry.save.kind === 'refused'}
          describedBy={noticesId}
          onChange={(value) => session.edits.edit(cell.id, value)}
          onBlur={() => void session.edits.flush(cell.id)}
        />
        {writing && preview !== null ? <preview.QuestionPreview source={source} /> : null}
        <div className={styles.bar}>
          <StatusSlot entry={entry} />
          {stale ? <span className={styles.stale}>{words.stale}</span> : null}
          <span className={styles.space} />
          <CellActions cellId={cell.id} first={props.first} last={props.last} />
          {active ? (
            <Button icon="stop" onClick={() => void session.runs.stop(cell.id)}>
              {notebook.stop}
            </Button>
          ) : (
            <Button
              look={stale || (cell.variants.length === 0 && cell.run === null) ? 'primary' : 'plain'}
              icon="run"
              title={notebook.runHint}
              onClick={() => void session.runs.run(cell.id)}
            >
              {notebook.run}
            </Button>
          )}
        </div>
      </div>
      <CellNotices entry={entry} id={noticesId} className={styles.notices} />
      <PromptAnswer entry={entry} number={number} stale={stale} />
    </CellFrame>
  );
});

function StatusSlot({ entry }: { readonly entry: CellEntry }) {
  const view = maybeRunView(entry);
  return view === null ? null : <RunStatus view={view} reconnecting={entry.connection === 'reconnecting'} />;
}

function maybeRunView({ cell, connection }: CellEntry): RunView | null {
  const starting: RunView = { state: 'queued', ahead: 0, startedAt: null, totalMs: null };
  if (isActive(cell.run)) return viewRun(cell.run);
  if (connection === 'starting') return starting;
  if (cell.run !== null) return viewRun(cell.run);
  const last = cell.variants.at(-1);
  if (last === undefined) return null;
  const { tutor, topic, totalMs } = last.receipt;
  return { ...starting, state: 'done', totalMs, isDeclined: tutor === 'solver' && topic === null };
}
