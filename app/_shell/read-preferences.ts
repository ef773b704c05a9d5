import { cookies, headers } from 'next/headers';
import { en, type Messages } from './messages/en.ts';
import { zh } from './messages/zh.ts';
import { chooseLocale, type Locale, parseTheme, preferenceCookies, type Theme } from './preferences.ts';

/** What a request says about how the page should look and read. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly messages: Messages;
}

/** Reads the preferences of the request under way; server components only. */
export async function readPreferences(): Promise<Preferences> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(jar.get(preferenceCookies.locale)?.value, head.get('accept-language'));
  const theme = parseTheme(jar.get(preferenceCookies.theme)?.value);
  return { locale, theme, messages: locale === 'zh' ? zh : en };
}
