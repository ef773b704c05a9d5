'use client';
import { useEffect, useId, useRef } from 'react';
import type { ChartSpec } from '#lib/chart/chart.ts';
import type { Variant } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { describeFailure } from '../../_shell/failure.ts';
import fields from '../../_shell/field.module.css';
import { formatMessage } from '../../_shell/format-message.ts';
import { isComposing } from '../../_shell/is-composing.ts';
import type { Messages } from '../../_shell/messages/en.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import type { FormulaDrawing } from '../session/notebook-state.ts';
import { useSession } from '../session-context.tsx';
import type { Preview } from './formula-draft.ts';
import styles from './formula-editor.module.css';
import { MathField } from './math-field.tsx';
import { useFormulaDraft } from './use-formula-draft.ts';

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
  const path = session.cellPath(cellId);
  const close = () => {
    session.draw(null);
    session.focus(cellId, 'command');
  };
  const save = async (kept: { readonly latex: string; readonly code: string }) => {
    const to = kept.latex.trim();
    const same = to === from.trim();
    if (same && variant.editedPlot === undefined) return true;
    const { plots } = await session.tools();
    return plots.save({ cellId, variantId }, same ? null : { code: kept.code, formula: { from, to } });
  };
  const base = { path, plotCode: variant.answer.plotCode, from };
  const draft = useFormulaDraft(drawing.latex, base, { show: onPreview, save, close });
  const { latex, preview, keeping } = draft;
  const card = useCard(close);
  const statusId = useId();
  return (
    <section ref={card} className={styles.card} aria-label={words.editTitle} data-formula-editor>
      <h4>{words.editTitle}</h4>
      <MathField latex={latex} onChange={draft.change} onEnter={() => void draft.keep()} />
      <label className={styles.latex}>
        <span>{words.latex}</span>
        <textarea
          className={fields.field}
          value={latex}
          rows={1}
          maxLength={2_000}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={statusId}
          aria-invalid={preview.kind === 'unread' || preview.kind === 'undrawn' || undefined}
          onChange={(event) => draft.change(event.target.value.replaceAll('\n', ' '))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            void draft.keep();
          }}
        />
      </label>
      <footer className={styles.foot}>
        <p id={statusId} role="status" className={styles.status} data-preview={preview.kind}>
          {describePreview(messages, preview)}
        </p>
        <Button onClick={close}>{words.cancel}</Button>
        <Button
          look="primary"
          disabled={preview.kind === 'unread'}
          aria-disabled={keeping || undefined}
          onClick={() => void draft.keep()}
        >
          {keeping ? words.keeping : words.done}
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
