'use client';
import { memo } from 'react';
import { renderMath } from '#lib/answer/render-math.ts';
import { formatMessage } from '../../_shell/format-message.ts';
import { useMessages } from '../../_shell/messages-provider.tsx';
import styles from './markdown.module.css';

/** A formula, set; one that cannot be set shows its source, quietly. */
export const Formula = memo(function Formula({
  latex,
  display,
}: {
  readonly latex: string;
  readonly display: boolean;
}) {
  const { answer } = useMessages();
  const rendered = renderMath(latex, { display });
  if (!rendered.ok) {
    const why = formatMessage(answer.formulaFailed, { message: rendered.message });
    return (
      <code className={styles.unset} title={why} data-formula="unset">
        {latex.trim()}
      </code>
    );
  }
  return (
    <span
      className={display ? styles.display : styles.inline}
      data-formula={display ? 'display' : 'inline'}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, made with trust off; the one HTML string that is inserted
      dangerouslySetInnerHTML={{ __html: rendered.html }}
    />
  );
});
