'use client';
import { useLayoutEffect, useRef } from 'react';
import styles from './source-editor.module.css';

/**
 * The editor of a cell's source; a text area for now, and the only place that knows so. Its keys are those of edit mode
 * in the table of actions, undo and redo among them.
 */
export function SourceEditor(props: {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly look: 'question' | 'markdown';
  /** Grows with each request to put the caret here; 0 for none. */
  readonly focusSerial: number;
  /** Where the caret goes then; the end where it is absent. */
  readonly caret?: number | undefined;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (props.focusSerial === 0) return;
    const { current } = area;
    current?.focus();
    const caret = props.caret ?? current?.value.length ?? 0;
    current?.setSelectionRange(caret, caret);
  }, [props.focusSerial, props.caret]);
  return (
    <div className={styles.frame} data-editor data-look={props.look} data-value={`${props.value}\u200b`}>
      <textarea
        ref={area}
        className={styles.area}
        value={props.value}
        rows={1}
        aria-label={props.label}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        spellCheck={props.look === 'markdown'}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </div>
  );
}
