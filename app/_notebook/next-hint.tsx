'use client';
import type { Variant } from '#lib/notebook/cell.ts';
import { hasNextHint } from '#lib/notebook/hint-progress.ts';
import { Button } from '../_shell/button.tsx';
import { formatMessage } from '../_shell/format-message.ts';
import { useMessages } from '../_shell/messages-provider.tsx';
import styles from './next-hint.module.css';
import { useSession } from './session-context.tsx';

/** Under an answer that is a hint: how far it goes, and a button for the next one; nothing under another answer. */
export function NextHint({ cellId, variant }: { readonly cellId: string; readonly variant: Variant }) {
  const { answering } = useMessages();
  const session = useSession();
  const { hint, tutor } = variant.receipt;
  if (hint === undefined) return null;
  const { shown, of } = hint;
  const ask = { style: 'hint', hint: shown + 1, ...(tutor === 'import' ? {} : { tutor }) } as const;
  return (
    <div className={styles.hint} data-hint={shown}>
      {hasNextHint(hint) ? (
        <Button icon="down" onClick={() => void session.runs.run(cellId, ask)}>
          {answering.nextHint}
        </Button>
      ) : null}
      <span>
        {formatMessage(of === null ? answering.hint : answering.hintOf, { shown, of: of ?? shown })}
      </span>
    </div>
  );
}
