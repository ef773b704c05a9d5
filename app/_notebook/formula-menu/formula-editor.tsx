'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import type { Variant } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { describeFailure } from '../../_shell/failure.ts';
import { formatMessage } from '../../_shell/format-message.ts';
import { isComposing } from '../../_shell/is-composing.ts';
import type { Messages } from '../../_shell/messages/en.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import type { FormulaDrawing } from '../session/notebook-state.ts';
import { useSession } from '../session-context.tsx';
import styles from './formula-editor.module.css';
import { MathField } from './math-field.tsx';
import { type Preview, usePreview } from './use-preview.ts';

/** Edits a formula above its picture, which follows; what is kept is marked as the reader's own. */
export function FormulaEditor(props: {
  readonly drawing: FormulaDrawing;
  readonly variant: Variant;
  readonly onPreview: (spec: ChartSpec) => void;
}) {
  const messages = useMessages();
  const { formula: words } = messages;
  const session = useSession();
  const { drawing, variant, onPreview } = props;
  const { cellId, variantId, from } = drawing;
  const [latex, setLatex] = useState(drawing.latex);
  const [saving, setSaving] = useState(false);
  const path = session.cellPath(cellId);
  const preview = usePreview(latex, { path, plotCode: variant.answer.plotCode, from }, onPreview);
  const close = () => {
    session.draw(null);
    session.focus(cellId, 'command');
  };
  const keep = async () => {
    if (preview.kind !== 'drawn' || preview.latex !== latex || saving) return;
    setSaving(true);
    const same = latex.trim() === from.trim();
    const change = same ? null : { code: preview.code, formula: { from, to: latex.trim() } };
    try {
      const { plots } = await session.tools();
      const isKept =
        (same && variant.editedPlot === undefined) || (await plots.save({ cellId, variantId }, change));
      if (isKept) close();
    } finally {
      setSaving(false);
    }
  };
  const card = useCard(close);
  const statusId = useId();
  return (
    <section ref={card} className={styles.card} aria-label={words.editTitle} data-formula-editor>
      <h4>{words.editTitle}</h4>
      <MathField latex={latex} onChange={setLatex} onEnter={() => void keep()} />
      <label className={styles.latex}>
        <span>{words.latex}</span>
        <textarea
          value={latex}
          rows={1}
          maxLength={2_000}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={statusId}
          aria-invalid={(preview.kind !== 'drawing' && preview.kind !== 'drawn') || undefined}
          onChange={(event) => setLatex(event.target.value.replaceAll('\n', ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            void keep();
          }}
        />
      </label>
      <footer className={styles.foot}>
        <p id={statusId} role="status" className={styles.status} data-preview={preview.kind}>
          {describePreview(messages, preview)}
        </p>
        <Button onClick={close}>{words.cancel}</Button>
        <Button look="primary" disabled={preview.kind !== 'drawn' || saving} onClick={() => void keep()}>
          {words.done}
        </Button>
      </footer>
    </section>
  );
}

/** Brings the editor into view, keeps the keys that are typed in it from the notebook, and closes it at Escape. */
function useCard(close: () => void) {
  const card = useRef<HTMLElement>(null);
  const leave = useRef(close);
  leave.current = close;
  useEffect(() => {
    const { current } = card;
    if (current === null) return;
    current.scrollIntoView({ block: 'start' });
    const stop = new AbortController();
    current.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !isComposing(event)) {
          event.preventDefault();
          event.stopPropagation();
          leave.current();
        }
      },
      { signal: stop.signal, capture: true },
    );
    // React hears at the document's root, and so do the keys of the notebook: these must not, where the field undoes.
    const own = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) event.stopPropagation();
    };
    current.addEventListener('keydown', own, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return card;
}

function describePreview(messages: Messages, preview: Preview): string {
  const { formula: words } = messages;
  switch (preview.kind) {
    case 'drawing':
      return words.drawing;
    case 'drawn':
      return words.drawn;
    case 'failed':
      return describeFailure(messages, preview.failure);
    case 'undrawn':
      return `${messages.failure.plot[preview.error.kind]} ${preview.error.message}`;
    case 'unread': {
      const { reading } = preview;
      if (reading.reason !== 'unreadable') return words[reading.reason];
      return formatMessage(words.unreadable, { near: reading.near });
    }
  }
}
