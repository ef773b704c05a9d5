import { tabulateChart, toCsv } from '#lib/chart/table.ts';
import { saveBlob } from '../../_shell/save-blob.ts';
import { makePng, makeSvg, type PictureWish, writeVegaLite } from './make-picture.ts';

/** What a chart can be saved as. */
export type ExportKind = 'png' | 'as-shown' | 'svg' | 'csv' | 'vega-lite';

const savedRows = 100_000;

const endings: Readonly<Record<ExportKind, string>> = {
  png: 'png',
  'as-shown': 'png',
  svg: 'svg',
  csv: 'csv',
  'vega-lite': 'vl.json',
};

/**
 * Saves a chart as a file and gives its name. Pictures are light on white, but for `as-shown`.
 *
 * @throws Error when it cannot be drawn.
 */
export async function saveChart(kind: ExportKind, name: string, wish: PictureWish): Promise<string> {
  const file = `${name}.${endings[kind]}`;
  saveBlob(await makeBlob(kind, wish), file);
  return file;
}

function makeBlob(kind: ExportKind, wish: PictureWish): Promise<Blob> {
  const light = { ...wish, theme: 'light' as const };
  switch (kind) {
    case 'png':
      return makePng(light);
    case 'as-shown':
      return makePng(wish);
    case 'svg':
      return makeSvg(light);
    case 'csv':
      return Promise.resolve(
        new Blob([withMark(toCsv(tabulateChart(wish.spec, savedRows)))], { type: 'text/csv;charset=utf-8' }),
      );
    case 'vega-lite':
      return Promise.resolve(new Blob([writeVegaLite(wish.spec)], { type: 'application/json' }));
  }
}

/** Excel takes a file for UTF-8, and so Chinese for Chinese, only where it begins like this. */
function withMark(csv: string): string {
  return `\ufeff${csv}`;
}

/** Puts a chart on the clipboard as a picture; false where the browser does not let it. */
export async function copyChart(wish: PictureWish): Promise<boolean> {
  if (!('clipboard' in navigator) || !('ClipboardItem' in window)) return false;
  const picture = makePng({ ...wish, theme: 'light' });
  try {
    // Given as a promise, or Safari takes the wait for a lost click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
