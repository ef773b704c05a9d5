'use client';
import { Dialog } from '../_shell/dialog.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { LinkList } from './link-list.tsx';
import { LinkMaker } from './link-maker.tsx';
import styles from './share-dialog.module.css';
import { useLinks } from './use-links.ts';

/** The links to a notebook: to read a copy of it, and to edit it together. */
export function ShareDialog(props: { readonly notebookId: string; readonly onClose: () => void }) {
  const { share: words } = useMessages();
  const { shares, editLinks, failure, make, revoke } = useLinks(props.notebookId);
  return (
    <Dialog title={words.title} className={styles.panel} inside={styles.inside} onClose={props.onClose}>
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
      <section className={styles.group}>
        <h3>{words.readTitle}</h3>
        <p className={styles.lead}>{words.readLead}</p>
        <LinkMaker kind="shares" onMake={(expires) => make('shares', expires)} />
        <LinkList label={words.links} links={shares} onRevoke={(id) => revoke('shares', id)} />
      </section>
      <section className={styles.group}>
        <h3>{words.editTitle}</h3>
        <p className={styles.lead}>{words.editLead}</p>
        <LinkMaker kind="edit-links" onMake={(expires) => make('edit-links', expires)} />
        <LinkList label={words.editLinks} links={editLinks} onRevoke={(id) => revoke('edit-links', id)} />
      </section>
    </Dialog>
  );
}
