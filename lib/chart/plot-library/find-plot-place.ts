/** What may be written at a place in plot code. */
export type PlotPlace =
  /** After a dot: a call of the chain. */
  | { readonly kind: 'method' }
  /** Among the options of a call; `used` are those that stand there already. */
  | { readonly kind: 'option'; readonly method: string; readonly used: readonly string[] }
  /** At the beginning of a word of the language. */
  | { readonly kind: 'word' }
  /** In a text or a comment, or nowhere that is known. */
  | { readonly kind: 'none' };

interface Bracket {
  readonly sign: string;
  /** The call whose bracket it is, or whose options they are. */
  readonly owner: string | null;
  readonly at: number;
}

const skipped = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(["'`])(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|$)/y;

/**
 * Says what may be written at the end of the beginning of some plot code. Brackets are counted outside texts and
 * comments; nothing is parsed, as code that is being written is not whole.
 */
export function findPlotPlace(before: string): PlotPlace {
  const open: Bracket[] = [];
  for (let at = 0; at < before.length; ) {
    skipped.lastIndex = at;
    const skip = skipped.exec(before);
    if (skip !== null) {
      at = skipped.lastIndex;
      if (at === before.length && isOpen(skip[0])) return { kind: 'none' };
      continue;
    }
    const sign = before.charAt(at);
    if (/[([{]/.test(sign))
      open.push({ sign, owner: maybeOwner(before.slice(0, at), sign, open.at(-1)), at });
    if (/[)\]}]/.test(sign)) open.pop();
    at += 1;
  }
  return judge(before, open.at(-1));
}

function judge(before: string, inside: Bracket | undefined): PlotPlace {
  if (/\.\s*\w*$/.test(before) && !/\d\.\w*$/.test(before)) return { kind: 'method' };
  if (inside?.sign === '{' && inside.owner !== null) {
    const written = before.slice(inside.at + 1);
    if (!/(?:^|,)\s*\w*$/.test(written)) return { kind: 'none' };
    const used = [...written.matchAll(/(?:^|,)\s*(\w+)\s*:/g)].map(([, name = '']) => name);
    return { kind: 'option', method: inside.owner, used };
  }
  return /(?:^|[^\w.])[A-Za-z]\w*$/.test(before) ? { kind: 'word' } : { kind: 'none' };
}

/** The name before a round bracket; a brace in it belongs to the same call. */
function maybeOwner(before: string, sign: string, outer: Bracket | undefined): string | null {
  if (sign === '(') return /([A-Za-z]\w*)\s*$/.exec(before)?.[1] ?? null;
  return sign === '{' && outer?.sign === '(' ? outer.owner : null;
}

/** Whether a comment or text goes on: what is typed next belongs to it. */
function isOpen(piece: string): boolean {
  if (piece.startsWith('//')) return true;
  if (piece.startsWith('/*')) return !piece.endsWith('*/') || piece.length < 4;
  return piece.length < 2 || !piece.endsWith(piece.charAt(0)) || piece.endsWith(`\\${piece.charAt(0)}`);
}
