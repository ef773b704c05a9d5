import { numberPattern } from './plain-prompt.ts';

/** A phrase that says or asks something, and what; the pattern is sticky. */
export interface Rule<Fact> {
  readonly pattern: RegExp;
  /** Null when the phrase turns out to say something else. */
  readonly read: (groups: readonly string[]) => Fact | null;
}

/** Makes a rule; `#` in the pattern stands for a number in a group of its own. */
export function rule<Fact>(source: string, read: (groups: readonly string[]) => Fact | null): Rule<Fact> {
  const isWord = /[a-z]$|[a-z]\)$/.test(source);
  return {
    pattern: new RegExp(
      `(?:${source.replaceAll('#', `(${numberPattern})`)})${isWord ? '(?![a-z])' : ''}`,
      'iy',
    ),
    read,
  };
}

/** Makes a sticky pattern of words that say nothing, separated by `|`, English or Chinese. */
export function fillerPattern(words: string): RegExp {
  const phrases = words.split('|').sort((left, right) => right.length - left.length);
  const isLatin = (phrase: string): boolean => /^[a-z]/.test(phrase);
  const latin = phrases.filter(isLatin).join('|');
  const other = phrases.filter((phrase) => !isLatin(phrase)).join('|');
  return new RegExp(
    `(?:${latin})(?![a-z])|${other === '' ? '' : `${other}|`}[\\s,.;:?!，。；：？"“”]+`,
    'iy',
  );
}

/**
 * Reads a text from its start to its end as phrases that are known and fillers; the first rule that matches at a
 * place wins. Null when anything remains that is neither: it might turn the question into another one.
 */
export function maybeScanFacts<Fact>(
  text: string,
  rules: readonly Rule<Fact>[],
  filler: RegExp,
): readonly Fact[] | null {
  const facts: Fact[] = [];
  let at = 0;
  while (at < text.length) {
    const found = matchRule(text, at, rules);
    if (found !== null) {
      facts.push(found.fact);
      at += found.length;
      continue;
    }
    filler.lastIndex = at;
    const length = filler.exec(text)?.[0].length ?? 0;
    if (length === 0) return null;
    at += length;
  }
  return facts;
}

function matchRule<Fact>(
  text: string,
  at: number,
  rules: readonly Rule<Fact>[],
): { readonly fact: Fact; readonly length: number } | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    const fact = read(match.slice(1).filter((group) => group !== undefined));
    if (fact !== null) return { fact, length: match[0].length };
  }
  return null;
}
