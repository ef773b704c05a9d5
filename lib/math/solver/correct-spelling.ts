/** The words that ask, as people type them: what is one slip away from just one of them is that one. */
const vocabulary: readonly string[] = [
  'solve solves solved factor factors factorise factorize expand simplify calculate compute evaluate determine sketch graph graphs',
  'derivative derivatives differentiate integral integrals integrate antiderivative tangent tangents normal inverse vertex vertices',
  'intercept intercepts asymptote asymptotes maximum minimum extrema domain range slope gradient function functions equation equations',
  'inequality inequalities system quadratic cubic polynomial expression fraction fractions partial square completing complete',
  'parabola ellipse hyperbola circle centre center radius focus matrix matrices determinant eigenvalue eigenvalues vector vectors',
  'angle triangle perpendicular parallel probability distribution average median variance standard deviation permutations',
  'combinations sequence series arithmetic geometric limit infinity taylor expansion parametric polar coordinates complex modulus',
  'argument logarithm exponential roots zeros interval between volume rotated around period amplitude monotonicity inflection',
  'distance midpoint points point through intersect intersection curve curves value values difference product prime',
].flatMap((line) => line.split(' '));
const known: ReadonlySet<string> = new Set(vocabulary);

/** Slips that lie near two words, or far from the one that is meant. */
const usual: Readonly<Record<string, string>> = {
  teh: 'the',
  fidn: 'find',
  limt: 'limit',
  slove: 'solve',
  sovle: 'solve',
  derivate: 'derivative',
  derivitave: 'derivative',
  assymtote: 'asymptote',
  parralel: 'parallel',
};

const leastLetters = 5;

/** Whether one letter put in, left out, replaced or exchanged with its neighbour makes one word of the other. */
function isOneSlip(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  if (long.length - short.length > 1) return false;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  if (at === -1) return false;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  const isExchanged =
    long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
  return isExchanged || long.slice(at + 1) === short.slice(at + 1);
}

function correct(word: string): string {
  const plain = word.toLowerCase();
  const meant = usual[plain];
  if (meant !== undefined) return meant;
  if (plain.length < leastLetters || known.has(plain)) return word;
  const near = vocabulary.filter((other) => other.length >= leastLetters && isOneSlip(plain, other));
  return near.length === 1 ? (near[0] ?? word) : word;
}

/**
 * Corrects the words of a prompt that are certainly slips of the keys: "slove", "quadradic", "intergral". Formulas between
 * dollar signs stay as they are.
 */
export function correctSpelling(prompt: string): string {
  return prompt
    .split(/(\$[^$]*\$)/)
    .map((part) =>
      part.startsWith('$') ? part : part.replace(/(?<![\\A-Za-z])[A-Za-z]+(?![A-Za-z(])/g, correct),
    )
    .join('');
}
