/** The languages of the interface. */
export type Locale = 'en' | 'zh';

/** `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

/** The orders in which notebooks can be listed. */
const notebookSorts = ['changed', 'created', 'title'] as const;

/** An order of notebooks. */
export type NotebookSort = (typeof notebookSorts)[number];

/** The cookies that keep a reader's choices. */
export const preferenceCookies = {
  locale: 'lemma-locale',
  theme: 'lemma-theme',
  sort: 'lemma-sort',
  thought: 'lemma-thought',
} as const;

/** The order that a cookie's value names; the last changed first for anything else. */
export function parseSort(value: string | undefined): NotebookSort {
  return notebookSorts.find((sort) => sort === value) ?? 'changed';
}

/** The theme that a cookie's value names; `auto` for anything else. */
export function parseTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}

/**
 * The language of the interface: the reader's own choice, else the first of the browser's languages that
 * there is, else English.
 */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (cookie === 'en' || cookie === 'zh') return cookie;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((item, index) => {
      const [tag = '', ...rest] = item.trim().toLowerCase().split(';');
      const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
      return { language: tag.split('-')[0], weight, index };
    })
    .filter(({ language, weight }) => (language === 'en' || language === 'zh') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return wanted[0]?.language === 'zh' ? 'zh' : 'en';
}
