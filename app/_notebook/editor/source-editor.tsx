'use client';
import { type CompositionEvent, use, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocale } from '../../_shell/messages-provider.tsx';
import { FarContext } from '../far-context.ts';
import type { EditorProblem, RichEditor } from './monaco/rich-editor.ts';
import type { FieldOptions, RichField } from './rich-field.ts';
import styles from './source-editor.module.css';
import { useCaret } from './use-caret.ts';

/** What is written in an editor: a question, a text, or plot code. */
export type EditorLook = 'question' | 'markdown' | 'code';

interface Props {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly look: EditorLook;
  /** Grows with each request to put the caret here; 0 for none. */
  readonly focusSerial: number;
  /** Where the caret goes then; the end where it is absent. */
  readonly caret?: number | undefined;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  readonly problem?: EditorProblem | null;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/**
 * The editor of a source: a text area, and while somebody writes in it with a keyboard, Monaco in its place; the only
 * place that knows so. The keys of a cell's text are those of edit mode in the table of actions, undo and redo among
 * them; plot code undoes by itself. Far from the window only the text stands there: at each change of a page, Chromium
 * looks at every field that could be filled in for the reader, and lays out the cell around it for that.
 */
export function SourceEditor(props: Props) {
  const { problem = null, invalid, describedBy, focusSerial, value } = props;
  const [focused, setFocused] = useState(false);
  const isText = use(FarContext) && !focused && focusSerial === 0;
  const { frame, area, host, field, newest, rich, enter } = useRichField(props, isText);
  useLayoutEffect(() => rich?.setValue(value), [rich, value]);
  const caret = useCaret(area, value);
  useLayoutEffect(() => {
    const { current } = area;
    if (focusSerial === 0 || current === null) return;
    const offset = newest.current.props.caret ?? current.value.length;
    const open = field.current?.rich();
    if (open) return open.focus(offset);
    current.setSelectionRange(offset, offset);
    current.focus();
  }, [focusSerial, area, field, newest]);
  useEffect(() => rich?.setProblem(problem), [rich, problem]);
  useEffect(() => rich?.setState({ invalid, describedBy }), [rich, invalid, describedBy]);
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-editor={props.look === 'code' ? undefined : ''}
      data-code-editor={props.look === 'code' ? '' : undefined}
      data-look={props.look}
      data-value={`${value}\u200b`}
    >
      {isText && rich === null ? (
        <p className={styles.area}>{value}</p>
      ) : (
        <textarea
          ref={area}
          className={styles.area}
          value={value}
          rows={1}
          aria-label={props.label}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          placeholder={props.placeholder}
          spellCheck={props.look === 'markdown'}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
          onFocus={() => {
            setFocused(true);
            void enter();
          }}
          onBlur={() => {
            setFocused(false);
            if (!field.current?.rich()) props.onBlur();
          }}
          {...markComposing}
          {...caret}
        />
      )}
      <div ref={host} className={styles.host} />
    </div>
  );
}

const markComposing = {
  onCompositionStart: ({ currentTarget }: CompositionEvent<HTMLElement>) => {
    currentTarget.dataset.composing = '';
  },
  onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLElement>) => {
    delete currentTarget.dataset.composing;
  },
};

/** The elements of the editor, and what puts Monaco among them when they get the keyboard. */
function useRichField(props: Props, isText: boolean) {
  const locale = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const field = useRef<RichField>(null);
  const newest = useRef({ props, locale });
  const [rich, setRich] = useState<RichEditor | null>(null);
  useLayoutEffect(() => {
    newest.current = { props, locale };
  });
  const isGone = isText && rich === null;
  useEffect(() => {
    if (isGone) return;
    // It knows the text area that goes now.
    return () => {
      field.current?.dispose();
      field.current = null;
    };
  }, [isGone]);
  const enter = async () => {
    if (field.current !== null) return field.current.enter();
    if (writesByTouch()) return;
    // Where the code cannot be fetched, the text area goes on, and the next time tries again.
    const [loaded] = await Promise.allSettled([import('./rich-field.ts')]);
    const place = maybePlace(frame.current, area.current, host.current);
    if (loaded.status === 'rejected' || place === null) return;
    field.current ??= loaded.value.createRichField(place, {
      read: () => readOptions(newest),
      onTurn: setRich,
    });
    field.current.enter();
  };
  return { frame, area, host, field, newest, rich, enter };
}

function maybePlace(frame: HTMLElement | null, area: HTMLTextAreaElement | null, host: HTMLElement | null) {
  return frame === null || area === null || host === null ? null : { frame, area, host };
}

/**
 * Whether the reader writes with a finger: then the text area stays, which the system's own keyboard, its
 * suggestions, selection handles and loupe know how to work with.
 */
function writesByTouch(): boolean {
  return window.matchMedia('(hover: none) and (pointer: coarse)').matches;
}

function readOptions(newest: {
  readonly current: { readonly props: Props; readonly locale: FieldOptions['locale'] };
}): FieldOptions {
  const { props, locale } = newest.current;
  return {
    language: props.look === 'code' ? 'plot' : 'text',
    label: props.label,
    placeholder: props.placeholder,
    locale,
    onChange: (value) => newest.current.props.onChange(value),
    onBlur: () => newest.current.props.onBlur(),
  };
}
