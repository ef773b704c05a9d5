'use client';
import { useEffect, useMemo, useRef } from 'react';
import { setQuestion } from '#lib/class/set-question.ts';
import { listPieces, type Piece } from '#lib/class/slide.ts';
import type { Answer, CellKind } from '#lib/notebook/cell.ts';
import { AnswerBox } from '../_notebook/answer-box.tsx';
import { CheckSummary } from '../_notebook/check-summary.tsx';
import { DrawBoundary } from '../_notebook/draw-boundary.tsx';
import { type Annotate, Markdown } from '../_notebook/markdown/markdown.tsx';
import { useStepMarks } from '../_notebook/step-marks.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { FittedChart } from './fitted-chart.tsx';
import styles from './slide-view.module.css';
import { useFit } from './use-fit.ts';

/** What a slide shows. */
export interface SlideContent {
  readonly kind: CellKind;
  readonly source: string;
  /** Null where there is none yet. */
  readonly answer: Answer | null;
  /** How many pieces of the answer are revealed. */
  readonly shown: number;
  /** Whether the answer is being written. */
  readonly growing: boolean;
}

/** One cell as a slide. Its parts carry `data-part`, so that a pointer finds them on any screen. */
export function SlideView(props: {
  readonly content: SlideContent;
  /** Whether it fits its place; otherwise it is a page that scrolls. */
  readonly bounded: boolean;
  readonly chartFull?: boolean;
}) {
  const { content, bounded, chartFull = false } = props;
  const { kind, source, answer } = content;
  const slide = useRef<HTMLElement>(null);
  useFit(slide, bounded);
  const text = useMemo(() => (kind === 'prompt' ? setQuestion(source) : source), [kind, source]);
  return (
    <article
      ref={slide}
      className={styles.slide}
      data-slide={kind}
      data-bounded={bounded}
      data-split={answer !== null && answer.chart !== null}
    >
      {kind === 'text' ? (
        <div className={styles.text} data-part="question" data-fit>
          <Markdown source={text} />
        </div>
      ) : (
        <>
          <div className={styles.question} data-part="question">
            <Markdown source={text} />
          </div>
          {answer === null ? null : (
            <DrawBoundary key={content.growing ? 'growing' : 'whole'}>
              <AnswerParts content={content} answer={answer} bounded={bounded} chartFull={chartFull} />
            </DrawBoundary>
          )}
        </>
      )}
    </article>
  );
}

function AnswerParts(props: {
  readonly content: SlideContent;
  readonly answer: Answer;
  readonly bounded: boolean;
  readonly chartFull: boolean;
}) {
  const { content, answer, bounded, chartFull } = props;
  const { growing, shown } = content;
  const { answer: words } = useMessages();
  const pieces = useMemo(() => (growing ? growingPieces(answer) : listPieces(answer)), [answer, growing]);
  const steps = useRef<HTMLElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    const list = steps.current?.children ?? [];
    const newest =
      pieces[shown - 1]?.kind === 'chart' ? chart.current : list[Math.min(shown, list.length) - 1];
    if (bounded && shown !== before.current) newest?.scrollIntoView({ block: 'nearest' });
    before.current = shown;
  }, [shown, bounded, pieces]);
  const annotate = useStepMarks(answer.checks);
  const chartAt = pieces.findIndex(({ kind }) => kind === 'chart');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus */}
      <section ref={steps} className={styles.steps} tabIndex={0} aria-label={words.result} data-fit>
        {pieces.map((piece, index) =>
          piece.kind === 'chart' ? null : (
            <div
              key={piece.kind === 'step' ? piece.start : piece.kind}
              className={styles.piece}
              data-part={piece.kind === 'step' ? `step-${index}` : piece.kind}
              data-covered={index >= shown || undefined}
            >
              <PieceView piece={piece} answer={answer} growing={growing} annotate={annotate} />
            </div>
          ),
        )}
      </section>
      {answer.chart === null ? null : (
        <div
          ref={chart}
          className={styles.chart}
          data-part="chart"
          data-full={chartFull || undefined}
          data-covered={chartAt >= shown || undefined}
        >
          <FittedChart spec={answer.chart} bounded={bounded || chartFull} />
        </div>
      )}
    </>
  );
}

/** While it is written, the derivation is one piece: where a step ends is not known yet. */
function growingPieces({ derivation, answer }: Answer): readonly Piece[] {
  return [
    { kind: 'step', start: 0, end: derivation.length },
    ...(answer === null ? [] : [{ kind: 'result' } as const]),
  ];
}

function PieceView(props: {
  readonly piece: Piece;
  readonly answer: Answer;
  readonly growing: boolean;
  readonly annotate: Annotate;
}) {
  const { piece, answer, growing, annotate } = props;
  if (piece.kind === 'step') {
    const { start, end } = piece;
    return (
      <Markdown
        source={answer.derivation.slice(start, end)}
        growing={growing}
        annotate={(from, to) => annotate(start + from, start + to)}
      />
    );
  }
  return (
    <>
      <AnswerBox latex={answer.answer ?? ''} />
      <CheckSummary answer={answer} />
    </>
  );
}
