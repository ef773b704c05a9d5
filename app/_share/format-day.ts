import type { Locale } from '../_shell/preferences.ts';

/** A day as readers write it; in UTC, so that server and browser write the same. */
export function formatDay(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(iso));
}
