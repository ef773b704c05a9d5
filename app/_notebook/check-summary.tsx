'use client';
import type { Answer } from '#lib/notebook/cell.ts';
import { countChecks } from '#lib/notebook/grade-checks.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './step-marks.module.css';

/** How many steps of a derivation hold, and whether its answer does; nothing where nothing was checked. */
export function CheckSummary({ answer }: { readonly answer: Answer }) {
  const { verdict: words } = useMessages();
  const { verified, refuted, unchecked } = countChecks(answer.checks ?? []);
  const all = verified + refuted + unchecked;
  const whole = answer.answerVerdict?.kind;
  if (all === 0 && whole !== 'verified' && whole !== 'refuted') return null;
  return (
    <p className={styles.summary} data-checks={`${verified}/${all}`}>
      {all === 0 ? null : (
        <span data-verdict={verified === all ? 'verified' : 'unchecked'}>
          {verified === 0 ? null : <Icon name={verified === all ? 'check' : 'dots'} size={13} />}
          {formatMessage(words.count, { verified, all })}
        </span>
      )}
      {refuted === 0 ? null : (
        <span data-verdict="refuted">
          <Icon name="cross" size={13} />
          {formatMessage(words.countRefuted, { refuted })}
        </span>
      )}
      {whole === 'verified' || whole === 'refuted' ? (
        <span data-verdict={whole} data-answer-verdict={whole}>
          <Icon name={whole === 'verified' ? 'check' : 'cross'} size={13} />
          {whole === 'verified' ? words.answerVerified : words.answerRefuted}
        </span>
      ) : null}
    </p>
  );
}
