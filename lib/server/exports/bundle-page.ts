import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

/** The script and the style sheets of exported pages. */
export interface PageBundle {
  /** Plain JavaScript that nothing in a page can end early. */
  readonly script: string;
  readonly css: string;
}

/**
 * Bundles `app/_export/main.ts` and the style sheets that it imports. A class of `answer-view.module.css` is called
 * `answer-view_<class>`: exported pages, which are written without the app's bundler, use the app's own styles by it.
 *
 * @param root - the folder of the checkout.
 */
export async function bundlePage(root: string): Promise<PageBundle> {
  const sheets = new Map<string, string>();
  const build = await rolldown({
    input: path.join(root, 'app/_export/main.ts'),
    platform: 'browser',
    logLevel: 'silent',
    plugins: [collectStyles(sheets)],
  });
  const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false });
  await build.close();
  const fonts = await Promise.all(textFonts.map((font) => writeFontFace(root, font)));
  const css = [...fonts, ...sheets.values()].join('\n').replace(/<\/style/gi, '<\\/style');
  return { script: output[0].code.replace(/<(?=\/script|!--)/gi, '\\x3c'), css };
}

function collectStyles(sheets: Map<string, string>): Plugin {
  return {
    name: 'collect-styles',
    async load(id) {
      if (!id.endsWith('.css')) return null;
      const source = await readFile(id, 'utf8');
      const isModule = id.endsWith('.module.css');
      const name = path.basename(id).replace(/(?:\.module)?\.css$/, '');
      const { css, classes } = isModule
        ? scopeClasses(source, name)
        : { css: dropImports(source), classes: {} };
      sheets.set(id, css);
      return { code: `export default ${JSON.stringify(classes)};`, moduleType: 'js' };
    },
  };
}

function dropImports(css: string): string {
  return css.replace(/@import[^;]*;/g, '');
}

/** Puts the name of the sheet before each class in its selectors, but for those that are `:global()`. */
function scopeClasses(
  source: string,
  sheet: string,
): { readonly css: string; readonly classes: Readonly<Record<string, string>> } {
  const classes: Record<string, string> = {};
  const css = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/composes:[^;]*;/g, '')
    .replace(/([^{};]+)\{/g, (_, selector: string) => {
      const scoped = selector.replace(
        /:global\(([^)]*)\)|\.([a-z][\w-]*)/gi,
        (_whole, plain?: string, name = '') => {
          if (plain !== undefined) return plain;
          classes[name] = `${sheet}_${name}`;
          return `.${sheet}_${name}`;
        },
      );
      return `${scoped}{`;
    });
  return { css, classes };
}

interface TextFont {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly file: string;
}

/** The letters of Latin alone: other scripts are set in the reader's own fonts, as in the app. */
const textFonts: readonly TextFont[] = [
  {
    family: 'Source Serif 4 Variable',
    style: 'normal',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  },
  {
    family: 'Inter Variable',
    style: 'normal',
    file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  },
];

async function writeFontFace(root: string, { family, style, file }: TextFont): Promise<string> {
  const data = await readFile(path.join(root, 'node_modules', file), 'base64');
  return `@font-face{font-family:"${family}";font-style:${style};font-display:swap;font-weight:200 900;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}
