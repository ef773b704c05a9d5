import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LemmaError } from '#lib/errors.ts';
import { importLimits } from '#lib/notebook/formats/limits.ts';
import { isZip, readZip } from '#lib/server/exports/read-zip.ts';
import { writeZip, type ZipEntry } from '#lib/server/exports/write-zip.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

async function pack(...entries: readonly ZipEntry[]): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(writeZip(entries)));
}

function text(name: string, content: string): ZipEntry {
  return { name, bytes: new TextEncoder().encode(content) };
}

function failure(bytes: Uint8Array): string {
  try {
    return `read ${[...readZip(bytes, () => true)].length}`;
  } catch (error) {
    if (LemmaError.isInstance(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('an archive', () => {
  it('gives back what was put into it, under names in any script', async () => {
    const archive = await pack(text('二次函数.lemma.json', '{"a": "ü"}'), text('images/chart-1.png', 'raw'));
    expect(isZip(archive)).toBe(true);
    const read = [...readZip(archive, () => true)].map(({ name, bytes }) => [
      name,
      Buffer.from(bytes).toString(),
    ]);
    expect(read).toEqual([
      ['二次函数.lemma.json', '{"a": "ü"}'],
      ['images/chart-1.png', 'raw'],
    ]);
  });

  it('is one that other programs read', async () => {
    const file = path.join(await createTemporaryFolder(), 'a.zip');
    writeFileSync(file, await pack(text('a.json', '[1]'.repeat(900)), text('b/c.png', 'raw')));
    const script =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),len(z.read("a.json")),z.namelist())';
    expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })).toBe(
      "None 2700 ['a.json', 'b/c.png']\n",
    );
  });

  it('unpacks only what is wanted', async () => {
    const archive = await pack(text('a.json', '1'), text('b.txt', '2'));
    expect([...readZip(archive, (name) => name.endsWith('.json'))].map(({ name }) => name)).toEqual([
      'a.json',
    ]);
  });

  it.each([0, 10, 40, 60])('cut off after %i bytes is refused', async (length) => {
    const archive = await pack(text('a.json', '1'));
    expect(failure(archive.subarray(0, length))).toContain('damaged');
  });

  it('with a wrong checksum is refused', async () => {
    const archive = await pack(text('a.png', 'content'));
    archive[36] = (archive[36] ?? 0) ^ 1;
    expect(failure(archive)).toContain('damaged');
  });

  it('that unpacks to more than a file may hold is refused before it is unpacked', async () => {
    const most = Buffer.alloc(importLimits.entryBytes);
    const more = Buffer.alloc(importLimits.entryBytes + 1);
    expect(failure(await pack({ name: 'bomb.json', bytes: most }))).toBe('read 1');
    expect(failure(await pack({ name: 'bomb.json', bytes: more }))).toContain('too-large');
  });

  it('that holds more notebooks than one may is refused', async () => {
    const entries = Array.from({ length: importLimits.notebooks + 1 }, (_, index) =>
      text(`${index}.json`, '1'),
    );
    expect(failure(await pack(...entries.slice(1)))).toBe(`read ${importLimits.notebooks}`);
    expect(failure(await pack(...entries))).toContain('too-large');
  });
});
