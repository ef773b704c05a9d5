import { type Rational, rational, renderRational } from '../../exact/rational.ts';
import { powerModulo, remainder } from '../../exact/whole-numbers.ts';
import { factorInteger } from '../../expression/simplify/numeric-power.ts';
import { maybeExplainRemainder } from '../algebra/explain-integers.ts';
import { maybeCount, maybeRational, numberPattern } from '../discrete/plain-prompt.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { type Story, story } from '../word-problem/story.ts';
import { checkedReply } from './answer-stories.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** Divisors are counted one by one up to here, which checks the formula. */
const largest = 1_000_000;

function maybeWhole(text: string | undefined): number | null {
  const value = maybeCount(text);
  return value === null || value < 2 || value > largest ? null : value;
}

function factored(value: number, say: Say) {
  const factors = factorInteger(BigInt(value));
  const latex = factors.map(([prime, exponent]) => (exponent === 1 ? `${prime}` : `${prime}^{${exponent}}`));
  const why = say('As a product of primes:', '写成质数的积：');
  return {
    factors,
    first: step(say('Factor into primes', '分解质因数'), why, `${value} = ${latex.join(' \\cdot ')}`),
  };
}

function divisorSum({ n }: Groups, say: Say): Reply | null {
  const value = maybeWhole(n);
  if (value === null) return null;
  const { factors, first } = factored(value, say);
  const brackets = factors.map(([prime, exponent]) =>
    Array.from({ length: exponent + 1 }, (_, power) =>
      power === 0 ? '1' : power === 1 ? `${prime}` : `${prime}^{${power}}`,
    ).join(' + '),
  );
  let sum = 0;
  for (let divisor = 1; divisor <= value; divisor += 1) if (value % divisor === 0) sum += divisor;
  const why = say(
    'Each divisor takes one power of each prime, so multiplying these brackets out gives every divisor once:',
    '每个约数由各质因数的一个幂相乘得到，所以把下面各括号乘开恰好得到全部约数之和：',
  );
  const product = brackets.map((bracket) => `(${bracket})`).join(' ');
  const steps = [first, step(say('Add the divisors', '求约数之和'), why, `${product} = ${sum}`)];
  return checkedReply(
    { steps, answer: `${sum}`, plotCode: null },
    factors.reduce(
      (all, [prime, exponent]) => (all * (Number(prime) ** (exponent + 1) - 1)) / (Number(prime) - 1),
      1,
    ),
  );
}

function primeOf({ n, which = '' }: Groups, say: Say): Reply | null {
  const value = maybeWhole(n);
  if (value === null) return null;
  const { factors, first } = factored(value, say);
  const primes = factors.map(([prime]) => Number(prime));
  const isLargest = /^(?:largest|greatest|biggest|最大)/.test(which);
  const answer = isLargest ? Math.max(...primes) : Math.min(...primes);
  const why = isLargest
    ? say('The largest prime in it is the last one.', '其中最大的质数就是最后一个。')
    : say('The smallest prime in it is the first one.', '其中最小的质数就是第一个。');
  return { steps: [{ ...first, body: first.body + why }], answer: `${answer}`, plotCode: null };
}

function primeSum({ n, distinct }: Groups, say: Say): Reply | null {
  const value = maybeWhole(n);
  if (value === null) return null;
  const { factors, first } = factored(value, say);
  const isRepeated = factors.some(([, exponent]) => exponent > 1);
  if (isRepeated && distinct === undefined) return null;
  const primes = factors.map(([prime]) => Number(prime));
  const sum = primes.reduce((total, prime) => total + prime, 0);
  const add = step(
    say('Add them', '相加'),
    say('Each prime counts once:', '每个质数只算一次：'),
    `${primes.join(' + ')} = ${sum}`,
  );
  return { steps: primes.length > 1 ? [first, add] : [first], answer: `${sum}`, plotCode: null };
}

function digitSum({ n = '' }: Groups, say: Say): Reply | null {
  if (!/^\d{2,15}$/.test(n)) return null;
  const sum = [...n].reduce((total, digit) => total + Number(digit), 0);
  const steps = [
    step(
      say('Add the digits', '各位数字相加'),
      say('One after another:', '逐位相加：'),
      `${[...n].join(' + ')} = ${sum}`,
    ),
  ];
  return { steps, answer: `${sum}`, plotCode: null };
}

function tensDigit({ base, exponent }: Groups, say: Say): Reply | null {
  const [bottom, top] = [maybeCount(base), maybeCount(exponent)];
  if (bottom === null || top === null || bottom < 2 || top < 1) return null;
  const found = maybeExplainRemainder(BigInt(bottom), BigInt(top), 100n, say);
  if (found === null) return null;
  const rest = Number(found.answer);
  const tens = Math.floor(rest / 10);
  const why = say(
    'The last two digits are this remainder; the tens digit is',
    '末两位就是这个余数，十位数字是',
  );
  const last = step(
    say('Read the tens digit', '取十位数字'),
    why,
    `\\lfloor \\frac{${rest}}{10} \\rfloor = ${tens}`,
  );
  return { steps: [...found.steps, last], answer: `${tens}`, plotCode: null };
}

/** 1 + 2 + ... + n, and the same of even or odd numbers. */
function firstSum({ n, kind = '' }: Groups, say: Say): Reply | null {
  const count = maybeCount(n);
  if (count === null || count < 2) return null;
  const isOdd = /odd|奇/.test(kind);
  const isEven = /even|偶/.test(kind);
  const formula = isOdd
    ? `${count}^{2}`
    : isEven
      ? `${count} \\cdot (${count} + 1)`
      : `\\frac{${count} \\cdot (${count} + 1)}{2}`;
  let sum = 0;
  for (let index = 1; index <= count; index += 1) sum += isOdd ? 2 * index - 1 : isEven ? 2 * index : index;
  const why = isOdd
    ? say('The first n odd numbers add up to n squared:', '前 n 个奇数的和是 n 的平方：')
    : isEven
      ? say('The first n even numbers add up to n(n + 1):', '前 n 个正偶数的和是 n(n + 1)：')
      : say('The first n numbers add up to n(n + 1)/2:', '前 n 个正整数的和是 n(n + 1)/2：');
  return checkedReply(
    {
      steps: [step(say('Use the formula', '用求和公式'), why, `${formula} = ${sum}`)],
      answer: `${sum}`,
      plotCode: null,
    },
    sum,
  );
}

/** How many whole numbers an inequality leaves. */
function countBetween({ low, high, lowsign = '', highsign = '' }: Groups, say: Say): Reply | null {
  const [from, to] = [maybeRational(low ?? ''), maybeRational(high ?? '')];
  if (from === null || to === null || from.compare(to) >= 0) return null;
  const isClosed = (sign: string) => /le|≤|=/.test(sign);
  const first = firstWhole(from, isClosed(lowsign));
  const last = firstWhole(to.neg(), isClosed(highsign)).neg();
  if (first.compare(last) > 0) return null;
  const count = last.sub(first).add(1);
  const why = say(
    `The smallest one is $${renderRational(first)}$ and the largest $${renderRational(last)}$; count both ends:`,
    `最小的是 $${renderRational(first)}$，最大的是 $${renderRational(last)}$，首尾都算：`,
  );
  const start = first.s < 0n ? `(${renderRational(first)})` : renderRational(first);
  const steps = [
    step(say('Count', '计数'), why, `${renderRational(last)} - ${start} + 1 = ${renderRational(count)}`),
  ];
  return { steps, answer: renderRational(count), plotCode: null };
}

/** The smallest whole number above a bound, or on it where that counts. */
function firstWhole(bound: Rational, isClosed: boolean): Rational {
  return bound.d === 1n && !isClosed ? bound.add(rational(1)) : bound.ceil();
}

/** Each summand by its remainder, then their sum. */
function sumRemainder({ sum: written = '', m }: Groups, say: Say): Reply | null {
  const modulus = maybeWhole(m);
  const terms = written.match(/[-+]?\s*\d+(?:\^(?:\{\d+\}|\d+))?/g) ?? [];
  const parts = terms.map((term) => maybePower(term));
  const known = parts.flatMap((part) => part ?? []);
  if (modulus === null || parts.length < 2 || known.length < parts.length) return null;
  const base = BigInt(modulus);
  const rests = known.map(({ bottom, top }) => powerModulo(bottom, top, base));
  const lines = known.map(({ bottom, top, sign }, at) => {
    const power = top === 1n ? `${bottom}` : `${bottom}^{${top}}`;
    return { sign, line: `${power} \\equiv ${rests[at]} \\pmod{${modulus}}` };
  });
  const total = known.reduce((all, { sign }, at) => all + sign * (rests[at] ?? 0n), 0n);
  const exact = known.reduce((all, { bottom, top, sign }) => all + sign * bottom ** top, 0n);
  const answer = remainder(total, base);
  if (answer !== remainder(exact, base)) return null;
  const reduce = step(
    say('Reduce each summand', '各项取余'),
    say(`Only remainders by ${modulus} matter:`, `只需看各项除以 ${modulus} 的余数：`),
    ...lines.map(({ line }) => line),
  );
  const chain = known
    .map(({ sign }, at) => `${at === 0 ? (sign < 0n ? '-' : '') : sign < 0n ? ' - ' : ' + '}${rests[at]}`)
    .join('');
  const add = step(
    say('Add the remainders', '余数相加'),
    say('So the whole is', '所以'),
    total === answer ? `${chain} = ${total}` : `${chain} = ${total} \\equiv ${answer} \\pmod{${modulus}}`,
  );
  return { steps: [reduce, add], answer: `${answer}`, plotCode: null };
}

function maybePower(
  term: string,
): { readonly bottom: bigint; readonly top: bigint; readonly sign: bigint } | null {
  const [, sign = '', bottom = '', top = '1'] =
    /^([-+]?)\s*(\d{1,6})(?:\^\{?(\d{1,3})\}?)?$/.exec(term) ?? [];
  return bottom === '' ? null : { bottom: BigInt(bottom), top: BigInt(top), sign: sign === '-' ? -1n : 1n };
}

const n = '(?<n>\\d+)';
const sum = '(?<sum>\\d[\\d^{}]*(?: ?[-+] ?\\d[\\d^{}]*)+)';
const ask = '(?:what is|find|compute|calculate|determine)';
const sign = '<|\\\\leq?|≤|<=';

/** Divisors, primes and digits of whole numbers, sums of the first of them, and how many lie between two bounds. */
export const numberStories: readonly Story[] = [
  story(
    `${ask} the sum of (?:all )?(?:of )?(?:the )?(?:positive )?(?:integer )?(?:divisors|factors) of ${n}`,
    divisorSum,
  ),
  story(`(?:求)? ?${n} ?的(?:所有)?(?:正)?(?:约数|因数)(?:之和|的和)(?:是多少)?`, divisorSum),
  story(
    `${ask} the (?<which>largest|greatest|biggest|smallest|least) prime (?:factor|divisor) of ${n}`,
    primeOf,
  ),
  story(`(?:求)? ?${n} ?的?(?<which>最大|最小)的?质因数(?:是多少|是几)?`, primeOf),
  story(
    `${ask} the sum of the (?:(?<distinct>distinct|different) )?prime (?:factors|divisors) of ${n}`,
    primeSum,
  ),
  story(`(?:求)? ?${n} ?的所有(?<distinct>不同)?的?质因数(?:之和|的和)(?:是多少)?`, primeSum),
  story(`${ask} the sum of the digits (?:of|in) (?:the number )?${n}`, digitSum),
  story(`(?:求)? ?${n} ?的各位数字(?:之和|的和)(?:是多少)?`, digitSum),
  story(`${ask} the tens digit of (?<base>\\d+)\\^\\{?(?<exponent>\\d+)\\}?`, tensDigit),
  story(`(?:求)? ?(?<base>\\d+)\\^\\{?(?<exponent>\\d+)\\}? ?的十位(?:数字|数)?(?:是多少|是几)?`, tensDigit),
  story(
    `${ask} the sum of the first ${n} (?:positive (?<kind>odd |even )?(?:integers|whole numbers|numbers)|(?<oddkind>odd )(?:positive )?(?:integers|numbers)|counting numbers)`,
    (groups, say) => firstSum({ ...groups, kind: groups.kind ?? groups.oddkind }, say),
  ),
  story(`(?:求)? ?前 ?${n} ?个正(?<kind>奇|偶)?(?:整数|数)(?:之和|的和)(?:是多少)?`, firstSum),
  story(
    `(?:find|what is|compute|determine|calculate) the remainder (?:when|of) ${sum} (?:is )?divided by (?<m>\\d+)`,
    sumRemainder,
  ),
  story(
    `(?:find|what is|compute|determine) the (?:modulo|mod) (?<m>\\d+) remainder of (?:the )?(?:following )?sum:? ?${sum}`,
    sumRemainder,
  ),
  story(`(?:求)? ?${sum} ?除以 ?(?<m>\\d+) ?(?:的余数|所得的余数)(?:是多少|是几)?`, sumRemainder),
  story(
    `how many integers (?:[a-z] )?(?:satisfy|are there such that|satisfy the inequality) (?<low>${numberPattern}) ?(?<lowsign>${sign}) ?[a-z] ?(?<highsign>${sign}) ?(?<high>${numberPattern})`,
    countBetween,
  ),
  story(
    `(?:满足)? ?(?<low>${numberPattern}) ?(?<lowsign>${sign}) ?[a-z] ?(?<highsign>${sign}) ?(?<high>${numberPattern}) ?的整数 ?[a-z]? ?(?:有多少个|有几个|的个数)`,
    countBetween,
  ),
];
