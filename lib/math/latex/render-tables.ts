import type { TermComparison } from './term.ts';

/** The signs of comparisons. */
export const comparisons: Readonly<Record<TermComparison, string>> = {
  '=': '=',
  '!=': '\\ne',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '~': '\\approx',
  in: '\\in',
  notin: '\\notin',
  subset: '\\subset',
  '==': '\\equiv',
};

/** The constants. */
export const constants = { pi: '\\pi', e: 'e', i: 'i', infinity: '\\infty' } as const;

/** The sets with a letter of their own. */
export const namedSets = {
  R: '\\mathbb{R}',
  Z: '\\mathbb{Z}',
  N: '\\mathbb{N}',
  Q: '\\mathbb{Q}',
  C: '\\mathbb{C}',
  empty: '\\emptyset',
} as const;

/** From which side a limit is taken. */
export const limitSides = { left: '^{-}', right: '^{+}', both: '' } as const;

/** Units that stand before their number. */
export const currencies: Readonly<Record<string, string>> = {
  dollar: '\\$',
  euro: '€',
  '£': '£',
  yuan: '¥',
  rupee: '₹',
};

/** Functions that are written around their argument. */
export const fences: Readonly<Record<string, readonly [string, string]>> = {
  abs: ['\\left|', '\\right|'],
  norm: ['\\left\\|', '\\right\\|'],
  floor: ['\\left\\lfloor ', '\\right\\rfloor '],
  ceil: ['\\left\\lceil ', '\\right\\rceil '],
  sqrt: ['\\sqrt{', '}'],
  conjugate: ['\\overline{', '}'],
};

/** Functions whose command has another name. */
export const commands: Readonly<Record<string, string>> = { asin: 'arcsin', acos: 'arccos', atan: 'arctan' };

/** Functions whose command is their name. */
export const plainCommands: ReadonlySet<string> = new Set(
  'sin cos tan cot sec csc sinh cosh tanh coth exp ln log min max gcd det'.split(' '),
);
