'use client';
import { memo, useMemo, useRef, useState } from 'react';
import { setQuestion } from '#lib/class/set-question.ts';
import type { SnapshotCell } from '#lib/notebook/snapshot.ts';
import { AnswerView, VariantPager } from '../_notebook/answer-view.tsx';
import { DrawBoundary } from '../_notebook/draw-boundary.tsx';
import { Markdown } from '../_notebook/markdown/markdown.tsx';
import { ReceiptLine } from '../_notebook/receipt-line.tsx';
import { useRevealed } from '../_notebook/use-revealed.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './shared-cell.module.css';

/** A cell to be read: a text, or a question with its answers. */
export const SharedCell = memo(function SharedCell(props: {
  readonly cell: SnapshotCell;
  readonly number: number;
}) {
  const { share } = useMessages();
  const { cell, number } = props;
  if (cell.kind === 'text') {
    return (
      <div className={styles.text} data-shared="text">
        <DrawBoundary>
          <Markdown source={cell.source} />
        </DrawBoundary>
      </div>
    );
  }
  return (
    <article
      className={styles.cell}
      data-shared="prompt"
      aria-label={formatMessage(share.question, { number })}
    >
      <Question source={cell.answers.at(-1)?.prompt ?? cell.source} />
      {cell.answers.length === 0 ? <p className={styles.none}>{share.noAnswer}</p> : <Answers {...props} />}
    </article>
  );
});

function Question({ source }: { readonly source: string }) {
  const text = useMemo(() => setQuestion(source), [source]);
  return (
    <div className={styles.question}>
      <DrawBoundary>
        <Markdown source={text} />
      </DrawBoundary>
    </div>
  );
}

/** The answers of a question, one at a time; the reader pages through them, and folds them away. */
function Answers({ cell, number }: { readonly cell: SnapshotCell; readonly number: number }) {
  const { share, answer: words } = useMessages();
  const frame = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(cell.answers.length - 1);
  const [folded, setFolded] = useState(false);
  const revealed = useRevealed(frame, { number, busy: false });
  const page = cell.answers[shown];
  if (page === undefined) return null;
  return (
    <section
      ref={frame}
      aria-label={formatMessage(share.answer, { number })}
      data-folded={folded || undefined}
    >
      {folded || !revealed ? null : (
        <DrawBoundary key={shown}>
          <AnswerView answer={page.answer} growing={false} onExample={ignore} />
        </DrawBoundary>
      )}
      <footer className={styles.footer}>
        {cell.answers.length < 2 || folded ? null : (
          <VariantPager current={shown} count={cell.answers.length} onTurn={setShown} />
        )}
        {folded ? (
          <span className={styles.none}>{words.folded}</span>
        ) : (
          <ReceiptLine receipt={page.receipt} />
        )}
        <Button
          look="quiet"
          icon={folded ? 'down' : 'up'}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {folded ? words.unfold : share.fold}
        </Button>
      </footer>
    </section>
  );
}

function ignore(): void {
  // A snapshot holds no examples to ask.
}
