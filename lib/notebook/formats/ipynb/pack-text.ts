import { importLimits } from '../limits.ts';

/** A piece of a text cell: Markdown, or lines that are shown as they are. */
export type Piece =
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'verbatim'; readonly text: string; readonly language: string };

/** Room for the fence around verbatim lines. */
const fenceRoom = 100;

/** Puts pieces into as few texts as hold them; what is longer than a cell is cut between lines where it has any. */
export function packText(pieces: readonly Piece[]): readonly string[] {
  const texts: string[] = [];
  for (const part of pieces.flatMap(writePiece)) {
    const last = texts.at(-1);
    const joined = last === undefined ? part : `${last}\n\n${part}`;
    if (last !== undefined && joined.length <= importLimits.source) texts[texts.length - 1] = joined;
    else texts.push(part);
  }
  return texts;
}

function writePiece(piece: Piece): readonly string[] {
  if (piece.text.trim() === '') return [];
  if (piece.kind === 'markdown') return cut(piece.text.trim(), importLimits.source);
  const longest = Math.max(2, ...Array.from(piece.text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(Math.min(longest + 1, 40));
  const language = /^[\w+#-]{0,20}$/.test(piece.language) ? piece.language : '';
  const body = piece.text.replace(/^\n+|\s+$/g, '');
  return cut(body, importLimits.source - fenceRoom).map((part) => `${fence}${language}\n${part}\n${fence}`);
}

/** A text in parts of at most `most`: after a blank line, else after a line, else where it must be. */
function cut(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const paragraph = head.lastIndexOf('\n\n');
    const line = head.lastIndexOf('\n');
    const at = paragraph > most / 2 ? paragraph : line > 0 ? line : most;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).replace(/^\n+/, '');
  }
  return rest === '' ? parts : [...parts, rest];
}
