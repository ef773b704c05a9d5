import type { ProseArithmetic } from './prose-claims.ts';

const number = '\\\\?\\$?(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)\\$?';
const list = `(${number}(?:,? and ${number}|, ${number})+)`.replaceAll('(-?', '(?:-?');
const units = '(?: (?!and\\b|is\\b|by\\b|to\\b|from\\b|than\\b)[a-z]+)?';
const is = '\\s*,?\\s*(?:is|equals|is equal to|=|was)\\s*';
const gives =
  '\\s*,?\\s*(?:(?:which )?(?:gives|gave|is|equals|yields|makes|results in)(?: us| him| her| them)?|=|to get|to find|(?:we|you) get|得)\\s*(?:a (?:total|sum|result) of )?';
const step = 'tens?|hundreds?|thousands?|tenths?|hundredths?|thousandths?|whole number|integer|dollar|cent';

/** A wording, and the LaTeX of what it states; `groups` are the numbers in it. */
interface Wording {
  readonly pattern: RegExp;
  readonly render: (groups: readonly string[]) => string;
}

function wording(pattern: string, render: (groups: readonly string[]) => string): Wording {
  return { pattern: new RegExp(`(?<![\\w.])(?<![+*/^×÷-]\\s?)${pattern}${number}`, 'gi'), render };
}

const shares: Readonly<Record<string, string>> = {
  half: '\\frac{1}{2}',
  'one half': '\\frac{1}{2}',
  third: '\\frac{1}{3}',
  'two thirds': '\\frac{2}{3}',
  quarter: '\\frac{1}{4}',
  fourth: '\\frac{1}{4}',
  'three quarters': '\\frac{3}{4}',
  'three fourths': '\\frac{3}{4}',
  fifth: '\\frac{1}{5}',
  tenth: '\\frac{1}{10}',
};
const multiples: Readonly<Record<string, string>> = {
  twice: '2',
  double: '2',
  triple: '3',
  thrice: '3',
  quadruple: '4',
};
const places: Readonly<Record<string, string>> = {
  ten: '5',
  hundred: '50',
  thousand: '500',
  tenth: '0.05',
  hundredth: '0.005',
  thousandth: '0.0005',
  cent: '0.005',
};

const wordings: readonly Wording[] = [
  wording(
    `(?:the )?(?:sum|total) of ${list}${is}`,
    ([all = '', r]) => `${numbersIn(all).join(' + ')} = ${r}`,
  ),
  wording(`(?:the )?product of ${list}${is}`, ([all = '', r]) => `${numbersIn(all).join(' \\cdot ')} = ${r}`),
  wording(`(?:the )?(?:average|mean) of ${list}${is}`, ([all = '', r]) => {
    const parts = numbersIn(all);
    return `\\frac{${parts.join(' + ')}}{${parts.length}} = ${r}`;
  }),
  wording(
    `(?:the )?difference (?:between|of) ${number}${units} and ${number}${units}${is}`,
    ([a, b, r]) => `|${a} - ${b}| = |${r}|`,
  ),
  wording(`${number}${units} (?:plus|added to) ${number}${units}${is}`, ([a, b, r]) => `${a} + ${b} = ${r}`),
  wording(`${number}${units} minus ${number}${units}${is}`, ([a, b, r]) => `${a} - ${b} = ${r}`),
  wording(
    `${number}${units} (?:times|multiplied by) ${number}${units}${is}`,
    ([a, b, r]) => `${a} \\cdot ${b} = ${r}`,
  ),
  wording(`${number}${units} divided by ${number}${units}${is}`, ([a, b, r]) => `${a} / ${b} = ${r}`),
  wording(
    `add(?:ing)? ${number}${units} (?:and|to) ${number}${units}${gives}`,
    ([a, b, r]) => `${a} + ${b} = ${r}`,
  ),
  wording(
    `subtract(?:ing)? ${number}${units} from ${number}${units}${gives}`,
    ([a, b, r]) => `${b} - ${a} = ${r}`,
  ),
  wording(
    `multiply(?:ing)? ${number}${units} (?:by|and) ${number}${units}${gives}`,
    ([a, b, r]) => `${a} \\cdot ${b} = ${r}`,
  ),
  wording(
    `divid(?:e|ing) ${number}${units} by ${number}${units}${gives}`,
    ([a, b, r]) => `${a} / ${b} = ${r}`,
  ),
  wording(
    `(?:a |one )?(${Object.keys(shares).join('|')}) of ${number}${units}${is}`,
    ([share = '', a, r]) => {
      return `${shares[share.toLowerCase()]} \\cdot ${a} = ${r}`;
    },
  ),
  wording(`(${Object.keys(multiples).join('|')}) ${number}${is}`, ([factor = '', a, r]) => {
    return `${multiples[factor.toLowerCase()]} \\cdot ${a} = ${r}`;
  }),
  wording(`(?:the )?square of ${number}${is}`, ([a, r]) => `(${a})^2 = ${r}`),
  wording(`(?:the )?cube of ${number}${is}`, ([a, r]) => `(${a})^3 = ${r}`),
  wording(`(?:the )?square root of ${number}${is}`, ([a, r]) => `\\sqrt{${a}} = ${r}`),
  wording(`${number} squared${is}`, ([a, r]) => `(${a})^2 = ${r}`),
  wording(`${number} cubed${is}`, ([a, r]) => `(${a})^3 = ${r}`),
  wording(`${number}${units} more than ${number}${is}`, ([a, b, r]) => `${b} + ${a} = ${r}`),
  wording(`${number}${units} (?:less|fewer) than ${number}${is}`, ([a, b, r]) => `${b} - ${a} = ${r}`),
  wording(
    `(?:the )?remainder (?:when|of) ${number} (?:is )?divided by ${number}${is}`,
    ([a, b, r]) => `${a} \\equiv ${r} \\pmod{${b}}`,
  ),
  wording(`${number} mod(?:ulo)? ${number}${is}`, ([a, b, r]) => `${a} \\equiv ${r} \\pmod{${b}}`),
  wording(
    `(?:the )?(?:gcd|gcf|hcf|greatest common (?:divisor|factor)|highest common factor) of ${number} and ${number}${is}`,
    ([a, b, r]) => `\\gcd(${a}, ${b}) = ${r}`,
  ),
  wording(
    `(?:the )?(?:lcm|least common multiple|lowest common multiple) of ${number} and ${number}${is}`,
    ([a, b, r]) => `\\operatorname{lcm}(${a}, ${b}) = ${r}`,
  ),
  wording(`${number} choose ${number}${is}`, ([a, b, r]) => `\\binom{${a}}{${b}} = ${r}`),
  wording(
    `round(?:s|ed|ing)? ${number} to the nearest (${step})(?:${is}|,? which is | to get | gives )`,
    ([a, place, r]) => `|${a} - ${r}| \\le ${halfOf(place)}`,
  ),
  wording(
    `${number} rounded to the nearest (${step})${is}`,
    ([a, place, r]) => `|${a} - ${r}| \\le ${halfOf(place)}`,
  ),
  wording(
    `${number}\\s*(?:与|和|加)\\s*${number}\\s*的和\\s*(?:是|为|等于)\\s*`,
    ([a, b, r]) => `${a} + ${b} = ${r}`,
  ),
  wording(
    `${number}\\s*(?:与|和|乘)\\s*${number}\\s*的积\\s*(?:是|为|等于)\\s*`,
    ([a, b, r]) => `${a} \\cdot ${b} = ${r}`,
  ),
  wording(`${number}\\s*的一半\\s*(?:是|为|等于)\\s*`, ([a, r]) => `\\frac{1}{2} \\cdot ${a} = ${r}`),
  wording(
    `${number}\\s*的\\s*${number}\\s*倍\\s*(?:是|为|等于)\\s*`,
    ([a, b, r]) => `${a} \\cdot ${b} = ${r}`,
  ),
  wording(
    `${number}\\s*的\\s*${number}\\\\?%\\s*(?:是|为|等于)\\s*`,
    ([a, b, r]) => `${a} \\cdot ${b}\\% = ${r}`,
  ),
];

/** What makes the last number only a part of the result, or something else than the result. */
const openEnd =
  /^(?:\s*(?:\\?%|[-+*/^×÷=:°]|[.,]?\d|\\(?:cdot|times|frac|div)|(?:more|less|fewer|times|dozens?|hundreds?|thousands?|millions?|billions?|plus|minus|percent|with|remainder|r|o['’]clock|[ap]m|multiplied|divided|squared|cubed|of|to|or|point|over|tens?|in base|base|mod|rounded|倍|万|亿|余|又|%)(?![a-z])|and (?:\d|a |one |two |three ))|[a-z\d])/i;
const openStart =
  /(?:\b(?:of|times|plus|minus|by|than|and|to|from|per|digits?|least|most)|[-+*/^×÷=(\d])\s*$/i;

/** Finds arithmetic that is told in words: "the sum of 15 and 30 is 45", "subtract 18 from 50 to get 32". */
export function findSpokenArithmetic(text: string): readonly ProseArithmetic[] {
  if (!/\d/.test(text)) return [];
  return wordings.flatMap(({ pattern, render }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      if (openEnd.test(text.slice(end, end + 24))) return [];
      if (openStart.test(text.slice(Math.max(0, match.index - 16), match.index))) return [];
      const latex = render(match.slice(1).map((group = '') => group.replaceAll(/(?<=\d),(?=\d{3})/g, '')));
      return [{ start: match.index, end, latex, units: [], isStartUnsure: false, isEndUnsure: false }];
    }),
  );
}

function numbersIn(list: string): readonly string[] {
  return list.match(/-?\d+(?:\.\d+)?/g) ?? [];
}

function halfOf(place = ''): string {
  return places[place.toLowerCase().replace(/s$/, '')] ?? '0.5';
}
