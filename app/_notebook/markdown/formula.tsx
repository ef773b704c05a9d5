'use client';
import { memo, type RefObject, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { formulaSetter } from '#formula-setter';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import styles from './markdown.module.css';

interface FormulaProps {
  readonly latex: string;
  readonly display: boolean;
}

/**
 * A formula, set; one that cannot be set shows its source, quietly. One that the server drew stays as it came until its
 * LaTeX changes; for a new one KaTeX is fetched, and its place stays empty until then.
 */
export const Formula = memo(function Formula({ latex, display }: FormulaProps) {
  const { answer } = useMessages();
  const place = useRef<HTMLSpanElement>(null);
  const state = useSetter(place, latex);
  const rendered = useMemo(
    () => (state === 'ready' ? formulaSetter.maybeSet(latex, { display }) : null),
    [state, latex, display],
  );
  const html = rendered?.ok === true ? rendered.html : null;
  const markup = useMemo(() => (html === null ? asServed : { __html: html }), [html]);
  if (rendered?.ok === false || state === 'failed') {
    const message = rendered?.ok === false ? rendered.message : answer.formulaUnfetched;
    return (
      <span
        className={styles.unset}
        title={formatMessage(answer.formulaFailed, { message })}
        data-formula="unset"
      >
        {latex.trim()}
      </span>
    );
  }
  return (
    <span
      ref={place}
      className={display ? styles.display : styles.inline}
      data-formula={display ? 'display' : 'inline'}
      // What the server drew is taken over unread.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, made with trust off; the one HTML string that is inserted
      dangerouslySetInnerHTML={markup}
    />
  );
});

/** Nothing of ours: while React takes a page over, it leaves what the server put there. */
const asServed = { __html: '' } as const;

type SetterState = 'waiting' | 'ready' | 'failed';

/** Whether formulas can be set; asks for it where the place holds no formula for this LaTeX. */
function useSetter(place: RefObject<HTMLElement | null>, latex: string): SetterState {
  const [state, setState] = useState<SetterState>(() => (formulaSetter.isReady(latex) ? 'ready' : 'waiting'));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const first = useRef(latex);
  useLayoutEffect(() => {
    const isServed = first.current === latex && place.current?.hasChildNodes() === true;
    const isSettled = state === 'failed' || (state === 'ready' && formulaSetter.isReady(latex));
    if (isSettled || isServed) return;
    let isGone = false;
    const settle = (next: SetterState) => {
      if (isGone) return;
      setState(next);
      redraw();
    };
    formulaSetter.load(latex).then(
      () => settle('ready'),
      () => settle('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [place, latex, state]);
  return state === 'ready' && !formulaSetter.isReady(latex) ? 'waiting' : state;
}
