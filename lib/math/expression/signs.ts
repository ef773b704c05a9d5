/** The signs of the language, each in its one canonical spelling. */
export type Sign =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | '_'
  | '!'
  | ','
  | '('
  | ')'
  | '['
  | ']'
  | '{'
  | '}'
  | '|'
  | 'left|'
  | 'right|'
  | 'floor('
  | 'floor)'
  | 'ceil('
  | 'ceil)'
  | '='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'frac'
  | 'root';

/** The signs of one character. */
export const signs: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...(
    ['+', '-', '*', '/', '^', '_', '!', ',', '(', ')', '[', ']', '{', '}', '|', '=', '<', '>'] as const
  ).map((sign): [string, Sign] => [sign, sign]),
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['⋅', '*'],
  ['∙', '*'],
  ['×', '*'],
  ['∗', '*'],
  ['÷', '/'],
  ['∕', '/'],
  ['≤', '<='],
  ['⩽', '<='],
  ['≦', '<='],
  ['≥', '>='],
  ['⩾', '>='],
  ['≧', '>='],
  ['√', 'root'],
  ['⌊', 'floor('],
  ['⌋', 'floor)'],
  ['⌈', 'ceil('],
  ['⌉', 'ceil)'],
]);

/** The signs of two characters. */
export const longSigns: readonly (readonly [string, Sign])[] = [
  ['**', '^'],
  ['<=', '<='],
  ['>=', '>='],
];

/** The LaTeX commands that are signs. */
export const commandSigns: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['frac', 'frac'],
  ['dfrac', 'frac'],
  ['tfrac', 'frac'],
  ['sqrt', 'root'],
  ['cdot', '*'],
  ['times', '*'],
  ['ast', '*'],
  ['div', '/'],
  ['le', '<='],
  ['leq', '<='],
  ['leqslant', '<='],
  ['ge', '>='],
  ['geq', '>='],
  ['geqslant', '>='],
  ['lt', '<'],
  ['gt', '>'],
  ['lvert', 'left|'],
  ['rvert', 'right|'],
  ['vert', '|'],
  ['lfloor', 'floor('],
  ['rfloor', 'floor)'],
  ['lceil', 'ceil('],
  ['rceil', 'ceil)'],
]);
