import type { Locale } from '../_shell/preferences.ts';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const oldestDays = 14;

/** How long ago a moment is, as people say it; after two weeks, its date. Both times are ISO 8601. */
export function describeAge(
  moment: string,
  asOf: string,
  words: { readonly locale: Locale; readonly now: string },
): string {
  const tag = words.locale === 'zh' ? 'zh-Hans' : 'en';
  const seconds = (Date.parse(asOf) - Date.parse(moment)) / 1000;
  if (seconds > oldestDays * 86_400) {
    return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(moment));
  }
  for (const [unit, size] of units) {
    const count = Math.floor(seconds / size);
    if (count >= 1) return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-count, unit);
  }
  return words.now;
}
