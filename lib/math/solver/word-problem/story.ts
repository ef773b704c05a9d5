import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import {
  countInDigits,
  hanCountInDigits,
  maybeRational,
  numberPattern,
  plainPrompt,
} from '../discrete/plain-prompt.ts';
import type { Reply } from '../discrete/reply.ts';
import type { Say } from '../language.ts';

/** A story that is certainly understood, and how it is solved. */
export interface Story {
  readonly pattern: RegExp;
  /** Null when the numbers make no sense in it. */
  readonly solve: (groups: Readonly<Record<string, string | undefined>>, say: Say) => Reply | null;
}

const digits = String.raw`\d+(?:\.\d+)?`;

/** Writes money as "5 dollars", whether its sign is \$ or, where no LaTeX stands between dollar signs, $. */
function spellMoney(text: string): string {
  const bare = text.replace(/(?<!\\)\$(\d[\d.+*/ ()-]*)\$(?!\d)/g, '$1');
  const isLatex = /(?<!\\)\$[^$]*[\\^_={}][^$]*\$/.test(bare);
  const sign = isLatex ? String.raw`\\\$` : String.raw`\\?\$`;
  return bare.replace(new RegExp(`${sign}\\s?(${digits})`, 'g'), '$1 dollars');
}

/** Writes a word problem in one plain way: lower case, digits for counts, "dollars" for money, improper fractions. */
export function plainStory(text: string): string {
  const joined = spellMoney(text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1'));
  const mixed = joined.replace(
    /(\d+)\s?\\[dt]?frac\{(\d+)\}\{(\d+)\}/g,
    (_all, whole: string, above: string, below: string) =>
      `${Number(whole) * Number(below) + Number(above)}/${below}`,
  );
  return hanCountInDigits(countInDigits(plainPrompt(mixed)))
    .toLowerCase()
    .replace(/\\%/g, '%')
    .replace(/[“”"]/g, '')
    .replace(/\btwice\b/g, '2 times')
    .replace(/[，,]\s*/g, ', ')
    .replace(/[。]/g, '. ')
    .replace(/\s+/g, ' ')
    .replace(/ ?[.?!] ?$/, '');
}

/** Makes a story; `#name` in the pattern stands for a number in a group of that name. */
export function story(source: string, solve: Story['solve']): Story {
  const pattern = source.replace(/#([a-z]+)/g, (_all, name: string) => `(?<${name}>${numberPattern})`);
  return { pattern: new RegExp(`^(?:${pattern})$`), solve };
}

/** A positive number of a story; null for any other. */
export function maybePositive(text: string | undefined): Rational | null {
  const value = maybeRational(text ?? '');
  return value === null || value.n === 0n || value.s < 0n ? null : value;
}

/** A number as a story shows it: a decimal that ends, else a fraction. */
export function showAmount(value: Rational): string {
  const decimal = maybeDecimal(value);
  return decimal !== null && decimal.length <= 12 ? decimal : renderRational(value);
}

/** 100, as what a percentage is of. */
export const hundred: Rational = rational(100);
