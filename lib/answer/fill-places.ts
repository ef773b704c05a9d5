/**
 * Numbers the places of a text that are to be filled in, written between « and », as the tab stops of an editor's
 * snippet; a text without places ends behind its last character.
 *
 * @see {@link https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax}
 */
export function toSnippet(text: string): string {
  let stop = 0;
  return text
    .split(/(«[^»]*»)/)
    .map((part) => {
      if (!part.startsWith('«')) return escapeSnippet(part);
      stop += 1;
      return `\${${stop}:${escapeSnippet(part.slice(1, -1))}}`;
    })
    .join('');
}

/** The text with its places filled in as they stand. */
export function fillPlaces(text: string): string {
  return text.replaceAll(/[«»]/g, '');
}

function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, (sign) => `\\${sign}`);
}
