import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The SHA-256, in hexadecimal, of the names and contents of all files that the patterns name within a folder. It says
 * whether what was made of them is fresh, in a copied or checked-out tree too.
 */
export async function digestSources(patterns: readonly string[], folder: string): Promise<string> {
  const hash = createHash('sha256');
  const names: string[] = [];
  for await (const entry of glob([...patterns], { cwd: folder, withFileTypes: true })) {
    if (entry.isFile()) names.push(path.relative(folder, path.join(entry.parentPath, entry.name)));
  }
  for (const name of names.toSorted())
    hash.update(`${name}\0`).update(await readFile(path.join(folder, name)));
  return hash.digest('hex');
}
