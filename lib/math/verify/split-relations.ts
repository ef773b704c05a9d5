const sign = /\\(?:leqslant|geqslant|leq|geq|le|ge|approx|equiv|neq|ne|lt|gt)(?![a-zA-Z])|[=<>≈≤≥≠]/g;

/**
 * Cuts the LaTeX of a chain at its comparisons, for showing a side as it was written; null where that does not give
 * the wanted number of sides.
 */
export function splitRelations(latex: string, count: number): readonly string[] | null {
  if (/\\begin|\\\\|&/.test(latex)) return null;
  const pieces: string[] = [];
  let [depth, from] = [0, 0];
  for (const match of latex.matchAll(new RegExp(`${sign.source}|\\\\[{}]|[{}]`, 'g'))) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    else if (depth === 0 && !/^\\[{}]$/.test(match[0])) {
      pieces.push(latex.slice(from, match.index).trim());
      from = match.index + match[0].length;
    }
  }
  pieces.push(latex.slice(from).trim());
  return pieces.length === count && pieces.every((piece) => piece !== '') ? pieces : null;
}
