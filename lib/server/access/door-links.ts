import { LemmaError } from '../../errors.ts';
import { takeSnapshot } from '../../notebook/snapshot.ts';
import { notFound } from '../store/context.ts';
import type { DoorLinks, DoorParts } from './door.ts';
import type { Judge } from './judge.ts';
import { createSecret, hashSecret } from './secret.ts';

/** Links of one kind that a notebook may have at the same time. */
const maxLinks = 100;

/** The links to a notebook, as one person may give them out. */
export function createDoorLinks({ store, cut }: DoorParts, { need }: Judge): DoorLinks {
  return {
    async list(notebookId) {
      await need('share', notebookId);
      const [shares, editLinks] = await Promise.all([
        store.listShares(notebookId),
        store.listEditLinks(notebookId),
      ]);
      return { shares, editLinks };
    },

    async addShare(notebookId, expiresAt) {
      await need('share', notebookId);
      refuseMany(await store.listShares(notebookId));
      const notebook = await store.maybeNotebook(notebookId);
      if (notebook === null) throw notFound('notebook');
      const token = createSecret();
      const snapshotJson = JSON.stringify(takeSnapshot(notebook));
      const link = await store.addShare(notebookId, {
        tokenHash: hashSecret(token),
        expiresAt,
        snapshotJson,
      });
      return { link, token };
    },

    async addEditLink(notebookId, expiresAt) {
      await need('share', notebookId);
      refuseMany(await store.listEditLinks(notebookId));
      const token = createSecret();
      const link = await store.addEditLink(notebookId, { tokenHash: hashSecret(token), expiresAt });
      return { link, token };
    },

    async revoke(kind, linkId) {
      const notebookId = await store.maybeNotebookOfLink(kind, linkId);
      if (notebookId === null) throw new LemmaError('not-found', 'This link does not exist any more.');
      await need('share', notebookId);
      if (kind === 'share') await store.deleteShare(linkId);
      else cut(await store.deleteEditLink(linkId));
    },
  };
}

function refuseMany(links: readonly unknown[]): void {
  if (links.length < maxLinks) return;
  throw new LemmaError('too-large', `A notebook has ${maxLinks} links of a kind at most: revoke one first.`);
}
