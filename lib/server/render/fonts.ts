import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The fonts that pictures are set in. */
export interface PictureFonts {
  /** Font files that come with Lemma. */
  readonly files: readonly string[];
  /** Whether the machine's own fonts are looked through as well. */
  readonly useSystemFonts: boolean;
}

/** Packages that carry TrueType or OpenType files; the rasteriser reads no web fonts. */
const packages = ['@embedpdf/fonts-latin', '@embedpdf/fonts-sc'];
const wanted = /-(?:Regular|Italic|Medium|SemiBold|Bold)\.(?:ttf|otf)$/;

/**
 * Finds the fonts to draw with: those of the installed font packages. Where there are none, the machine's own fonts
 * are used, in the order that the theme names them; a machine without any CJK font then draws empty boxes for CJK
 * text, and only for that.
 */
export function findFonts(): PictureFonts {
  const files = packages.flatMap(listFontFiles);
  return { files, useSystemFonts: files.length === 0 };
}

function listFontFiles(name: string): readonly string[] {
  const folder = maybeLocate(name);
  if (folder === undefined) return [];
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => wanted.test(file)).map((file) => join(folder, file));
}

function maybeLocate(name: string): string | undefined {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json')));
}
