'use client';
import type { Answer } from '#lib/notebook/cell.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './agreement-line.module.css';
import { Formula } from './markdown/formula.tsx';

/** How the samples of a question voted: "4 of 5 agree", and what each of them answered. */
export function AgreementLine({ answer }: { readonly answer: Answer }) {
  const { agreement: words } = useMessages();
  const { agreement, sampling } = answer;
  if (sampling !== undefined) {
    return <p className={styles.line}>{formatMessage(words.sampling, sampling)}</p>;
  }
  if (agreement === undefined) return null;
  const { agreed, answers, shown } = agreement;
  const of = answers.length;
  const nothing = answers.every((latex) => latex === null) ? words.none : words.noneHere;
  return (
    <details className={styles.line} data-agreement={`${agreed}/${of}`}>
      <summary>{agreed === 0 ? nothing : formatMessage(words.agree, { agreed, of })}</summary>
      <ol>
        {answers.map((latex, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample is known by its place, and the list never changes
          <li key={index} aria-current={index === shown ? 'true' : undefined}>
            {latex === null ? <em>{words.nothing}</em> : <Formula latex={latex} display={false} />}
            {index === shown ? <small>{words.shown}</small> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
