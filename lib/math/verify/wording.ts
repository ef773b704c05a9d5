/** A number as prose has it, with or without a currency sign; one group. */
export const number = '\\\\?\\$?(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)\\$?';
/** Two numbers or more with commas and "and" between them; one group. */
export const list = `(${number}(?:,? and ${number}|, ${number})+)`.replaceAll('(-?', '(?:-?');
/** A word behind a number. */
export const units =
  '(?: (?!and\\b|is\\b|by\\b|to\\b|from\\b|than\\b|percent\\b|dozens?\\b|pairs?\\b|hundred|thousand|million|hal[fv]|times\\b)[a-z]+)?';
/** What stands between a quantity and its value. */
export const is = '\\s*,?\\s*(?:is|equals|is equal to|=|was)\\s*';
/** What stands between an operation and its result. */
export const gives =
  '\\s*,?\\s*(?:(?:which )?(?:gives|gave|is|equals|yields|makes|results in)(?: us| him| her| them)?|=|to get|to find|(?:we|you) get|得)\\s*(?:a (?:total|sum|result) of )?';

/** A wording of prose, and what it states. */
export interface Wording {
  readonly pattern: RegExp;
  /** LaTeX of what is stated, `groups` being the numbers in it; null where these numbers state nothing certain. */
  readonly render: (groups: readonly string[]) => string | null;
  /** It says what a number is, which a sentence may also only ask or suppose. */
  readonly isStatement: boolean;
}

/** A wording that ends with the number it states. */
export function wording(pattern: string, render: Wording['render']): Wording {
  return { ...statement(`${pattern}${number}`, render), isStatement: false };
}

/** A wording that is complete, and counts where its sentence says it as a fact. */
export function statement(pattern: string, render: Wording['render']): Wording {
  const isolated = new RegExp(`(?<![\\w.])(?<![+*/^×÷-]\\s?)${pattern}`, 'gi');
  return { pattern: isolated, render, isStatement: true };
}

/** The numbers in a {@link list}. */
export function numbersIn(text: string): readonly string[] {
  return text.match(/-?\d+(?:\.\d+)?/g) ?? [];
}
