const delimiters: readonly (readonly [string, string])[] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
  ['\\(', '\\)'],
  ['$', '$'],
];

function narrow(text: string): string {
  return text.replace(/[！-～　]/g, (wide) =>
    wide === '　' ? ' ' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** A `%` after a number that ends it lacks its backslash; any other begins a comment. */
function dropComments(text: string): string {
  const escaped = text
    .replace(/([A-Za-z])%\s*$/, '$1\\%')
    .replace(/([\d}$])(\s?)%(?=\s*(?:$|[-+*/=×·÷,.;)\]}$<>&]|\\(?![,;%])))/g, '$1$2\\%');
  return escaped.replace(/(\\.)|%[^\n]*(?:\n|$)/g, (_match, kept?: string) => kept ?? ' ');
}

function unwrap(text: string): string {
  const trimmed = text.trim().replace(/^(?:\\(?:displaystyle|,|;|quad))+(?![A-Za-z])\s*/, '');
  const plain = trimmed.replace(/(?<![\\.\d])[.,;:。，；]+$/, '');
  for (const [opening, closing] of delimiters) {
    if (plain.length < opening.length + closing.length) continue;
    if (!plain.startsWith(opening) || !plain.endsWith(closing)) continue;
    const inner = plain.slice(opening.length, -closing.length);
    if (!inner.includes(closing) && !inner.endsWith('\\')) return unwrap(inner);
  }
  const isStray =
    trimmed.endsWith('$') && trimmed.indexOf('$') === trimmed.length - 1 && !trimmed.endsWith('\\$');
  return isStray ? trimmed.slice(0, -1) : trimmed;
}

/** Formulas between dollars inside a text; by Pandoc's rule no space is inside the dollars, and no digit after them. */
function dropInnerDollars(text: string): string {
  return text.replace(/(?<!\\)\$(?!\s)((?:[^$\\]|\\.)*?)(?<!\s)\$(?!\d)/g, ' $1 ');
}

/** Takes a formula out of its delimiters, drops comments, and narrows full-width characters. */
export function prepareLatex(latex: string): string {
  return dropInnerDollars(unwrap(dropComments(narrow(latex)))).replace(/\u200b|\ufeff/g, '');
}
