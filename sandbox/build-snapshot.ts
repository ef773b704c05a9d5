/**
 * Bundles the worker and the guest library and makes the V8 snapshot that workers start from.
 *
 * `node sandbox/build-snapshot.ts` builds what is not fresh; with a folder as its argument (and Node's
 * `--no-node-snapshot`) it is the building process itself.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ivm from 'isolated-vm';
import { rolldown } from 'rolldown';
import { ensureGuest } from './ensure-guest.ts';

/** Older builds that stay, for servers that still start workers from them. */
const BUILDS_KEPT = 8;

async function bundle(entry: string, format: 'iife' | 'esm', external: readonly string[]): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL(entry, import.meta.url)),
    platform: format === 'esm' ? 'node' : 'neutral',
    external: [...external],
    logLevel: 'warn',
  });
  const { output } = await build.generate({ format, minify: false, strict: true });
  await build.close();
  return output[0].code;
}

async function buildInto(folder: string): Promise<void> {
  const [worker, guest] = await Promise.all([
    bundle('./worker.ts', 'esm', ['isolated-vm']),
    bundle('./guest/main.ts', 'iife', []),
  ]);
  const snapshot = ivm.Isolate.createSnapshot([{ code: guest, filename: 'lemma' }], 'lemmaWarmUp()');
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  writeFileSync(join(draft, 'worker.mjs'), worker);
  writeFileSync(join(draft, 'guest.js'), guest);
  writeFileSync(join(draft, 'guest.snapshot'), Buffer.from(snapshot.copy()));
  // Made private by mkdtemp; the user that runs the server need not be the one that built it.
  chmodSync(draft, 0o755);
  publish(draft, folder);
}

/** Moves the build into place whole. When another process was faster, its build is the same one. */
function publish(draft: string, folder: string): void {
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  const parent = dirname(folder);
  const builds = readdirSync(parent).map((name) => join(parent, name));
  const byAge = builds.toSorted((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs);
  for (const old of byAge.slice(BUILDS_KEPT)) rmSync(old, { recursive: true, force: true });
}

const [folder] = process.argv.slice(2);
if (folder === undefined) await ensureGuest();
else await buildInto(folder);
