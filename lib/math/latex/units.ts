import { type Dimension, unitTable } from './unit-table.ts';

/** What a unit measures, and its size in base units; `isKnown` is false where a part is a noun such as `apple`. */
export interface Unit {
  readonly dimension: Dimension;
  readonly factor: number;
  readonly isKnown: boolean;
}

const bySpelling = new Map<string, string>();
const byName = new Map<string, Unit>();
for (const { name, dimension, factor, spellings } of unitTable) {
  byName.set(name, { dimension, factor, isKnown: true });
  for (const spelling of [name, ...spellings.split(' ')]) {
    if (spelling !== '') bySpelling.set(spelling.replaceAll('_', ' '), name);
  }
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  mice: 'mouse',
  geese: 'goose',
  halves: 'half',
  leaves: 'leaf',
  loaves: 'loaf',
  shelves: 'shelf',
  knives: 'knife',
  series: 'series',
  classes: 'class',
  buses: 'bus',
};

function singular(noun: string): string {
  const known = irregular[noun];
  if (known !== undefined) return known;
  if (/(?:ss|us|is)$/.test(noun) || noun.length < 3) return noun;
  if (/ies$/.test(noun) && noun.length > 4) return noun.replace(/ies$/, 'y');
  if (/(?:ch|sh|x|ss|zz)es$/.test(noun)) return noun.slice(0, -2);
  return noun.replace(/s$/, '');
}

function maybeSpelled(words: string): string | null {
  return (
    bySpelling.get(words) ?? (words.length > 2 ? bySpelling.get(words.toLowerCase()) : undefined) ?? null
  );
}

/** Whether letters typed after a number are a unit even without `\text`: `35 cm`, but not `5 m`. */
export function isPlainUnit(letters: string): boolean {
  return letters.length > 1 &&
    !/^(?:ha|ms|in|oz|mi|ft|as|is|MB|GB)$/.test(letters) &&
    maybeSpelled(letters) !== null
    ? true
    : /^(?:ft|oz|mi)$/.test(letters);
}

const qualifier =
  /\s+(?:of|on|in|for|from|each|total|left|remaining|at|to|by|with|that|who|which|\().*$|\s*\(.*$/;
/** Words that say something else than what is counted. */
const noUnit =
  /^(?:times|more|less|fewer|greater|than|not|because|if|to|per|as|th|st|nd|rd|[ap]\.?m\.?)\b|\b(?:is|are|was|were|has|have|had|can|will|must|than|and|or)\b/i;
const nounPhrase = /^[\p{L}][\p{L}'’ -]{0,40}$/u;

function maybeFactor(words: string): string | null {
  const power = /^(.*?)\s*(?:\^\s*(\d)|([²³])|\s(squared|cubed))$/.exec(words);
  if (power !== null) {
    const base = maybeFactor(power[1] ?? '');
    const exponent = power[2] ?? (power[3] === '²' || power[4] === 'squared' ? '2' : '3');
    return base === null ? null : raised(base, exponent);
  }
  const worded = /^(square|sq\.?|cubic|cu\.?)\s+(.+)$/i.exec(words);
  if (worded !== null) {
    const base = maybeFactor(worded[2] ?? '');
    return base === null ? null : raised(base, /^s/i.test(worded[1] ?? '') ? '2' : '3');
  }
  return maybeSpelled(words) ?? maybeHeadNoun(words);
}

/** What is counted, without what is said about it: `boxes of gingerbread` are boxes. */
function maybeHeadNoun(words: string): string | null {
  const head = words.replace(qualifier, '');
  const headUnit = maybeSpelled(head);
  if (headUnit !== null) return headUnit;
  if (!nounPhrase.test(head) || noUnit.test(head)) return null;
  const parts = head.toLowerCase().split(' ');
  const last = singular(parts.at(-1) ?? '');
  return [...parts.slice(0, -1), last].join(' ');
}

function raised(base: string, exponent: string): string {
  return exponent === '1' || base.includes('^') ? base : `${base}^${exponent}`;
}

/**
 * The canonical name of a unit as people write it: `miles per hour` is `mile/hour`, `cm²` is `cm^2`, `apples` is
 * `apple`. Null where the words are none.
 */
export function maybeReadUnit(words: string): string | null {
  const whole = maybeSpelled(words.trim());
  if (whole !== null) return whole;
  const [first, ...rest] = words
    .trim()
    .replace(
      /\s+per\s+|^per\s+|\s+(?:a|an)\s+(?=(?:second|minute|hour|day|week|month|year|mile|pound)s?$)/g,
      '/',
    )
    .replace(/每/g, '/')
    .split('/')
    .map((part) => part.trim());
  if (first === undefined || rest.length > 2 || rest.includes('')) return null;
  const head = first === '' ? '' : maybeProduct(first);
  const tail = rest.map(maybeProduct);
  if (head === null || tail.includes(null) || (head === '' && tail.length === 0)) return null;
  return [head, ...tail].join('/');
}

function maybeProduct(words: string): string | null {
  const factors = words.split(/\s*[·⋅*×]\s*/).map(maybeFactor);
  return factors.includes(null) ? null : factors.join('*');
}

/** What a canonical unit name measures; a noun is a dimension of its own. */
export function describeUnit(name: string): Unit {
  const [head = '', ...below] = name.split('/');
  const parts = [...parseProduct(head, 1), ...below.flatMap((part) => parseProduct(part, -1))];
  const dimension: Record<string, number> = {};
  let factor = 1;
  let isKnown = true;
  for (const { unit, exponent } of parts) {
    factor *= unit.factor ** exponent;
    isKnown &&= unit.isKnown;
    for (const [base, power] of Object.entries(unit.dimension)) {
      dimension[base] = (dimension[base] ?? 0) + power * exponent;
    }
  }
  const kept = Object.entries(dimension).filter(([, power]) => power !== 0);
  return { dimension: Object.fromEntries(kept), factor, isKnown };
}

function parseProduct(
  product: string,
  sign: 1 | -1,
): readonly { readonly unit: Unit; readonly exponent: number }[] {
  return product
    .split('*')
    .filter((part) => part !== '')
    .map((part) => {
      const whole = byName.get(part);
      if (whole !== undefined) return { unit: whole, exponent: sign };
      const [base = '', exponent = '1'] = part.split('^');
      const unit = byName.get(base) ?? { dimension: { [base]: 1 }, factor: 1, isKnown: false };
      return { unit, exponent: sign * Number(exponent) };
    });
}

/** Whether two units measure the same, so that `1 m` and `100 cm` can be compared. */
export function areCommensurable(left: Unit, right: Unit): boolean {
  const keys = new Set([...Object.keys(left.dimension), ...Object.keys(right.dimension)]);
  return [...keys].every((key) => (left.dimension[key] ?? 0) === (right.dimension[key] ?? 0));
}
