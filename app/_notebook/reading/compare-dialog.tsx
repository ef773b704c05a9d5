'use client';
import { useMemo, useState } from 'react';
import type { Variant } from '#lib/notebook/cell.ts';
import { shownAnswer } from '#lib/notebook/edited-plot.ts';
import { Dialog } from '../../_shell/dialog.tsx';
import fields from '../../_shell/field.module.css';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { AnswerView } from '../answer-view.tsx';
import { DrawBoundary } from '../draw-boundary.tsx';
import { ReceiptLine } from '../receipt-line.tsx';
import styles from './compare-dialog.module.css';

/** Two answers of a question side by side, or one above the other where there is no room. */
export function CompareDialog(props: {
  readonly variants: readonly Variant[];
  /** The answer that the reader looks at, from 0. */
  readonly shown: number;
  readonly onClose: () => void;
}) {
  const { reading } = useMessages();
  const { variants, onClose } = props;
  const right = Math.min(Math.max(props.shown, 1), variants.length - 1);
  const [[first, second], setPair] = useState<readonly [number, number]>([right - 1, right]);
  return (
    <Dialog
      title={reading.compareTitle}
      className={styles.dialog}
      inside={styles.inside}
      onClose={onClose}
      data-compare
    >
      <div className={styles.columns}>
        <Column name={reading.left} variants={variants} at={first} onChoose={(to) => setPair([to, second])} />
        <Column
          name={reading.right}
          variants={variants}
          at={second}
          onChoose={(to) => setPair([first, to])}
        />
      </div>
    </Dialog>
  );
}

function Column(props: {
  readonly name: string;
  readonly variants: readonly Variant[];
  readonly at: number;
  readonly onChoose: (to: number) => void;
}) {
  const { reading } = useMessages();
  const variant = props.variants[props.at];
  const answer = useMemo(() => (variant === undefined ? null : shownAnswer(variant)), [variant]);
  if (variant === undefined || answer === null) return null;
  return (
    <section className={styles.column} aria-label={props.name}>
      <header>
        <select
          className={fields.field}
          aria-label={props.name}
          value={props.at}
          onChange={(event) => props.onChoose(Number(event.target.value))}
        >
          {props.variants.map(({ id }, index) => (
            <option key={id} value={index}>
              {formatMessage(reading.choice, { number: index + 1 })}
            </option>
          ))}
        </select>
      </header>
      <DrawBoundary key={variant.id}>
        <AnswerView
          answer={answer}
          growing={false}
          title={variant.prompt}
          thoughtMs={variant.receipt.thoughtMs}
          onExample={() => undefined}
        />
      </DrawBoundary>
      <ReceiptLine receipt={variant.receipt} />
    </section>
  );
}
