import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '#lib/server/store/open-store.ts';
import { prepareConnection } from '#lib/server/store/sqlite.ts';
import { formatLine, type Sample, time } from './statistics.ts';

/** A durable edit of a cell in notebooks of 10 to 10,000 cells, against a bare durable insert. */
export async function benchSave(): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lemma-bench-'));
  try {
    const bare = await timeBareInsert(folder);
    const lines = [formatLine('bare INSERT, WAL, synchronous=FULL', bare)];
    for (const cells of [10, 1000, 10_000]) {
      const { edit, move } = await timeStore(path.join(folder, String(cells)), cells);
      lines.push(formatLine(`edit a cell in a notebook of ${cells}`, edit, bare));
      lines.push(formatLine(`move a cell in a notebook of ${cells}`, move, bare));
    }
    return lines;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timeBareInsert(folder: string): Promise<Sample> {
  const database = new DatabaseSync(path.join(folder, 'bare.db'));
  prepareConnection(database);
  database.exec('create table rows (id integer primary key, source text)');
  const insert = database.prepare('insert into rows (source) values (?)');
  const sample = await time(200, () => insert.run('y = x^2 - 4x + 3'));
  database.close();
  return sample;
}

async function timeStore(folder: string, count: number): Promise<{ edit: Sample; move: Sample }> {
  const store = await openStore(folder);
  const { id } = await store.createNotebook('Bench');
  for (let at = 0; at < count; at += 1) await store.addCell(id, { kind: 'prompt', source: `y = ${at}x` });
  const { cell } = await store.addCell(id, { kind: 'prompt', source: '' });
  const edit = await time(200, (index) =>
    store.editCell(id, cell.id, { version: index + 1, source: `y = x^2 - ${index}x` }),
  );
  const move = await time(200, (index) => store.moveCell(id, cell.id, (index * 7919) % count));
  await store.close();
  return { edit, move };
}
