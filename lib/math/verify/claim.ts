import type { Rewording } from './rewording.ts';

/** How a text puts a formula forward. */
export interface ClaimMood {
  /**
   * `stated`: as true. `conditional`: under an "if", or as what should be: its arithmetic still has to be right.
   * `supposed`: let it be so, tried, asked. `rejected`: as false, or as what would be wrong.
   */
  readonly stance: 'stated' | 'conditional' | 'supposed' | 'rejected';
  /** A name or letter is given a meaning. */
  readonly isDefinition: boolean;
  /** Words such as "about" or "rounded" stand beside it. */
  readonly isRounded: boolean;
  /**
   * How the words lead here from the comparison before: `algebra` where they name an operation on it, `consequence`
   * where they are "so" or "we get" alone, `next` where there is hardly a word, `fresh` for anything else.
   */
  readonly lead: 'algebra' | 'consequence' | 'next' | 'fresh';
  /** Its sides are said to be rewritings of each other: "expand", "simplify". */
  readonly isRewriting: boolean;
  /** Words of its paragraph move or replace what was said before: "the line is shifted up". */
  readonly isChanged: boolean;
  /** "remainder 1" after it: the digits. */
  readonly remainder: string | null;
}

/** A formula of a derivation, or arithmetic that its prose holds. */
export interface Claim {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly latex: string;
  readonly source: 'formula' | 'prose';
  readonly mood: ClaimMood;
  /** The words before it, back to the formula or the paragraph before; for choosing what it may refer to. */
  readonly before: string;
  /** The formula before, where the words say that this was made from it; else null. */
  readonly reworded: { readonly latex: string; readonly rewording: Rewording } | null;
  /** Words that stood for units and were taken out of prose. */
  readonly units: readonly string[];
  /** The first term's first operand may belong to words before it ("half of 10 + 2"): its link proves nothing. */
  readonly isStartUnsure: boolean;
  /** The same for the last term: "= 5 dozen". */
  readonly isEndUnsure: boolean;
}
