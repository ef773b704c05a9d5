'use client';
import type { PlotError } from '#lib/chart/chart.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './notice.module.css';

/** Says why there is no chart, and where in the plot code the reason is; `onEdit` leads there. */
export function PlotFailure({ error, onEdit }: { readonly error: PlotError; readonly onEdit?: () => void }) {
  const { chart, editor, failure } = useMessages();
  return (
    <div className={styles.notice} data-tone="warn" data-plot-error={error.kind}>
      <Icon name="alert" />
      <div>
        <p>
          <strong>{failure.plot[error.kind]}</strong>
        </p>
        <p>{error.message}</p>
        {error.sourceLine === undefined ? null : (
          <pre className={styles.code}>
            {error.line === undefined ? null : (
              <span className={styles.line}>{formatMessage(chart.plotLine, { line: error.line })}</span>
            )}
            <code>{error.sourceLine}</code>
          </pre>
        )}
        {onEdit === undefined ? null : (
          <p className={styles.actions}>
            <Button icon="edit" onClick={onEdit}>
              {editor.editCode}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
