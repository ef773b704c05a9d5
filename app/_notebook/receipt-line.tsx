'use client';
import type { Receipt } from '#lib/notebook/cell.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { formatDuration } from './format-duration.ts';
import styles from './receipt-line.module.css';

/** What answered and how long it took; opens to the details and the plot code. */
export function ReceiptLine({
  receipt,
  plotCode,
}: {
  readonly receipt: Receipt;
  readonly plotCode: string | null;
}) {
  const { answer } = useMessages();
  const details = formatMessage(answer.receipt, {
    answer: formatDuration(receipt.answerMs, answer),
    plot: formatDuration(receipt.plotMs, answer),
    version: receipt.version,
  });
  return (
    <details className={styles.receipt} data-receipt={receipt.tutor}>
      <summary>
        {answer[receipt.tutor]} · {formatDuration(receipt.totalMs, answer)}
      </summary>
      <p>
        {receipt.topic === null ? null : `${receipt.topic}: `}
        {details}
      </p>
      {plotCode === null ? null : (
        <figure>
          <figcaption>{answer.plotCode}</figcaption>
          <pre>
            <code>{plotCode}</code>
          </pre>
        </figure>
      )}
    </details>
  );
}
