'use client';
import type { EditedPlot } from '#lib/notebook/cell.ts';
import { Button } from '../../_shell/button.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { Formula } from '../markdown/formula.tsx';
import { useSession } from '../session-context.tsx';
import styles from './edited-notice.module.css';

/** Says that a picture is not the one that came with the answer, and leads on from it or back. */
export function EditedNotice(props: {
  readonly cellId: string;
  readonly variantId: string;
  readonly edited: EditedPlot;
}) {
  const { formula: words } = useMessages();
  const session = useSession();
  const { edited, ...place } = props;
  const { formula } = edited;
  const goBack = async () => (await session.tools()).plots.save(place, null);
  return (
    <aside className={styles.notice} data-edited-plot={formula === undefined ? 'code' : 'formula'}>
      {formula === undefined ? (
        <p>{words.editedCode}</p>
      ) : (
        <p>
          {words.edited} <Formula latex={formula.to} display={false} />{' '}
          <span className={styles.from}>
            {words.editedFrom} <Formula latex={formula.from} display={false} />
          </span>
        </p>
      )}
      <span className={styles.actions}>
        {formula === undefined ? null : (
          <Button
            look="quiet"
            icon="edit"
            onClick={() => session.draw({ ...place, from: formula.from, latex: formula.to })}
          >
            {words.again}
          </Button>
        )}
        <Button look="quiet" icon="again" onClick={() => void goBack()}>
          {words.original}
        </Button>
      </span>
    </aside>
  );
}
