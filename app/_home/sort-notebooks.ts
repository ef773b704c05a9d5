import type { NotebookSummary } from '#lib/notebook/cell.ts';
import type { Locale, NotebookSort } from '../_shell/preferences.ts';

/** The notebooks in the order a reader chose; titles as the language sorts them, with numbers by their value. */
export function sortNotebooks(
  notebooks: readonly NotebookSummary[],
  sort: NotebookSort,
  locale: Locale,
): readonly NotebookSummary[] {
  if (sort === 'title') {
    const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-Hans' : 'en', { numeric: true });
    return notebooks.toSorted((left, right) => compare(left.title, right.title));
  }
  const moment = (each: NotebookSummary) => (sort === 'created' ? each.createdAt : each.updatedAt);
  return notebooks.toSorted((left, right) => (moment(left) < moment(right) ? 1 : -1));
}
