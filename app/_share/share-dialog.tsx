'use client';
import { useEffect, useRef } from 'react';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { LinkList } from './link-list.tsx';
import { LinkMaker } from './link-maker.tsx';
import styles from './share-dialog.module.css';
import { useLinks } from './use-links.ts';

/** The links to a notebook: to read a copy of it, and to edit it together. */
export function ShareDialog(props: { readonly notebookId: string; readonly onClose: () => void }) {
  const { share: words } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const { shares, editLinks, failure, make, revoke } = useLinks(props.notebookId);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby="share-title" onClose={props.onClose}>
      <header className={styles.head}>
        <h2 id="share-title">{words.title}</h2>
        <Button look="quiet" icon="cross" label={words.close} onClick={() => dialog.current?.close()} />
      </header>
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
    </dialog>
  );
}
