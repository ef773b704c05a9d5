'use client';
import { previewFormulas } from '#lib/answer/preview-formulas.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { Formula } from '../markdown/formula.tsx';
import styles from './preview.module.css';
import { useSettled } from './use-settled.ts';

const pauseMs = 120;

/** The formulas of a question, set as Lemma reads them, below the question while it is written. */
export function QuestionPreview({ source }: { readonly source: string }) {
  const { editor } = useMessages();
  const settled = useSettled(source, pauseMs);
  const formulas = previewFormulas(settled);
  if (formulas.length === 0) return null;
  return (
    <section className={styles.question} aria-label={editor.previewFormulas} data-preview="question">
      {formulas.map((latex) => (
        <Formula key={latex} latex={latex} display={false} />
      ))}
    </section>
  );
}
