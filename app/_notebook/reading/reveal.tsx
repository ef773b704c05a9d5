'use client';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../../_shell/button.tsx';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { listSteps } from './list-steps.ts';
import styles from './reveal.module.css';

const ways: Readonly<Record<string, 1 | -1>> = {
  ' ': 1,
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** Shows an answer one step after the other: Space, the arrow keys or the buttons; Escape shows all. */
export function Reveal(props: { readonly answer: Element; readonly onEnd: () => void }) {
  const { reading } = useMessages();
  const { answer, onEnd } = props;
  const [steps] = useState(() => listSteps(answer));
  const [shown, setShown] = useState(1);
  const next = useRef<HTMLButtonElement>(null);
  const go = (way: 1 | -1) => {
    if (shown + way > steps.length) onEnd();
    else setShown(Math.max(1, shown + way));
  };
  useLayoutEffect(() => hideFrom(steps, shown), [steps, shown]);
  useEffect(() => {
    steps[shown - 1]?.at(-1)?.scrollIntoView({ block: 'nearest' });
  }, [steps, shown]);
  useEffect(() => {
    next.current?.focus({ preventScroll: true });
  }, []);
  useKeys(go, onEnd);
  const current = formatMessage(reading.revealed, { current: shown, count: steps.length });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className={styles.bar} role="group" aria-label={reading.reveal} data-reveal={shown}>
      <Button look="quiet" icon="left" label={reading.back} disabled={shown === 1} onClick={() => go(-1)} />
      <span role="status" className={styles.place}>
        {current}
      </span>
      <Button ref={next} look="primary" icon="right" title={reading.revealHint} onClick={() => go(1)}>
        {shown === steps.length ? reading.showAll : reading.next}
      </Button>
      {shown === steps.length ? null : (
        <Button look="quiet" onClick={onEnd}>
          {reading.showAll}
        </Button>
      )}
    </div>
  );
}

/** Takes the later steps out of the page; gives how to bring all of them back. */
function hideFrom(steps: readonly (readonly Element[])[], shown: number): () => void {
  const hidden = steps.slice(shown).flat();
  for (const part of hidden) {
    if (part instanceof HTMLElement) part.style.setProperty('display', 'none', 'important');
  }
  return () => {
    for (const part of hidden) {
      if (part instanceof HTMLElement) part.style.removeProperty('display');
    }
  };
}

/** While steps are revealed, the keys are theirs, but in a text, on a slider, or in a dialog or menu. */
function useKeys(go: (way: 1 | -1) => void, end: () => void): void {
  const acts = useRef({ go, end });
  acts.current = { go, end };
  useEffect(() => {
    const stop = new AbortController();
    const take = (event: KeyboardEvent) => {
      const way = isForReveal(event) ? (event.key === 'Escape' ? 'end' : ways[event.key]) : undefined;
      if (way === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (way === 'end') acts.current.end();
      else acts.current.go(way);
    };
    document.addEventListener('keydown', take, { signal: stop.signal, capture: true });
    return () => stop.abort();
  }, []);
}

function isForReveal({ target, key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey || !(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, math-field, dialog, [role="menu"]') !== null) return false;
  return key !== ' ' || !isOtherButton(target);
}

function isOtherButton(target: Element): boolean {
  return target.closest('button, summary, a') !== null && target.closest('[data-reveal]') === null;
}
