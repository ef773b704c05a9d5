import type { Action } from './action.ts';

/** The actions whose titles, in either language, hold every word of a query; all of them for an empty one. */
export function searchActions(actions: readonly Action[], query: string): readonly Action[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return actions.filter(({ id, title }) => {
    const text = `${title.en} ${title.zh} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
