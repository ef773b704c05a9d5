import { Kysely } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { migrateToLatest, migrations } from '#lib/server/store/migrate.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Schema } from '#lib/server/store/schema.ts';
import { openDatabase, sqliteDialect } from '#lib/server/store/sqlite.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

it('gives the notebooks of a database from before to the owner of the server', async () => {
  const folder = await createTemporaryFolder();
  const database = openDatabase(folder);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database) });
  const before = Object.entries(migrations).filter(([name]) => name < '0004');
  await migrateToLatest(db, Object.fromEntries(before));
  database.exec(`insert into notebooks (id, title, version, created_at, updated_at, settings_json)
    values ('old', 'Old', 3, '2026-11-21T00:00:00.000Z', '2026-11-21T00:00:00.000Z', '{}')`);
  await db.destroy();

  const store = await openStore(folder);
  onTestFinished(() => store.close());
  expect(await store.listNotebooks()).toMatchObject([{ id: 'old', title: 'Old', version: 3 }]);
  expect(await store.maybeHolding('old')).toEqual({ notebookId: 'old', visitorId: null });
  expect(await store.listShares('old')).toEqual([]);
  expect(await store.listEditLinks('old')).toEqual([]);
  await store.dropExpired();
  expect(await store.maybeNotebook('old')).not.toBeNull();
});

it('deletes sessions, links and shares with what they belong to', async () => {
  const store = await openStore(await createTemporaryFolder());
  onTestFinished(() => store.close());
  const { id } = await store.createNotebook('Short-lived');
  const link = await store.addEditLink(id, { tokenHash: 'a', expiresAt: null });
  const share = await store.addShare(id, { tokenHash: 'b', expiresAt: null, snapshotJson: '{}' });
  const session = {
    id: 's',
    kind: 'guest',
    visitorId: null,
    credential: '',
    expiresAt: '2999-01-01',
  } as const;
  await store.addSession(session);
  await store.grantEditLink('s', link.id);
  expect((await store.maybeSession('s'))?.notebookIds).toEqual([id]);
  await store.deleteNotebook(id);
  expect((await store.maybeSession('s'))?.notebookIds).toEqual([]);
  expect(await store.maybeShare('b')).toBeNull();
  expect(await store.maybeNotebookOfLink('share', share.id)).toBeNull();
});
