'use client';
import type { ModelReceipt, Receipt } from '#lib/notebook/cell.ts';
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
        {answer[receipt.tutor]}
        {receipt.model === undefined ? null : ` · ${receipt.model.name}`} ·{' '}
        {formatDuration(receipt.totalMs, answer)}
      </summary>
      <p>
        {receipt.topic === null ? null : `${receipt.topic}: `}
        {details}
      </p>
      {receipt.model === undefined ? null : <ModelLine model={receipt.model} />}
      {receipt.derivationAttempts === undefined ? null : (
        <p>{formatMessage(answer.mended, { count: receipt.derivationAttempts.length })}</p>
      )}
      {receipt.plotAttempts === undefined ? null : (
        <p>{formatMessage(answer.attempts, { count: receipt.plotAttempts.length })}</p>
      )}
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

/** How the model was asked and what it took; what is not known is left out. */
function ModelLine({ model }: { readonly model: ModelReceipt }) {
  const { answer } = useMessages();
  const { temperature, topP, seed, maxTokens } = model.settings;
  const { promptTokens, completionTokens, firstTokenMs } = model;
  const isSet =
    temperature !== undefined && topP !== undefined && seed !== undefined && maxTokens !== undefined;
  const isCounted =
    promptTokens !== undefined && completionTokens !== undefined && firstTokenMs !== undefined;
  return (
    <p>
      {isSet ? `${formatMessage(answer.sampling, { temperature, topP, seed, maxTokens })}. ` : null}
      {isCounted
        ? formatMessage(answer.tokens, {
            prompt: promptTokens,
            completion: completionTokens,
            first: formatDuration(firstTokenMs, answer),
          })
        : null}
    </p>
  );
}
