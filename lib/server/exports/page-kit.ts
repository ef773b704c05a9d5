import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { PageKit } from '../../notebook/formats/html/write-html.ts';
import { digestSources } from '../digest-sources.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(root, '.build', 'page-kit');
/** What the page of an exported notebook is bundled from. */
const sources = [
  'app/_export/*',
  'app/_notebook/**/*',
  'app/*.css',
  'app/_shell/*.css',
  'lib/chart/**/*',
  'lib/math/expression/**/*',
  'lib/server/exports/bundle-page.ts',
  'package-lock.json',
] as const;
const katexFolder = path.join(root, 'node_modules/katex/dist');

const bundleSchema = z.object({ script: z.string(), css: z.string() });

let kept: Promise<PageKit> | undefined;

/** The script, styles and fonts of exported pages: bundled once for the sources as they are, then kept. */
export function openPageKit(): Promise<PageKit> {
  kept ??= makePageKit().catch((error: unknown) => {
    kept = undefined;
    throw error;
  });
  return kept;
}

async function makePageKit(): Promise<PageKit> {
  const [{ script, css }, katexCss, katexFonts] = await Promise.all([
    openBundle(),
    readFile(path.join(katexFolder, 'katex.min.css'), 'utf8'),
    readKatexFonts(),
  ]);
  const scriptHash = createHash('sha256').update(script).digest('base64');
  return { script, scriptHash, css, katexCss, katexFonts };
}

async function openBundle(): Promise<z.infer<typeof bundleSchema>> {
  const file = path.join(folder, `${(await digestSources(sources, root)).slice(0, 16)}.json`);
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found !== null) return bundleSchema.parse(JSON.parse(found));
  // The bundler is large, and loaded where there is something to bundle.
  const { bundlePage } = await import('./bundle-page.ts');
  const bundle = await bundlePage(root);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.draft`, JSON.stringify(bundle));
  await rename(`${file}.draft`, file);
  return bundle;
}

async function readKatexFonts(): Promise<ReadonlyMap<string, string>> {
  const fonts = path.join(katexFolder, 'fonts');
  const names = (await readdir(fonts)).filter((name) => name.endsWith('.woff2'));
  const read = async (name: string) => [name, await readFile(path.join(fonts, name), 'base64')] as const;
  return new Map(await Promise.all(names.map(read)));
}
