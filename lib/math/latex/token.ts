import type { TermFunctionName } from './term.ts';

/** One piece of a formula; `spaced` says whether a space stands before it. */
export type Token = { readonly spaced: boolean } & TokenBody;

/** What a token is, without its place. */
export type TokenBody =
  | { readonly kind: 'number'; readonly text: string }
  /** A letter or a word that is a quantity of its own. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'function'; readonly name: TermFunctionName }
  | { readonly kind: 'sign'; readonly sign: string }
  /** A command that takes arguments, without its backslash. */
  | { readonly kind: 'command'; readonly name: string }
  /** Words in a formula, blanks collapsed. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'begin' | 'end'; readonly environment: string };

/** What splitting letters needs to know about the formula around them. */
export interface TokenContext {
  /** Capital letters that stand alone somewhere. */
  readonly loneCapitals: ReadonlySet<string>;
  /** Whether the letters are all there is. */
  readonly isWordAlone: boolean;
  /** Whether a number stands right before them. */
  readonly isAfterNumber: boolean;
}
