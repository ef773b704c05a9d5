import type { Locale } from '../_shell/preferences.ts';

/**
 * A day as readers write it: that of UTC, so that server and browser write the same, or where the reader is, for what
 * only the browser writes.
 */
export function formatDay(iso: string, locale: Locale, where: 'utc' | 'here' = 'utc'): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    ...(where === 'utc' ? { timeZone: 'UTC' } : {}),
  }).format(new Date(iso));
}
