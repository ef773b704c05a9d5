import type { languages } from './monaco.ts';

/** The brackets that belong together, in text with formulas and in plot code. */
export const brackets: languages.CharacterPair[] = [
  ['{', '}'],
  ['[', ']'],
  ['(', ')'],
];

/** The same, as what Monaco closes by itself or puts around what is selected. */
export const bracketPairs = brackets.map(([open, close]) => ({ open, close }));
