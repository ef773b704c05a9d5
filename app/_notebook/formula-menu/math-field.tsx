'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../_shell/button.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
import styles from './formula-editor.module.css';
import type { openMathField } from './open-math-field.ts';

type OpenField = Awaited<ReturnType<typeof openMathField>>;

/** A formula as a field to write mathematics in; its code is loaded when it is first shown. */
export function MathField(props: {
  readonly latex: string;
  readonly onChange: (latex: string) => void;
  readonly onEnter: () => void;
}) {
  const { formula: words } = useMessages();
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<OpenField>(undefined);
  // What the field itself has said last: it has gone on since, and must not be set back to it.
  const own = useRef(props.latex);
  const calls = useRef(props);
  calls.current = props;
  const [phase, setPhase] = useState<'loading' | 'there' | 'failed'>('loading');
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const stop = new AbortController();
    const open = async () => {
      const { openMathField: openIn } = await import('./open-math-field.ts');
      const opened = await openIn(current, {
        latex: calls.current.latex,
        label: words.field,
        signal: stop.signal,
        onChange: (latex) => {
          own.current = latex;
          calls.current.onChange(latex);
        },
        onEnter: () => calls.current.onEnter(),
      });
      field.current = opened;
      if (!stop.signal.aborted) setPhase('there');
    };
    // Whatever keeps the field from loading, the LaTeX box beside it works.
    open().catch((error: unknown) => {
      setPhase('failed');
      reportError(error);
    });
    return () => stop.abort();
  }, [words.field]);
  useEffect(() => {
    if (props.latex === own.current) return;
    own.current = props.latex;
    field.current?.show(props.latex);
  }, [props.latex]);
  return (
    <div className={styles.fieldRow}>
      <div ref={place} className={styles.field} data-math-field={phase} />
      {phase === 'failed' ? <p className={styles.failed}>{words.loadFailed}</p> : null}
      {phase === 'there' ? (
        <span className={styles.keyboard}>
          <Button
            look="quiet"
            icon="keyboard"
            label={words.keyboard}
            onClick={() => field.current?.toggleKeyboard()}
          />
        </span>
      ) : null}
    </div>
  );
}
