'use client';
import { type KeyboardEvent, useId } from 'react';
import type { PlotError } from '#lib/chart/chart.ts';
import type { Variant } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { formatMessage } from '../../_shell/format-message.ts';
import { Icon } from '../../_shell/icon.tsx';
import { isComposing } from '../../_shell/is-composing.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import type { EditorProblem } from './monaco/rich-editor.ts';
import { offsetOf } from './place-in-code.ts';
import styles from './plot-code.module.css';
import { SourceEditor } from './source-editor.tsx';
import { usePlotDraft } from './use-plot-draft.ts';

/** Edits the code of a chart, draws it anew without asking a tutor, and leads back to the code that came. */
export function PlotCodeEditor(props: {
  readonly cellId: string;
  readonly variant: Variant;
  readonly mendSerial: number;
}) {
  const { editor } = useMessages();
  const helpId = useId();
  const draft = usePlotDraft(props.cellId, props.variant);
  const { code, error } = draft;
  const problem = maybeProblem(error);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    void draft.run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches for the key that draws
    <div className={styles.editor} onKeyDown={onKeyDown}>
      <SourceEditor
        value={code}
        look="code"
        label={editor.plotCode}
        placeholder="plot().curve(&quot;x^2&quot;)"
        focusSerial={props.mendSerial}
        caret={problem === null ? undefined : offsetOf(code, problem)}
        invalid={error !== null}
        describedBy={helpId}
        problem={problem}
        onChange={draft.change}
        onBlur={draft.keep}
      />
      <div id={helpId}>
        {problem === null ? null : (
          <p className={styles.problem} data-problem>
            <Icon name="alert" />
            {formatMessage(editor.problem, { ...problem })}
          </p>
        )}
        <p className="visually-hidden">{editor.plotCodeHelp}</p>
      </div>
      <div className={styles.bar}>
        <Button
          look={draft.isDrawn ? 'plain' : 'primary'}
          icon="run"
          title={editor.runChartHint}
          aria-disabled={draft.running || undefined}
          onClick={() => void draft.run()}
        >
          {editor.runChart}
        </Button>
        <span className={styles.state} role="status">
          {draft.running ? editor.running : draft.isDrawn ? '' : editor.notDrawn}
        </span>
        {draft.isOriginal ? null : (
          <Button look="quiet" icon="again" onClick={() => void draft.goBack()}>
            {editor.original}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where the code failed, as far as that is known. */
function maybeProblem(error: PlotError | null): EditorProblem | null {
  if (error?.line === undefined) return null;
  return { message: error.message, line: error.line, column: error.column ?? 1 };
}
