'use client';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Variant } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';

const Reveal = lazy(async () => ({ default: (await import('./reveal.tsx')).Reveal }));
const CompareDialog = lazy(async () => ({ default: (await import('./compare-dialog.tsx')).CompareDialog }));

/** Reveals a kept answer step by step; its bar stands at the end of the answer, and of the window while that is longer. */
export function RevealButton({ frame }: { readonly frame: { readonly current: Element | null } }) {
  const { reading } = useMessages();
  const [answer, setAnswer] = useState<Element | null>(null);
  if (answer !== null) {
    return (
      <Suspense>
        {frame.current === null
          ? null
          : createPortal(<Reveal answer={answer} onEnd={() => setAnswer(null)} />, frame.current)}
      </Suspense>
    );
  }
  return (
    <Button
      look="quiet"
      icon="steps"
      label={reading.reveal}
      data-reveal-button
      onClick={() => setAnswer(frame.current?.querySelector('[data-answer-body]') ?? null)}
    />
  );
}

/** Opens two answers of a question side by side. */
export function CompareButton(props: { readonly variants: readonly Variant[]; readonly shown: number }) {
  const { reading } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon="columns" label={reading.compare} onClick={() => setOpen(true)} />
      {open ? (
        <Suspense>
          <CompareDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
