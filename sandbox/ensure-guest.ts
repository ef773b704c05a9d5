import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LemmaError } from '../lib/errors.ts';

/** The built files that a worker starts from. */
export interface GuestBuild {
  readonly folder: string;
  /** The worker as one plain JavaScript file: without a JIT, Node cannot strip types. */
  readonly workerPath: string;
  /** A V8 heap that holds the plotting library. */
  readonly snapshotPath: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const script = fileURLToPath(new URL('./build-snapshot.ts', import.meta.url));
const sources = ['sandbox', 'lib/math/expression', 'lib/chart', 'lib/errors.ts', 'package-lock.json'];

function hashSources(): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([process.versions.v8, process.versions.modules, process.platform, process.arch]),
  );
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const names = /\.\w+$/.test(source)
      ? ['']
      : readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((each) => each === '' || each.endsWith('.ts'))) {
      hash.update(`${source}/${name}\0`);
      hash.update(readFileSync(join(path, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Where the build of the sources as they are now lies, whether it was made or not. */
function locateGuest(): GuestBuild {
  const folder = join(root, '.build', 'guest', hashSources());
  return { folder, workerPath: join(folder, 'worker.mjs'), snapshotPath: join(folder, 'guest.snapshot') };
}

/**
 * Builds the worker and the guest library's snapshot, unless the sources are the ones it was last built from.
 * The build runs in a process of its own, so the caller never loads isolated-vm.
 *
 * @throws LemmaError `configuration` when the build fails; the cause holds what it printed.
 */
export async function ensureGuest(): Promise<GuestBuild> {
  const build = locateGuest();
  if (existsSync(build.workerPath) && existsSync(build.snapshotPath)) return build;
  try {
    await promisify(execFile)(process.execPath, ['--no-node-snapshot', script, build.folder]);
  } catch (cause) {
    throw new LemmaError('configuration', 'The plotting library could not be built: see the log.', { cause });
  }
  return build;
}
