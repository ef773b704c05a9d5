'use client';
import { type CSSProperties, useCallback, useRef } from 'react';
import { type Answer, emptyAnswer, isActive, type Receipt } from '#lib/notebook/cell.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { AnswerView, VariantPager } from './answer-view.tsx';
import { DrawBoundary } from './draw-boundary.tsx';
import notice from './notice.module.css';
import styles from './prompt-answer.module.css';
import { ReceiptLine } from './receipt-line.tsx';
import type { CellEntry } from './session/notebook-state.ts';
import { useSession } from './session-context.tsx';
import { useRevealed } from './use-revealed.ts';

interface Page {
  readonly key: string;
  readonly answer: Answer;
  readonly receipt: Receipt | null;
}

/** The answers of a question, one at a time: the newest, until the reader turns the page. */
export function PromptAnswer(props: {
  readonly entry: CellEntry;
  readonly number: number;
  readonly stale: boolean;
}) {
  const { answer: words } = useMessages();
  const session = useSession();
  const { cell } = props.entry;
  const pages = listPages(props.entry);
  const { turned, folded } = props.entry;
  const shown = turned?.count === pages.length ? Math.min(turned.to, pages.length - 1) : pages.length - 1;
  const page = pages[shown];
  const growing = isActive(cell.run) && shown === pages.length - 1;
  const frame = useRef<HTMLElement>(null);
  const revealed = useRevealed(frame, { number: props.number, busy: cell.run !== null });
  const ask = useCallback((example: string) => void session.ask(example, cell.id), [session, cell.id]);
  if (page === undefined) return null;
  if (folded) return <FoldedAnswer entry={props.entry} number={props.number} />;
  return (
    <section
      ref={frame}
      className={styles.answer}
      aria-label={formatMessage(words.label, { number: props.number })}
      data-stale={props.stale || undefined}
      style={revealed ? undefined : estimateRoom(page.answer)}
    >
      {isEmpty(page.answer) || !revealed ? null : (
        <DrawBoundary key={page.key}>
          <AnswerView answer={page.answer} growing={growing} onExample={ask} />
        </DrawBoundary>
      )}
      {page.receipt === null && !growing ? <Failure entry={props.entry} /> : null}
      <footer className={styles.footer}>
        {pages.length < 2 ? null : (
          <VariantPager
            current={shown}
            count={pages.length}
            onTurn={(to) => session.turn(cell.id, { to, count: pages.length })}
          />
        )}
        {page.receipt === null ? null : (
          <ReceiptLine receipt={page.receipt} plotCode={page.answer.plotCode} />
        )}
      </footer>
    </section>
  );
}

function FoldedAnswer({ entry, number }: { readonly entry: CellEntry; readonly number: number }) {
  const { answer: words } = useMessages();
  const session = useSession();
  return (
    <section className={styles.folded} aria-label={formatMessage(words.label, { number })} data-folded>
      <span>{words.folded}</span>
      <Button look="quiet" icon="down" onClick={() => session.fold([entry.cell.id], false)}>
        {words.unfold}
      </Button>
    </section>
  );
}

/** An answer keeps its key when its run becomes a variant, so that nothing is drawn anew at the end. */
function listPages({ cell, connection }: CellEntry): readonly Page[] {
  const pages: Page[] = cell.variants.map(({ runId, answer, receipt }) => ({ key: runId, answer, receipt }));
  if (cell.run !== null) return [...pages, { key: cell.run.runId, answer: cell.run.answer, receipt: null }];
  return pages.length === 0 && connection === 'starting'
    ? [{ key: '', answer: emptyAnswer, receipt: null }]
    : pages;
}

/** About the height that an answer will take, so that the page's length is nearly right before it is drawn. */
function estimateRoom({ derivation, chart }: Answer): CSSProperties {
  return { minBlockSize: `${200 + derivation.length * 0.6 + (chart === null ? 0 : 480)}px` };
}

function isEmpty({ thought, derivation, answer, chart, plotError, notices = [] }: Answer): boolean {
  if (notices.length > 0) return false;
  return thought === '' && derivation === '' && answer === null && chart === null && plotError === null;
}

/** Why a run failed, and what to do now; that one was stopped needs no more words than its state. */
function Failure({ entry }: { readonly entry: CellEntry }) {
  const { run: words, notebook } = useMessages();
  const session = useSession();
  const { run } = entry.cell;
  if (run?.state !== 'failed') return null;
  return (
    <div
      className={`${notice.notice} ${styles.failure}`}
      data-tone="bad"
      data-failure={run.error?.code ?? 'internal'}
    >
      <Icon name="alert" />
      <div>{formatMessage(words.failedWhy, { message: run.error?.message ?? '' })}</div>
      <Button icon="again" onClick={() => void session.runs.run(entry.cell.id)}>
        {notebook.runAgain}
      </Button>
    </div>
  );
}
