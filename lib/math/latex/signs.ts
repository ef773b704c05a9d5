/*
 * Commands and characters that stand for a sign. Signs have one spelling each from here on: `\leqslant`, `≤` and `<=`
 * are all `<=`.
 */

const spellings: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '- − – ﹣ ➖',
  '±': '± \\pm',
  '∓': '∓ \\mp',
  '·': '· ⋅ • ∙ \\cdot \\cdotp \\bullet',
  '×': '× ✕ \\times',
  '*': '* ∗ \\ast',
  '÷': '÷ \\div',
  '/': '/ ∕ ⁄ \\slash',
  '=': '= ＝ ⩵ \\triangleq ≜ \\coloneqq',
  '!=': '≠ \\ne \\neq',
  '<': '< \\lt',
  '<=': '≤ ≦ ⩽ \\le \\leq \\leqslant \\leqq',
  '>': '> \\gt',
  '>=': '≥ ≧ ⩾ \\ge \\geq \\geqslant \\geqq',
  '~': '≈ ≃ ≅ ≒ \\approx \\doteq \\simeq \\cong \\thickapprox \\approxeq \\sim',
  '==': '≡ \\equiv',
  in: '∈ \\in',
  notin: '∉ \\notin',
  subset: '⊂ ⊆ \\subset \\subseteq \\subsetneq',
  implies: '⇒ ⟹ ∴ \\implies \\Rightarrow \\Longrightarrow \\therefore \\longrightarrow',
  because: '∵ \\because',
  iff: '⇔ ⟺ \\iff \\Leftrightarrow \\Longleftrightarrow',
  to: '→ \\to \\rightarrow',
  and: '∧ \\land \\wedge',
  or: '∨ \\lor \\vee',
  union: '∪ \\cup',
  intersection: '∩ \\cap',
  setminus: '\\setminus \\smallsetminus',
  factorial: '!',
  '^': '^',
  _: '_',
  '(': '( \\lparen',
  ')': ') \\rparen',
  '[': '[ \\lbrack',
  ']': '] \\rbrack',
  '\\{': '\\lbrace',
  '\\}': '\\rbrace',
  '|': '| ∣ \\vert \\mid',
  'left|': '\\lvert',
  'right|': '\\rvert',
  '||': '‖ \\Vert \\|',
  'left||': '\\lVert',
  'right||': '\\rVert',
  'floor(': '⌊ \\lfloor',
  'floor)': '⌋ \\rfloor',
  'ceil(': '⌈ \\lceil',
  'ceil)': '⌉ \\rceil',
  '<(': '⟨ \\langle',
  '>)': '⟩ \\rangle',
  ',': ', 、 ，',
  ';': '; ；',
  ':': ': \\colon',
  '.': '. 。',
  '&': '&',
  "'": "' ′ ’ \\prime",
  '%': '\\%',
  '°': '° º \\degree',
  circ: '∘ \\circ',
  dots: '… ⋯ \\dots \\ldots \\cdots \\dotsc \\dotsb \\vdots \\ddots',
  '{': '{',
  '}': '}',
  '?': '?',
};

const byCommand = new Map<string, string>();
const byCharacter = new Map<string, string>();
for (const [sign, list] of Object.entries(spellings)) {
  for (const spelling of list.split(' ')) {
    if (/^\\[a-zA-Z]+$/.test(spelling)) byCommand.set(spelling.slice(1), sign);
    else byCharacter.set(spelling, sign);
  }
}

/** The sign that a command (without its backslash) stands for. */
export function maybeCommandSign(command: string): string | null {
  return byCommand.get(command) ?? null;
}

/** The sign that a character stands for. */
export function maybeCharacterSign(character: string): string | null {
  return byCharacter.get(character) ?? null;
}

/** Signs typed with two or three characters, the longest first. */
export const typedSigns: readonly (readonly [string, string])[] = [
  ['...', 'dots'],
  ['<=>', 'iff'],
  ['==>', 'implies'],
  ['<==', 'because'],
  ['<=', '<='],
  ['>=', '>='],
  ['=<', '<='],
  ['!=', '!='],
  ['=>', 'implies'],
  ['->', 'to'],
  ['**', '^'],
  ['+-', '±'],
  ["''", '″'],
];
