'use client';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './answer-box.module.css';
import { Formula } from './markdown/formula.tsx';

/** The result, in the box that mathematicians draw around it. */
export function AnswerBox({ latex }: { readonly latex: string }) {
  const { answer } = useMessages();
  return (
    <section className={styles.box} aria-label={answer.result} data-answer={latex}>
      <span className={styles.label} aria-hidden="true">
        {answer.result}
      </span>
      <Formula latex={latex} display />
    </section>
  );
}
