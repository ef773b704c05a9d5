import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { migrateToLatest, migrations } from '#lib/server/store/migrate.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Schema } from '#lib/server/store/schema.ts';
import { openDatabase, prepareConnection, sqliteDialect } from '#lib/server/store/sqlite.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

it('makes an empty database in a folder that does not exist yet', async () => {
  const folder = path.join(await createTemporaryFolder(), 'a', 'b');
  const store = await openStore(folder);
  expect(await store.listNotebooks()).toEqual([]);
  await store.close();
});

it('brings an older database to the newest form and keeps what it holds', async () => {
  const folder = await createTemporaryFolder();
  const db = new Kysely<Schema>({ dialect: sqliteDialect(openDatabase(folder)) });
  await migrateToLatest(db, { '0001-notebooks': readMigration('0001-notebooks') });
  const row = { id: 'n1', title: 'Old', version: 3, created_at: '2026-01-01', updated_at: '2026-01-02' };
  await db.insertInto('notebooks').values(row).execute();
  expect((await db.introspection.getTables()).map(({ name }) => name)).not.toContain('shares');
  await db.destroy();

  const store = await openStore(folder);
  expect(await store.maybeNotebook('n1')).toMatchObject({ title: 'Old', version: 3, cells: [] });
  await store.close();
  const after = new Kysely<Schema>({ dialect: sqliteDialect(openDatabase(folder)) });
  expect((await after.introspection.getTables()).map(({ name }) => name)).toContain('shares');
  await after.destroy();
});

it('refuses a database from a newer version and leaves it as it is', async () => {
  const folder = await createTemporaryFolder();
  await (await openStore(folder)).close();
  const database = new DatabaseSync(path.join(folder, 'lemma.db'));
  database.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
  database.close();
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('newer version of Lemma'),
  });
});

it('refuses a file that is not a database', async () => {
  const folder = await createTemporaryFolder();
  writeFileSync(
    path.join(folder, 'lemma.db'),
    'this is not a database, only a text of some length '.repeat(100),
  );
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('is damaged'),
  });
});

it('refuses a database with torn pages', async () => {
  const folder = await createTemporaryFolder();
  const store = await openStore(folder);
  const { id } = await store.createNotebook('Torn');
  for (let at = 0; at < 20; at += 1) await store.addCell(id, { kind: 'text', source: 'x'.repeat(5000) });
  await store.close();
  const file = path.join(folder, 'lemma.db');
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096 * 3, 4096 * 12);
  writeFileSync(file, bytes);
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('is damaged'),
  });
});

it('says in one sentence that a data folder cannot be written', async () => {
  const folder = await createTemporaryFolder();
  writeFileSync(path.join(folder, 'file'), '');
  await expect(openStore(path.join(folder, 'file', 'data'))).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('cannot be written'),
  });
});

it('keeps a second server out of a data folder that is in use', async () => {
  const folder = await createTemporaryFolder();
  const store = await openStore(folder);
  await expect(openStore(folder)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('already using'),
  });
  await store.close();
  await (await openStore(folder)).close();
});

it('asserts WAL, full sync, foreign keys and the busy timeout on the connection', async () => {
  const folder = await createTemporaryFolder();
  const database = openDatabase(folder);
  const read = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(read)).toEqual([
    'wal',
    2,
    1,
    5000,
  ]);
  database.close();
});

it('refuses a connection on which a setting does not take', () => {
  const memory = new DatabaseSync(':memory:');
  expect(() => prepareConnection(memory)).toThrow('refuses journal_mode=wal');
  memory.close();
});

it('leaves a file lock behind that frees itself', async () => {
  const folder = await createTemporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'lemma.lock'), '');
  await (await openStore(folder)).close();
});

function readMigration(name: string) {
  const migration = migrations[name];
  if (migration === undefined) throw new Error(`no migration ${name}`);
  return migration;
}
