'use client';
import { explainVerdict } from '#lib/math/verify/explain-verdict.ts';
import type { StepCheck } from '#lib/math/verify/verdict.ts';
import { isLoud } from '#lib/notebook/grade-checks.ts';
import { useLocale, useMessages } from '../_shell/messages-provider.tsx';
import { Formula } from './markdown/formula.tsx';
import { Markdown } from './markdown/markdown.tsx';
import styles from './step-marks.module.css';

/** What the verifier says of each formula of a step; loaded when somebody asks. */
export function StepDetails({ checks }: { readonly checks: readonly StepCheck[] }) {
  const { verdict: words } = useMessages();
  const locale = useLocale();
  return (
    <ul>
      {checks.filter(isLoud).map((check) => (
        <li key={check.start} data-verdict={check.verdict.kind}>
          <div className={styles.formula}>
            <Formula latex={check.latex} display={false} />
          </div>
          <span className={styles.word}>{words[check.verdict.kind]}</span>
          <Markdown source={explainVerdict(check.verdict, locale)} />
        </li>
      ))}
    </ul>
  );
}
