/** Edits (insert, delete, replace, swap of neighbours) that turn one word into another. */
export function countEdits(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(from.length, to.length);
}

const LONGEST_NAME = 40;

/** The name that a reader probably meant, or nothing when all are far off. */
export function maybeNearestName(name: string, names: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const ranked = names
    .map((each) => ({ each, edits: countEdits(name.toLowerCase(), each.toLowerCase()) }))
    .sort((left, right) => left.edits - right.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= Math.max(1, Math.floor(name.length / 2.5))
    ? best.each
    : undefined;
}

/** "`cruve`: did you mean `curve`?", with all the names when none is near. */
export function describeUnknownName(name: string, names: readonly string[]): string {
  const nearest = maybeNearestName(name, names);
  const shown = name.slice(0, LONGEST_NAME);
  return nearest === undefined
    ? `\`${shown}\` is not known here. There are ${names.map((each) => `\`${each}\``).join(', ')}.`
    : `\`${shown}\`: did you mean \`${nearest}\`?`;
}
