'use client';
import { useCallback, useRef } from 'react';
import { type Answer, emptyAnswer, isActive, type Receipt, type Variant } from '#lib/notebook/cell.ts';
import { Button } from '../_shell/button.tsx';
import { describeFailure } from '../_shell/failure.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { AnswerView, VariantPager } from './answer-view.tsx';
import { DrawBoundary } from './draw-boundary.tsx';
import { NextHint } from './next-hint.tsx';
import notice from './notice.module.css';
import styles from './prompt-answer.module.css';
import { CompareButton, RevealButton } from './reading/reading-tools.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import type { CellEntry } from './session/notebook-state.ts';
import { useSession } from './session-context.tsx';

interface Page {
  readonly key: string;
  readonly answer: Answer;
  readonly receipt: Receipt | null;
  readonly place: ReturnType<typeof placeOf> | undefined;
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
  const ask = useCallback((example: string) => void session.ask(example, cell.id), [session, cell.id]);
  if (page === undefined) return null;
  if (folded) return <FoldedAnswer entry={props.entry} number={props.number} />;
  return (
    <section
      ref={frame}
      className={styles.answer}
      aria-label={formatMessage(words.label, { number: props.number })}
      data-stale={props.stale || undefined}
      data-variant-id={page.place?.variant.id}
    >
      {isEmpty(page.answer) ? null : (
        <DrawBoundary key={page.key}>
          <AnswerView
            answer={page.answer}
            growing={growing}
            thoughtMs={page.receipt?.thoughtMs}
            onExample={ask}
            place={page.place}
          />
        </DrawBoundary>
      )}
      {page.place !== undefined && shown === pages.length - 1 && !props.stale ? (
        <NextHint {...page.place} />
      ) : null}
      {page.receipt === null && !growing ? <Failure entry={props.entry} /> : null}
      <footer className={styles.footer}>
        {pages.length < 2 ? null : (
          <VariantPager
            current={shown}
            count={pages.length}
            onTurn={(to) => session.turn(cell.id, { to, count: pages.length })}
          />
        )}
        {cell.variants.length < 2 ? null : <CompareButton variants={cell.variants} shown={shown} />}
        {page.place === undefined || page.answer.derivation === '' ? null : (
          <RevealButton key={page.key} frame={frame} />
        )}
        {page.receipt === null ? null : <ReceiptLine receipt={page.receipt} />}
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

/**
 * The answer that is shown keeps its key when its run becomes a variant, so that nothing is drawn anew at the end; the
 * other samples of that run stand before it.
 */
function listPages({ cell, connection }: CellEntry): readonly Page[] {
  const pages: Page[] = cell.variants.map((variant, index) => {
    const { id, runId, answer, receipt } = variant;
    const isShown = cell.variants[index + 1]?.runId !== runId;
    return { key: isShown ? runId : id, answer, receipt, place: placeOf(cell.id, variant) };
  });
  if (cell.run !== null)
    return [...pages, { key: cell.run.runId, answer: cell.run.answer, receipt: null, place: undefined }];
  return pages.length === 0 && connection === 'starting'
    ? [{ key: '', answer: emptyAnswer, receipt: null, place: undefined }]
    : pages;
}

/** The same object for the same answer, so that it is not drawn anew with each change of its cell. */
function placeOf(cellId: string, variant: Variant): { readonly cellId: string; readonly variant: Variant } {
  const known = places.get(variant) ?? { cellId, variant };
  places.set(variant, known);
  return known;
}

const places = new WeakMap<Variant, { readonly cellId: string; readonly variant: Variant }>();

function isEmpty({ thought, derivation, answer, chart, plotError, notices = [] }: Answer): boolean {
  if (notices.length > 0) return false;
  return thought === '' && derivation === '' && answer === null && chart === null && plotError === null;
}

/** Why a run failed, and what to do now; that one was stopped needs no more words than its state. */
function Failure({ entry }: { readonly entry: CellEntry }) {
  const messages = useMessages();
  const { run: words, notebook } = messages;
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
      <div>
        {formatMessage(words.failedWhy, {
          message: describeFailure(messages, run.error ?? { code: 'internal', message: '' }),
        })}
      </div>
      <Button icon="again" onClick={() => void session.runs.run(entry.cell.id)}>
        {notebook.runAgain}
      </Button>
    </div>
  );
}
