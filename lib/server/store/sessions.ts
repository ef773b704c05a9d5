import { sql } from 'kysely';
import type { AccessStore } from './access-store.ts';
import type { StoreContext } from './context.ts';

type SessionStore = Pick<
  AccessStore,
  'addSession' | 'maybeSession' | 'renewSession' | 'deleteSession' | 'dropExpired' | 'countVisitors'
>;

/** The part of the store that knows who is signed in. */
export function createSessionStore({ db, now }: StoreContext): SessionStore {
  return {
    async addSession({ id, kind, visitorId, credential, expiresAt }) {
      const row = { id, kind, visitor_id: visitorId, credential, expires_at: expiresAt };
      await db.insertInto('sessions').values(row).execute();
    },

    async maybeSession(id) {
      const at = now().toISOString();
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id', '=', id)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      if (row === undefined) return null;
      const granted = await db
        .selectFrom('session_edit_links')
        .innerJoin('edit_links', 'edit_links.id', 'session_edit_links.edit_link_id')
        .select('edit_links.notebook_id')
        .distinct()
        .where('session_edit_links.session_id', '=', id)
        .where((eb) => eb.or([eb('edit_links.expires_at', 'is', null), eb('edit_links.expires_at', '>', at)]))
        .execute();
      const { kind, visitor_id, credential, expires_at } = row;
      const notebookIds = granted.map(({ notebook_id }) => notebook_id);
      return { id, kind, visitorId: visitor_id, credential, expiresAt: expires_at, notebookIds };
    },

    async renewSession(id, { expiresAt, visitorId }) {
      const change = { expires_at: expiresAt, visitor_id: visitorId };
      await db.updateTable('sessions').set(change).where('id', '=', id).execute();
    },

    async deleteSession(id) {
      await db.deleteFrom('sessions').where('id', '=', id).execute();
    },

    dropExpired: () =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('sessions').where('expires_at', '<=', now().toISOString()).execute();
        await trx
          .deleteFrom('notebooks')
          .where('visitor_id', 'is not', null)
          .where('visitor_id', 'not in', ({ selectFrom }) =>
            selectFrom('sessions').select('visitor_id').where('visitor_id', 'is not', null),
          )
          .execute();
      }),

    async countVisitors() {
      const { count } = await db
        .selectFrom('sessions')
        .select(sql<number>`count(distinct visitor_id)`.as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}
