import { chartBounds } from './bounds.ts';

/** The languages that descriptions are written in. */
export type DescriptionLocale = 'en' | 'zh';

/** One text in each language. */
export type Descriptions = { readonly [locale in DescriptionLocale]: string };

/** How long each language may be, with the line break between them. */
const MOST = Math.floor((chartBounds.description - 1) / 2);

/** The description as a chart stores it: a line for each language, English first. */
export function writeDescription({ en, zh }: Descriptions): string {
  return [en, zh].map(shorten).join('\n');
}

/** The line of a stored description in a language; one that is not of two lines is in the language of its author. */
export function readDescription(description: string, locale: DescriptionLocale): string {
  const [en, zh, ...more] = description.split('\n');
  if (en === undefined || zh === undefined || more.length > 0) return description;
  return locale === 'zh' ? zh : en;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1)}…`;
}
