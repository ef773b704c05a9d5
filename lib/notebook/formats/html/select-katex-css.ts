const face = /@font-face\s*\{[^}]*\}/g;
const rule = /([^{}@]+)\{([^{}]*)\}/g;

interface Face {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * KaTeX's style sheet with the fonts inside, only those that a page's formulas use.
 *
 * @param fonts - the `.woff2` files in base64 by their names.
 * @param classes - every class name of the page.
 */
export function selectKatexCss(
  css: string,
  fonts: ReadonlyMap<string, string>,
  classes: ReadonlySet<string>,
): string {
  const wanted = new Set(listWantedFaces(css.replace(face, ''), classes).map(toKey));
  return css.replace(face, (text) => {
    const name = /url\(fonts\/([\w-]+\.woff2)\)/.exec(text)?.[1];
    const data = name === undefined ? undefined : fonts.get(name);
    if (data === undefined || !wanted.has(toKey(readFace(text)))) return '';
    return text.replace(/src:[^;}]*/, `src:url(data:font/woff2;base64,${data}) format("woff2")`);
  });
}

function toKey({ family, bold, italic }: Face): string {
  return `${family}/${bold}/${italic}`;
}

function readFace(text: string): Face {
  return {
    family: /font-family:\s*"?(\w+)/.exec(text)?.[1] ?? '',
    bold: /font-weight:\s*(?:700|bold)/.test(text),
    italic: /font-style:\s*italic/.test(text),
  };
}

/** The faces that rules ask for whose class names all occur; charts set their labels in KaTeX's main face too. */
function listWantedFaces(css: string, classes: ReadonlySet<string>): readonly Face[] {
  const main: Face = { family: 'KaTeX_Main', bold: false, italic: false };
  const isUsed = (selector: string) =>
    Array.from(selector.matchAll(/\.([\w-]+)/g), ([, name = '']) => name).every((name) => classes.has(name));
  const wanted: Face[] = classes.has('katex') || classes.has('chart_figure') ? [main] : [];
  for (const [, selectors = '', body = ''] of css.matchAll(rule)) {
    if (!selectors.split(',').some(isUsed)) continue;
    if (body.includes('KaTeX_')) wanted.push(readFace(body));
    else if (/font-weight:\s*(?:700|bold)|font-style:\s*italic/.test(body)) {
      // Such a rule makes another face of whatever stands around it, which is the main one but for rare cases.
      wanted.push({ ...readFace(body), family: main.family });
    }
  }
  return wanted;
}
