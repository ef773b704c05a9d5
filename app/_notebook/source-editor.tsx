'use client';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './source-editor.module.css';

/** What the keys of an editor ask for. */
export type EditorCommand = 'run' | 'run-and-advance' | 'leave';

/** The editor of a cell's source; a text area for now, and the only place that knows so. */
export function SourceEditor(props: {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly look: 'question' | 'markdown';
  /** Grows with each request to put the caret here; 0 for none. */
  readonly focusSerial: number;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onCommand: (command: EditorCommand) => void;
  readonly onBlur: () => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.focusSerial === 0) return;
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [props.focusSerial]);
  return (
    <div className={styles.frame} data-look={props.look} data-value={`${props.value}\u200b`}>
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
        onKeyDown={(event) => {
          const command = maybeCommand(event);
          if (command === null) return;
          event.preventDefault();
          event.stopPropagation();
          props.onCommand(command);
        }}
      />
    </div>
  );
}

/** Enter and Escape belong to the input method while it composes, as when Chinese is typed. */
function maybeCommand(event: KeyboardEvent): EditorCommand | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === 'Escape') return 'leave';
  if (event.key !== 'Enter') return null;
  if (event.shiftKey) return 'run-and-advance';
  return event.ctrlKey || event.metaKey ? 'run' : null;
}
