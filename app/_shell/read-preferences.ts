import { cookies, headers } from 'next/headers';
import { en, type Messages } from './messages/en.ts';
import { zh } from './messages/zh.ts';
import {
  chooseLocale,
  type Locale,
  type NotebookSort,
  parseSort,
  parseTheme,
  preferenceCookies,
  type Theme,
} from './preferences.ts';

/** What a request says about how the page should look and read. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly sort: NotebookSort;
  /** Whether the thoughts of tutors are shown open. */
  readonly thoughtOpen: boolean;
  readonly messages: Messages;
}

/** Reads the preferences of the request under way; server components only. */
export async function readPreferences(): Promise<Preferences> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(jar.get(preferenceCookies.locale)?.value, head.get('accept-language'));
  const theme = parseTheme(jar.get(preferenceCookies.theme)?.value);
  const sort = parseSort(jar.get(preferenceCookies.sort)?.value);
  const thoughtOpen = jar.get(preferenceCookies.thought)?.value === 'open';
  return { locale, theme, sort, thoughtOpen, messages: locale === 'zh' ? zh : en };
}
