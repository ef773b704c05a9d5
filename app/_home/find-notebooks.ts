import type { NotebookSummary } from '#lib/notebook/cell.ts';

/** The notebooks whose titles hold every one of the words, and those that were found by what stands in their cells. */
export function findNotebooks(
  notebooks: readonly NotebookSummary[],
  words: string,
  inCells: ReadonlySet<string>,
): readonly NotebookSummary[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return notebooks.filter(({ id, title }) => {
    const text = fold(title);
    return wanted.every((word) => text.includes(word)) || inCells.has(id);
  });
}

/** Letters without case and width: `Ｘ` is found by `x`. */
function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}
