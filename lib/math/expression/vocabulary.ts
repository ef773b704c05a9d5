import { type FunctionName, functionNames } from './expression.ts';

/** What a word or a LaTeX command stands for. */
export type Meaning =
  | { readonly kind: 'function'; readonly name: FunctionName; readonly base?: bigint }
  | { readonly kind: 'constant'; readonly name: 'pi' | 'e' }
  | { readonly kind: 'symbol'; readonly name: string };

const greekLetters = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'theta',
  'lambda',
  'mu',
  'rho',
  'sigma',
  'tau',
  'phi',
  'omega',
] as const;

const greekSigns: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ω: 'omega',
};

const otherFunctionNames: Readonly<Record<string, FunctionName>> = {
  tg: 'tan',
  ctg: 'cot',
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  arctg: 'atan',
  arsinh: 'asinh',
  arcosh: 'acosh',
  artanh: 'atanh',
  lg: 'log',
  sgn: 'sign',
  ceiling: 'ceil',
};

const vocabulary: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...functionNames.map((name): [string, Meaning] => [name, { kind: 'function', name }]),
  ...Object.entries(otherFunctionNames).map(([word, name]): [string, Meaning] => [
    word,
    { kind: 'function', name },
  ]),
  ...greekLetters.map((name): [string, Meaning] => [name, { kind: 'symbol', name }]),
  ['Pi', { kind: 'constant', name: 'pi' }],
  ['PI', { kind: 'constant', name: 'pi' }],
  ['pi', { kind: 'constant', name: 'pi' }],
  ['e', { kind: 'constant', name: 'e' }],
  ['log2', { kind: 'function', name: 'log', base: 2n }],
  ['log10', { kind: 'function', name: 'log', base: 10n }],
]);

const longestWord = Math.max(...[...vocabulary.keys()].map((word) => word.length));

/** The meaning of a whole word, such as `sin`, `pi` or `omega`. */
export function maybeMeaning(word: string): Meaning | null {
  return vocabulary.get(word) ?? null;
}

/** The meaning of a Greek letter or of one Latin letter. */
export function meaningOfLetter(letter: string): Meaning {
  if (letter === 'π') {
    return { kind: 'constant', name: 'pi' };
  }
  return vocabulary.get(letter) ?? { kind: 'symbol', name: greekSigns[letter] ?? letter };
}

/** Splits letters written together into known words, longest first, and single letters: `2xsinx`, `xy`, `lnx`. */
export function splitWord(word: string): readonly { readonly text: string; readonly meaning: Meaning }[] {
  const parts: { text: string; meaning: Meaning }[] = [];
  let start = 0;
  while (start < word.length) {
    let length = Math.min(longestWord, word.length - start);
    while (length > 1 && !vocabulary.has(word.slice(start, start + length))) {
      length -= 1;
    }
    const text = word.slice(start, start + length);
    parts.push({ text, meaning: maybeMeaning(text) ?? meaningOfLetter(text) });
    start += length;
  }
  return parts;
}

function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/** The known function whose spelling is nearest to an unknown one, if it is near at all. */
export function maybeNearestFunction(word: string): string | null {
  let nearest: string | null = null;
  let smallest = word.length > 3 ? 3 : 2;
  for (const [candidate, meaning] of vocabulary) {
    const distance = editDistance(word.toLowerCase(), candidate);
    if (meaning.kind === 'function' && distance < Math.min(smallest, candidate.length)) {
      nearest = candidate;
      smallest = distance;
    }
  }
  return nearest;
}
