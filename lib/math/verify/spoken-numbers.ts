import { factorInteger } from '../expression/simplify/numeric-power.ts';
import { is, list, numbersIn, statement, type Wording, wording } from './wording.ts';

/** Larger numbers are not tried for divisors. */
const largest = 1_000_000;
const whole = '\\$?(\\d{1,3}(?:,\\d{3})+|\\d+)\\$?(?!\\.\\d)';
const clock = '(?!\\s*(?:factor|power|divisor|number of|to|or|relative))';
/** A formula without letters. */
const closed = '\\$?((?:\\\\(?:sqrt|frac|pi|ln|log|left|right|cdot)|[-+*/^(){}\\d.\\s])+?)\\$?';

/** What is said of whole numbers: divisors, primes, remainders, digits. */
export const numberWordings: readonly Wording[] = [
  statement(`${whole} is (?:itself )?(?:a |also )?prime(?: number)?\\b${clock}`, ([n]) => renderPrime(n)),
  statement(`${whole} is (?:not (?:a )?prime|(?:a )?composite)(?: number)?\\b${clock}`, ([n]) =>
    renderComposite(n),
  ),
  statement(`${whole}\\s*是(?:质数|素数)`, ([n]) => renderPrime(n)),
  statement(`${whole}\\s*是合数`, ([n]) => renderComposite(n)),
  statement(
    `${whole} is (?:evenly |also )?(?:divisible by|(?:a )?multiple of) ${whole}(?!\\s*(?:and|,|or) )`,
    ([n, d]) => `${n} \\bmod ${d} = 0`,
  ),
  statement(
    `${whole} is not (?:evenly )?(?:divisible by|a multiple of) ${whole}(?!\\s*(?:and|,|or) )`,
    ([n, d]) => `${n} \\bmod ${d} > 0`,
  ),
  statement(
    `(?:= ?)?${whole},? which is (?:a multiple of|divisible by) ${whole}(?!\\s*(?:and|,|or) )`,
    ([n, d]) => `${n} \\bmod ${d} = 0`,
  ),
  statement(
    `(?:= ?)?${whole},? which is not (?:a multiple of|divisible by) ${whole}(?!\\s*(?:and|,|or) )`,
    ([n, d]) => `${n} \\bmod ${d} > 0`,
  ),
  statement(`${whole}\\s*能被\\s*${whole}\\s*整除`, ([n, d]) => `${n} \\bmod ${d} = 0`),
  statement(`${whole}\\s*是\\s*${whole}\\s*的倍数`, ([n, d]) => `${n} \\bmod ${d} = 0`),
  wording(
    `${whole},? (?:leaves|gives|has) (?:a )?remainder (?:of )?${whole} (?:when|upon|after|on) (?:divided|division) by `,
    ([n, r, d]) => `${n} \\bmod ${d} = ${r}`,
  ),
  wording(
    `${whole} divided by ${whole} (?:leaves|gives|has) (?:a )?remainder (?:of )?`,
    ([n, d, r]) => `${n} \\bmod ${d} = ${r}`,
  ),
  wording(
    `${whole}\\s*除以\\s*${whole}\\s*(?:的余数[是为]|余)\\s*`,
    ([n, d, r]) => `${n} \\bmod ${d} = ${r}`,
  ),
  wording(
    `${whole}\\s*[和与]\\s*${whole}\\s*的最大公(?:约|因)数[是为]\\s*`,
    ([a, b, r]) => `\\gcd(${a}, ${b}) = ${r}`,
  ),
  wording(
    `${whole}\\s*[和与]\\s*${whole}\\s*的最小公倍数[是为]\\s*`,
    ([a, b, r]) => `\\operatorname{lcm}(${a}, ${b}) = ${r}`,
  ),
  wording(
    `(?:gcd|gcf|hcf|greatest common (?:divisor|factor))(?: of| between)? ${whole} (?:and|,) ${whole}${is}`,
    ([a, b, r]) => `\\gcd(${a}, ${b}) = ${r}`,
  ),
  statement(`the (?:positive )?(?:factors|divisors) of ${whole} are ${list}`, ([n, ...rest]) =>
    renderDivisors(n, numbersIn(rest.join(' '))),
  ),
  wording(
    `the (?:total )?number of (?:positive )?(?:integer )?(?:divisors|factors) of ${whole}${is}`,
    ([n, r]) => renderDivisorCount(n, r),
  ),
  statement(`${whole} has (?:exactly )?${whole} (?:positive )?(?:divisors|factors)\\b`, ([n, r]) =>
    renderDivisorCount(n, r),
  ),
  wording(
    `the sum of (?:the|its|all the) digits of ${whole}${is}`,
    ([n = '', r]) => `${[...n].join(' + ')} = ${r}`,
  ),
  wording(
    `the sum of the first ${whole} (?:positive integers|natural numbers|whole numbers|counting numbers)${is}`,
    ([n, r]) => `\\frac{${n} \\cdot (${n} + 1)}{2} = ${r}`,
  ),
  wording(
    `the sum of the first ${whole} (?:positive )?odd (?:integers|numbers)${is}`,
    ([n, r]) => `${n}^2 = ${r}`,
  ),
  wording(
    `the sum of the first ${whole} (?:positive )?even (?:integers|numbers)${is}`,
    ([n, r]) => `${n} \\cdot (${n} + 1) = ${r}`,
  ),
  wording(
    `(?:smallest|least) (?:integer|whole number) (?:greater than or equal to|not less than|that is at least|≥) ${closed} is `,
    ([x, r]) => `\\lceil ${x} \\rceil = ${r}`,
  ),
  wording(
    `(?:largest|greatest) (?:integer|whole number) (?:less than or equal to|not greater than|not exceeding|≤) ${closed} is `,
    ([x, r]) => `\\lfloor ${x} \\rfloor = ${r}`,
  ),
];

/** No number up to the root divides it; a divisor is named where there is one. */
function renderPrime(text = ''): string | null {
  const value = maybeWhole(text);
  if (value === null) return null;
  const [smallest = value] = factorInteger(value)[0] ?? [];
  return smallest === value ? `${trialOf(value)} > 0` : `${value} \\bmod ${smallest} > 0`;
}

function renderComposite(text = ''): string | null {
  const value = maybeWhole(text);
  if (value === null) return null;
  const [smallest = value] = factorInteger(value)[0] ?? [];
  return smallest === value ? `${trialOf(value)} = 0` : `${value} = ${smallest} \\cdot ${value / smallest}`;
}

/** The product of the remainders by all numbers up to the root: 0 where one of them divides. */
function trialOf(value: bigint): string {
  const root = Math.floor(Math.sqrt(Number(value)));
  return root < 2 ? '1' : `\\prod_{k=2}^{${root}} (${value} \\bmod k)`;
}

function maybeWhole(text: string): bigint | null {
  const value = Number(text.replaceAll(',', ''));
  return Number.isInteger(value) && value > 1 && value <= largest ? BigInt(value) : null;
}

/** Each number of the list divides; that the list is whole is claimed by their count. */
function renderDivisors(text = '', divisors: readonly string[] = []): string | null {
  const value = maybeWhole(text);
  const wrong = divisors.find((divisor) => Number(text) % Number(divisor) !== 0);
  if (value === null || divisors.includes('0')) return null;
  if (wrong !== undefined) return `${value} \\bmod ${wrong} = 0`;
  return divisors.length === countDivisors(value)
    ? (renderDivisorCount(text, `${divisors.length}`) ?? null)
    : null;
}

/** `36 = 2^2 \cdot 3^2` has `(2 + 1)(2 + 1)` divisors. */
function renderDivisorCount(text = '', count = ''): string | null {
  const value = maybeWhole(text);
  if (value === null) return null;
  const parts = factorInteger(value).map(([, exponent]) => `(${exponent} + 1)`);
  return `${parts.join(' \\cdot ')} = ${count}`;
}

function countDivisors(value: bigint): number {
  return factorInteger(value).reduce((product, [, exponent]) => product * (exponent + 1), 1);
}
