'use client';
import { memo } from 'react';
import { dropFinalBox } from '#lib/answer/final-box.ts';
import type { Answer, Variant } from '#lib/notebook/cell.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { AgreementLine } from './agreement-line.tsx';
import { AnswerBox } from './answer-box.tsx';
import { AnswerNotices } from './answer-notices.tsx';
import styles from './answer-view.module.css';
import { CheckSummary } from './check-summary.tsx';
import { useComputedNotes } from './computed-notes.tsx';
import { PlotPlace } from './formula-menu/plot-place.tsx';
import { Markdown } from './markdown/markdown.tsx';
import { Thought } from './reading/thought.tsx';
import { useStepMarks } from './step-marks.tsx';

/** An answer, finished or still growing: thought, derivation, result, chart. */
export const AnswerView = memo(function AnswerView(props: {
  readonly answer: Answer;
  readonly growing: boolean;
  readonly onExample: (example: string) => void;
  /** How long the tutor thought, in milliseconds. */
  readonly thoughtMs?: number | undefined;
  /** The question, after which files that are saved of the picture are named. */
  readonly title?: string | undefined;
  /** Where the answer is kept; absent while it grows, and where nobody may change its picture. */
  readonly place?: { readonly cellId: string; readonly variant: Variant } | undefined;
}) {
  const { answer, growing, place, thoughtMs } = props;
  const annotate = useComputedNotes(answer.computations, useStepMarks(answer.checks));
  const derivation = dropFinalBox(answer.derivation, answer.answer);
  return (
    <div className={styles.answer} aria-busy={growing} data-answer-body>
      {answer.thought === '' ? null : (
        <Thought source={answer.thought} growing={growing} durationMs={thoughtMs} />
      )}
      {derivation === '' ? null : <Markdown source={derivation} growing={growing} annotate={annotate} />}
      {answer.examples.length === 0 ? null : (
        <Examples examples={answer.examples} onExample={props.onExample} />
      )}
      {answer.answer === null ? null : <AnswerBox latex={answer.answer} />}
      <CheckSummary answer={answer} />
      <AgreementLine answer={answer} />
      <AnswerNotices answer={answer} growing={growing} />
      <PlotPlace answer={answer} title={props.title} place={place} />
    </div>
  );
});

function Examples(props: {
  readonly examples: readonly string[];
  readonly onExample: (example: string) => void;
}) {
  const { answer } = useMessages();
  return (
    <div className={styles.examples}>
      <p>{answer.examples}</p>
      <ul>
        {props.examples.map((example) => (
          <li key={example}>
            <Button data-example className={styles.example} onClick={() => props.onExample(example)}>
              {example}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that an answer is one of several, and turns the pages. */
export function VariantPager(props: {
  readonly current: number;
  readonly count: number;
  readonly onTurn: (to: number) => void;
}) {
  const { answer } = useMessages();
  const { current, count, onTurn } = props;
  const label = formatMessage(answer.variant, { current: current + 1, count });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className={styles.pager} role="group" aria-label={label} data-variant={current + 1}>
      <Button
        look="quiet"
        icon="left"
        label={answer.previous}
        disabled={current === 0}
        onClick={() => onTurn(current - 1)}
      />
      <span aria-hidden="true">
        {current + 1}/{count}
      </span>
      <Button
        look="quiet"
        icon="right"
        label={answer.next}
        disabled={current === count - 1}
        onClick={() => onTurn(current + 1)}
      />
    </div>
  );
}
