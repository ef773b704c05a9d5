import type { TermFunctionName } from './term.ts';

const spellings: readonly (readonly [TermFunctionName, string])[] = [
  ['sin', 'sin'],
  ['cos', 'cos'],
  ['tan', 'tan tg'],
  ['cot', 'cot ctg cotan'],
  ['sec', 'sec'],
  ['csc', 'csc cosec'],
  ['asin', 'arcsin asin'],
  ['acos', 'arccos acos'],
  ['atan', 'arctan atan arctg'],
  ['acot', 'arccot acot arcctg'],
  ['asec', 'arcsec asec'],
  ['acsc', 'arccsc acsc'],
  ['sinh', 'sinh'],
  ['cosh', 'cosh'],
  ['tanh', 'tanh'],
  ['coth', 'coth'],
  ['sech', 'sech'],
  ['csch', 'csch'],
  ['asinh', 'arcsinh arsinh asinh'],
  ['acosh', 'arccosh arcosh acosh'],
  ['atanh', 'arctanh artanh atanh'],
  ['acoth', 'arccoth arcoth acoth'],
  ['asech', 'arcsech arsech asech'],
  ['acsch', 'arccsch arcsch acsch'],
  ['exp', 'exp'],
  ['ln', 'ln'],
  ['log', 'log lg'],
  ['sign', 'sgn sign'],
  ['floor', 'floor'],
  ['ceil', 'ceil'],
  ['round', 'round'],
  ['min', 'min'],
  ['max', 'max'],
  ['gcd', 'gcd hcf GCD HCF'],
  ['lcm', 'lcm LCM'],
  ['real', 'Re'],
  ['imaginary', 'Im'],
  ['argument', 'arg Arg'],
  ['det', 'det'],
  ['sqrt', 'sqrt'],
  ['abs', 'abs'],
  ['gamma', 'Gamma'],
];

const functions: ReadonlyMap<string, TermFunctionName> = new Map(
  spellings.flatMap(([name, list]) => list.split(' ').map((word) => [word, name] as const)),
);

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'.split(
    ' ',
  );

const greekLetters: ReadonlyMap<string, string> = new Map([
  ...greek.map((name) => [name, name] as const),
  ['varepsilon', 'epsilon'],
  ['vartheta', 'theta'],
  ['varphi', 'phi'],
  ['varrho', 'rho'],
  ['varsigma', 'sigma'],
  ['ell', 'ell'],
  ['hbar', 'hbar'],
]);

const characters: ReadonlyMap<string, string> = new Map(
  [...'αβγδεζηθικλμνξορστυφχψω'].map((letter, index) => {
    const order =
      'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron rho sigma tau upsilon phi chi psi omega';
    return [letter, order.split(' ')[index] ?? letter] as const;
  }),
);
const capitals: ReadonlyMap<string, string> = new Map([
  ['Γ', 'Gamma'],
  ['Δ', 'Delta'],
  ['Θ', 'Theta'],
  ['Λ', 'Lambda'],
  ['Σ', 'Sigma'],
  ['Φ', 'Phi'],
  ['Ψ', 'Psi'],
  ['Ω', 'Omega'],
  ['ϕ', 'phi'],
  ['ℓ', 'ell'],
]);

/** The function of a word or command such as `sin`, `arctan` or `lg`. */
export function maybeFunctionName(word: string): TermFunctionName | null {
  return functions.get(word) ?? null;
}

/** The Greek letter of a word or command, spelled as in {@link Term} symbols. */
export function maybeGreekName(word: string): string | null {
  return greekLetters.get(word) ?? null;
}

/** The Greek letter of a character such as `α`. */
export function maybeGreekCharacter(character: string): string | null {
  return characters.get(character) ?? capitals.get(character) ?? null;
}

const longFunctions = [...functions.keys()].filter(
  (word) => word.length > 2 || word === 'ln' || word === 'lg',
);

/** The function word that letters written together end with: `xsin` ends with `sin`. */
export function maybeTrailingFunction(letters: string): string | null {
  const found = longFunctions.filter((word) => letters.endsWith(word));
  return found.sort((left, right) => right.length - left.length)[0] ?? null;
}
