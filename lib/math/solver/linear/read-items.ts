import { readStatement } from '../../latex/read-statement.ts';
import type { Statement } from '../../latex/term.ts';
import { findSpans } from '../find-spans.ts';

/** The mathematics of a prompt, read as LaTeX, and the words around it. */
export interface Items {
  readonly statements: readonly Statement[];
  /** In lower case, with `□` where a statement stood. */
  readonly prose: string;
}

const entry = String.raw`[+-]?\s*(?:\d+(?:\.\d+)?(?:/\d+)?|(?<![A-Za-z])[a-z](?![a-z]))`;
const typedRow = String.raw`${entry}(?:\s*,\s*|\s+)${entry}(?:(?:\s*,\s*|\s+)${entry})*`;
const environment = /\\begin\{([pbvBV]?matrix|array)\}[\s\S]*?\\end\{\1\}/g;

function toEnvironment(rows: readonly string[]): string {
  const cells = rows.map((row) =>
    row
      .trim()
      .split(/\s*,\s*|\s+(?=[^\s])/)
      .join(' & '),
  );
  return ` \\begin{pmatrix} ${cells.join(' \\\\ ')} \\end{pmatrix} `;
}

/** Writes `[[1, 2], [3, 4]]` and `1 2; 3 4` as matrices in LaTeX. */
function typeset(text: string): string {
  const nested = new RegExp(String.raw`[[({]\s*((?:[[({]\s*${typedRow}\s*[\])}]\s*,?\s*)+)[\])}]`, 'g');
  const rows = new RegExp(String.raw`[[(]?\s*(${typedRow}(?:\s*;\s*${typedRow})+)\s*[\])]?`, 'g');
  return text
    .replace(nested, (whole, inner: string) =>
      whole.startsWith('(')
        ? whole
        : toEnvironment([...inner.matchAll(/[[({]([^\])}]*)[\])}]/g)].map(([, row = '']) => row)),
    )
    .replace(rows, (_, inner: string) => toEnvironment(inner.split(';')));
}

function normalize(prompt: string): string {
  return prompt
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\\(?:langle|lang)(?![a-z])|⟨|〈/g, '(')
    .replace(/\\(?:rangle|rang)(?![a-z])|⟩|〉/g, ')')
    .replace(/<\s*((?:[^<>,=]+,)+[^<>,=]+)>/g, '($1)')
    .replace(/\\(?:left|right)(?=\s*[()[\]|])/g, '')
    .replace(/‖|∥/g, '\\|')
    .replace(/\\\\\s*\[[^\]]*\]/g, '\\\\')
    .replace(/\\(?:boldsymbol|bm|mathbf|overrightarrow|overset\{\\rightarrow\})\s*(?=[{a-zA-Z])/g, '\\vec ')
    .replace(/([A-Za-z])⃗/g, '\\vec{$1}')
    .replace(/[·•⋅∙]/g, ' \\cdot ')
    .replace(/×|✕/g, ' \\times ');
}

/** Joins the mathematics that no word parts, so that `A =` and the matrix behind it are one. */
function joinedSpans(text: string): readonly { readonly isMath: boolean; readonly text: string }[] {
  const held: string[] = [];
  const marked = text.replace(environment, (whole) => {
    held.push(whole);
    return ` (${String(90_000 + held.length)}) `;
  });
  const restore = (part: string): string =>
    part.replace(/\(9(\d{4})\)/g, (_, index: string) => ` ${held[Number(index) - 1] ?? ''} `);
  const spans: { isMath: boolean; text: string }[] = [];
  for (const span of findSpans(marked)) {
    const last = spans.at(-1);
    const isMath = span.kind === 'math';
    if (last?.isMath && isMath) last.text += ` ${restore(span.text)}`;
    else spans.push({ isMath, text: restore(span.text) });
  }
  return spans;
}

/** Splits at commas and semicolons outside of brackets and environments. */
function splitPieces(text: string): readonly string[] {
  const pieces: string[] = [''];
  let depth = 0;
  for (const sign of text.match(/\\begin\{\w+\}|\\end\{\w+\}|\\.|[\s\S]/g) ?? []) {
    depth += /^(?:\\begin.*|[([{])$/.test(sign) ? 1 : /^(?:\\end.*|[)\]}])$/.test(sign) ? -1 : 0;
    if (depth === 0 && /^[,;、]$/.test(sign)) pieces.push('');
    else pieces[pieces.length - 1] += sign;
  }
  return pieces
    .map((piece) => piece.trim().replace(/[.?]$/, '').replace(/\s*=$/, '').trim())
    .filter((piece) => piece !== '');
}

/**
 * Reads a prompt whose mathematics is matrices, vectors or complex numbers; null where a piece of it has no reading.
 *
 * @param prepare rewrites the text first, for the notations of one topic.
 */
export function maybeReadItems(
  prompt: string,
  prepare: (text: string) => string = (text) => text,
): Items | null {
  const statements: Statement[] = [];
  let prose = '';
  for (const { isMath, text } of joinedSpans(prepare(typeset(normalize(prompt))))) {
    if (!isMath) {
      prose += ` ${text.toLowerCase()}`;
      continue;
    }
    for (const piece of splitPieces(text)) {
      const reading = readStatement(piece);
      if (reading.kind === 'unread') return null;
      statements.push(reading.statement);
      prose += ' □';
    }
  }
  return { statements, prose: prose.replace(/\s+/g, ' ').trim() };
}
