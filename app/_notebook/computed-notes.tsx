'use client';
import { useCallback } from 'react';
import type { ComputeError, PlacedComputation } from '#lib/compute/computed.ts';
import { formatMessage } from '../_shell/format-message.ts';
import { Icon } from '../_shell/icon.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './computed-notes.module.css';
import type { Annotate } from './markdown/markdown.tsx';

/** Says under each piece of code that was run where its value comes from, or why there is none. */
export function useComputedNotes(
  computations: readonly PlacedComputation[] | undefined,
  others: Annotate,
): Annotate {
  return useCallback(
    (start, end) => {
      const inside = (computations ?? []).filter(({ at }) => at > start && at <= end);
      if (inside.length === 0) return others(start, end);
      return (
        <>
          {inside.map((computation) => (
            <ComputedNote key={computation.at} computation={computation} />
          ))}
          {others(start, end)}
        </>
      );
    },
    [computations, others],
  );
}

function ComputedNote({ computation: { result } }: { readonly computation: PlacedComputation }) {
  const { answering } = useMessages();
  return (
    <p className={styles.note} data-computed={result.ok ? 'value' : result.error.kind}>
      <Icon name={result.ok ? 'check' : 'dots'} size={13} />
      <span>{result.ok ? answering.computed : explain(result.error, answering)}</span>
    </p>
  );
}

function explain(
  { kind, message }: ComputeError,
  words: { readonly notTranslated: string; readonly notRun: string; readonly noValue: string },
): string {
  if (kind === 'unsupported')
    return formatMessage(words.notTranslated, { what: message.replaceAll('`', '') });
  const isRun = kind !== 'limit' && kind !== 'busy';
  return formatMessage(isRun ? words.noValue : words.notRun, { message });
}
