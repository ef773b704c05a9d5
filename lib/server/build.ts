import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LemmaError } from '../errors.ts';
import { digestSources } from './digest-sources.ts';

/** What the pages are built from. */
const sources = [
  'app/**/*',
  'lib/**/*',
  'public/**/*',
  'package-lock.json',
  'next.config.mjs',
  'tsconfig.json',
] as const;

const digestFile = path.join('.next', 'lemma-digest');

/**
 * Builds what the server needs and finds missing or out of date: the sandbox's guest, and the pages unless they
 * are built on demand (`dev`). Freshness is decided by content, so a copied or checked-out tree is not rebuilt.
 *
 * @throws LemmaError `configuration` when a build fails; its output is on standard error by then.
 */
export async function prepareBuild({ dev }: { readonly dev: boolean }): Promise<void> {
  await runBuild('the sandbox', ['sandbox/build-snapshot.ts']);
  if (dev) return;
  const digest = await digestSources(sources, process.cwd());
  if (existsSync(digestFile) && (await readFile(digestFile, 'utf8')) === digest) return;
  process.stderr.write('Building the pages; this happens once and takes about half a minute.\n');
  await runBuild('the pages', [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'build']);
  await writeFile(digestFile, digest);
}

function runBuild(what: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new LemmaError('configuration', `Building ${what} failed; the reason stands above.`));
    });
  });
}

if (import.meta.main) await prepareBuild({ dev: false });
