'use client';
import type { ModelReceipt, Receipt } from '#lib/notebook/cell.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import { formatDuration } from './format-duration.ts';
import styles from './receipt-line.module.css';

/** What answered and how long it took; opens to the details. */
export function ReceiptLine({ receipt }: { readonly receipt: Receipt }) {
  const { answer, answering } = useMessages();
  const details = formatMessage(answer.receipt, {
    answer: formatDuration(receipt.answerMs, answer),
    plot: formatDuration(receipt.plotMs, answer),
    version: receipt.version,
  });
  const isImported = receipt.tutor === 'import';
  return (
    <details className={styles.receipt} data-receipt={receipt.tutor}>
      <summary>
        {answer[receipt.tutor]}
        {receipt.model === undefined ? null : ` · ${receipt.model.name}`}
        {isImported ? null : ` · ${formatDuration(receipt.totalMs, answer)}`}
      </summary>
      {isImported ? null : (
        <p>
          {receipt.topic === null ? null : `${receipt.topic}: `}
          {details}
        </p>
      )}
      {receipt.model === undefined ? null : <ModelLine model={receipt.model} />}
      {receipt.computations === undefined ? null : (
        <p>{formatMessage(answering.codesRun, { count: receipt.computations.length })}</p>
      )}
      {receipt.derivationAttempts === undefined ? null : (
        <p>{formatMessage(answer.mended, { count: receipt.derivationAttempts.length })}</p>
      )}
      {receipt.plotAttempts === undefined ? null : (
        <p>{formatMessage(answer.attempts, { count: receipt.plotAttempts.length })}</p>
      )}
    </details>
  );
}

/** How the model was asked and what it took; what is not known is left out. */
function ModelLine({ model }: { readonly model: ModelReceipt }) {
  const { answer, answering } = useMessages();
  const { temperature, topP, seed, maxTokens } = model.settings;
  const { promptTokens, completionTokens, firstTokenMs, requests } = model;
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
      {requests === undefined ? null : `. ${formatMessage(answering.requests, { count: requests })}`}
    </p>
  );
}
