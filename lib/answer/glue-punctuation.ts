import type { TextPiece } from './markdown-tokens.ts';

/** A piece of running text, or a formula with the punctuation that must stay on its line. */
export type GluedPiece =
  | TextPiece
  | { readonly kind: 'glued'; readonly before: string; readonly latex: string; readonly after: string };

/** A longer formula may itself be broken across lines, which matters more than its comma. */
const longestGlued = 60;

const closing = /^[,.;:!?)\]’”，。；：、！？）】》]+/;
const opening = /[([‘“（【《]+$/;

/**
 * Joins inline formulas to the punctuation around them: browsers take a set formula for an object and break the
 * line on both sides of it, even before a comma.
 *
 * @see {@link https://www.w3.org/TR/css-text-3/#line-break-details} on atomic inlines
 */
export function gluePunctuation(pieces: readonly TextPiece[]): readonly GluedPiece[] {
  const glued: GluedPiece[] = [];
  let taken = 0;
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text') {
      const text = piece.text.slice(taken);
      taken = 0;
      if (text !== '') glued.push({ kind: 'text', text });
      return;
    }
    const next = pieces[index + 1];
    if (piece.display || piece.latex.length > longestGlued) {
      glued.push(piece);
      return;
    }
    const before = takeOpening(glued);
    const after = next?.kind === 'text' ? (closing.exec(next.text)?.[0] ?? '') : '';
    taken = after.length;
    glued.push(before === '' && after === '' ? piece : { kind: 'glued', before, latex: piece.latex, after });
  });
  return glued;
}

/** Takes the opening brackets off the end of what stands before the formula. */
function takeOpening(glued: GluedPiece[]): string {
  const last = glued.at(-1);
  if (last?.kind !== 'text') return '';
  const brackets = opening.exec(last.text)?.[0] ?? '';
  if (brackets === '') return '';
  glued.pop();
  const rest = last.text.slice(0, -brackets.length);
  if (rest !== '') glued.push({ kind: 'text', text: rest });
  return brackets;
}
