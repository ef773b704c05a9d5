import { gives, is, list, number, numbersIn, units, type Wording, wording } from './wording.ts';

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
/** Operations on numbers that are told in words. */
export const operationWordings: readonly Wording[] = [
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
