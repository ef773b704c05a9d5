'use client';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Variant } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { useOpening } from '../../_shell/use-opening.ts';

const loadReveal = () => import('./reveal.tsx');
const loadCompare = () => import('./compare-dialog.tsx');

/** Reveals a kept answer step by step; its bar stands at the end of the answer, and of the window while that is longer. */
export function RevealButton({ frame }: { readonly frame: { readonly current: Element | null } }) {
  const { reading } = useMessages();
  const [answer, setAnswer] = useState<Element | null>(null);
  const { code, open, close } = useOpening(loadReveal);
  if (code !== null && answer !== null && frame.current !== null)
    return createPortal(<code.Reveal answer={answer} onEnd={close} />, frame.current);
  return (
    <Button
      look="quiet"
      icon="steps"
      label={reading.reveal}
      data-reveal-button
      onClick={() => {
        setAnswer(frame.current?.querySelector('[data-answer-body]') ?? null);
        open();
      }}
    />
  );
}

/** Opens two answers of a question side by side. */
export function CompareButton(props: { readonly variants: readonly Variant[]; readonly shown: number }) {
  const { reading } = useMessages();
  const { code, open, close } = useOpening(loadCompare);
  return (
    <>
      <Button look="quiet" icon="columns" label={reading.compare} onClick={open} />
      {code === null ? null : <code.CompareDialog {...props} onClose={close} />}
    </>
  );
}
