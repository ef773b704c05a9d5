import type { ExpressionBuilder } from 'kysely';
import type { AccessStore, LinkRecord } from './access-store.ts';
import { createId, type Db, notFound, type StoreContext } from './context.ts';
import type { Schema } from './schema.ts';

type LinkStore = Pick<
  AccessStore,
  | 'addEditLink'
  | 'listEditLinks'
  | 'maybeEditLink'
  | 'grantEditLink'
  | 'maybeNotebookOfLink'
  | 'deleteEditLink'
  | 'addShare'
  | 'listShares'
  | 'maybeShare'
  | 'countView'
  | 'deleteShare'
>;

/** The part of the store that knows the links that were given out: to edit a notebook, and to read a snapshot. */
export function createLinkStore(context: StoreContext): LinkStore {
  return {
    ...createEditLinks(context),
    ...createShares(context),
    async maybeNotebookOfLink(kind, linkId) {
      const table = kind === 'edit' ? 'edit_links' : 'shares';
      const row = await context.db
        .selectFrom(table)
        .select('notebook_id')
        .where('id', '=', linkId)
        .executeTakeFirst();
      return row?.notebook_id ?? null;
    },
  };
}

function createEditLinks({
  db,
  now,
}: StoreContext): Pick<
  LinkStore,
  'addEditLink' | 'listEditLinks' | 'maybeEditLink' | 'grantEditLink' | 'deleteEditLink'
> {
  return {
    addEditLink: (notebookId, { tokenHash, expiresAt }) =>
      db.transaction().execute(async (trx) => {
        const row = await newLink(trx, notebookId, { tokenHash, expiresAt, at: now() });
        await trx.insertInto('edit_links').values(row).execute();
        return toLink({ ...row, views: 0 });
      }),

    async listEditLinks(notebookId) {
      const rows = await db
        .selectFrom('edit_links')
        .select(['id', 'created_at', 'expires_at', 'views'])
        .where('notebook_id', '=', notebookId)
        .orderBy('created_at')
        .execute();
      return rows.map(toLink);
    },

    async maybeEditLink(tokenHash) {
      const row = await db
        .selectFrom('edit_links')
        .select(['id', 'notebook_id'])
        .where('token_hash', '=', tokenHash)
        .where(isOpenAt(now()))
        .executeTakeFirst();
      return row === undefined ? null : { linkId: row.id, notebookId: row.notebook_id };
    },

    grantEditLink: (sessionId, linkId) =>
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('session_edit_links')
          .values({ session_id: sessionId, edit_link_id: linkId })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        await trx
          .updateTable('edit_links')
          .set((eb) => ({ views: eb('views', '+', 1) }))
          .where('id', '=', linkId)
          .execute();
      }),

    deleteEditLink: (linkId) =>
      db.transaction().execute(async (trx) => {
        const holders = await trx
          .selectFrom('session_edit_links')
          .select('session_id')
          .where('edit_link_id', '=', linkId)
          .execute();
        await trx.deleteFrom('edit_links').where('id', '=', linkId).execute();
        return holders.map(({ session_id }) => session_id);
      }),
  };
}

function createShares({
  db,
  now,
}: StoreContext): Pick<LinkStore, 'addShare' | 'listShares' | 'maybeShare' | 'countView' | 'deleteShare'> {
  return {
    addShare: (notebookId, { tokenHash, expiresAt, snapshotJson }) =>
      db.transaction().execute(async (trx) => {
        const row = await newLink(trx, notebookId, { tokenHash, expiresAt, at: now() });
        await trx
          .insertInto('shares')
          .values({ ...row, snapshot_json: snapshotJson, revoked_at: null })
          .execute();
        return toLink({ ...row, views: 0 });
      }),

    async listShares(notebookId) {
      const rows = await db
        .selectFrom('shares')
        .select(['id', 'created_at', 'expires_at', 'views'])
        .where('notebook_id', '=', notebookId)
        .where('revoked_at', 'is', null)
        .orderBy('created_at')
        .execute();
      return rows.map(toLink);
    },

    async maybeShare(tokenHash) {
      const row = await db
        .selectFrom('shares')
        .select(['id', 'created_at', 'snapshot_json'])
        .where('token_hash', '=', tokenHash)
        .where('revoked_at', 'is', null)
        .where(isOpenAt(now()))
        .executeTakeFirst();
      if (row === undefined) return null;
      return { id: row.id, createdAt: row.created_at, snapshotJson: row.snapshot_json };
    },

    async countView(shareId) {
      await db
        .updateTable('shares')
        .set((eb) => ({ views: eb('views', '+', 1) }))
        .where('id', '=', shareId)
        .execute();
    },

    async deleteShare(shareId) {
      await db.deleteFrom('shares').where('id', '=', shareId).execute();
    },
  };
}

async function newLink(
  db: Db,
  notebookId: string,
  link: { readonly tokenHash: string; readonly expiresAt: string | null; readonly at: Date },
) {
  const notebook = await db
    .selectFrom('notebooks')
    .select('id')
    .where('id', '=', notebookId)
    .executeTakeFirst();
  if (notebook === undefined) throw notFound('notebook');
  return {
    id: createId(),
    notebook_id: notebookId,
    token_hash: link.tokenHash,
    created_at: link.at.toISOString(),
    expires_at: link.expiresAt,
  };
}

function isOpenAt(now: Date) {
  return (eb: ExpressionBuilder<Schema, 'edit_links' | 'shares'>) =>
    eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now.toISOString())]);
}

function toLink(row: {
  readonly id: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly views: number;
}): LinkRecord {
  return { id: row.id, createdAt: row.created_at, expiresAt: row.expires_at, views: row.views };
}
