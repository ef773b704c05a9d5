import { type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import { maybeRational, numberPattern } from '../discrete/plain-prompt.ts';
import { type Reply, step, termOf } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { maybePositive, type Story, showAmount, story } from './story.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** The numbers of "5, 8 and x"; an unknown one is null; null as a whole where anything else stands there. */
function readList(list: string): readonly (Rational | null)[] | null {
  const parts = list.split(/\s?(?:, ?and |,| and |和|与)\s?/).map((part) => part.trim());
  const values = parts.map((part) => (part === 'x' ? null : (maybeRational(part) ?? undefined)));
  const known = values.flatMap((value) => (value === undefined ? [] : [value]));
  return known.length === parts.length ? known : null;
}

function explainMissing(known: readonly Rational[], mean: Rational, say: Say): Reply {
  const count = known.length + 1;
  const sum = known.reduce((all, value) => all.add(value));
  const total = mean.mul(count);
  const x = total.sub(sum);
  const shown = known
    .map((value, index) => (index === 0 ? renderRational(value) : termOf(value)))
    .join(' + ');
  const steps = [
    step(
      say('Find the total', '求总和'),
      say('The sum is the mean times how many numbers there are:', '总和等于平均数乘个数：'),
      `${termOf(mean)} \\cdot ${count} = ${renderRational(total)}`,
    ),
    step(
      say('Take the known numbers away', '减去已知的数'),
      say('What is missing is the unknown number:', '剩下的就是未知的数：'),
      `${renderRational(total)} - (${shown}) = ${renderRational(x)}`,
    ),
  ];
  return { steps, answer: renderRational(x), plotCode: null };
}

/** A list with one unknown number, of which the mean is told. */
function missing({ list = '', mean, count }: Groups, say: Say): Reply | null {
  const [values, average] = [readList(list), maybeRational(mean ?? '')];
  const known = values?.flatMap((value) => value ?? []) ?? [];
  const isOne = values !== null && known.length === values.length - 1 && known.length > 0;
  const isCounted = count === undefined || (values !== null && Number(count) === values.length);
  return isOne && isCounted && average !== null ? explainMissing(known, average, say) : null;
}

/** So many numbers with a mean, all but one of them told. */
function last({ count, mean, given, list = '' }: Groups, say: Say): Reply | null {
  const [values, average] = [readList(list), maybeRational(mean ?? '')];
  const known = values?.flatMap((value) => value ?? []) ?? [];
  const isFit = values !== null && known.length === values.length && Number(count) === known.length + 1;
  return isFit && (given === undefined || Number(given) === known.length) && average !== null
    ? explainMissing(known, average, say)
    : null;
}

function total({ count, mean }: Groups, say: Say): Reply | null {
  const [size, average] = [maybePositive(count), maybeRational(mean ?? '')];
  if (size === null || size.d !== 1n || average === null) return null;
  const sum = average.mul(size);
  const why = say('The sum is the mean times how many there are:', '总和等于平均数乘个数：');
  const steps = [
    step(
      say('Find the total', '求总和'),
      why,
      `${termOf(average)} \\cdot ${showAmount(size)} = ${showAmount(sum)}`,
    ),
  ];
  return { steps, answer: showAmount(sum), plotCode: null };
}

/** The geometric mean of two positive numbers, where it is rational. */
function geometric({ a, b }: Groups, say: Say): Reply | null {
  const [first, second] = [maybePositive(a), maybePositive(b)];
  if (first === null || second === null) return null;
  const product = first.mul(second);
  const root = rational(
    BigInt(Math.round(Math.sqrt(Number(product.n)))),
    BigInt(Math.round(Math.sqrt(Number(product.d)))),
  );
  if (!root.mul(root).equals(product) || signOf(root) <= 0) return null;
  const why = say('It is the square root of the product:', '几何平均数等于乘积的算术平方根：');
  const steps = [
    step(
      say('Take the root', '开平方'),
      why,
      `\\sqrt{${renderRational(first)} \\cdot ${renderRational(second)}} = ${renderRational(root)}`,
    ),
  ];
  return { steps, answer: renderRational(root), plotCode: null };
}

const entry = `(?:${numberPattern}|x)`;
const list = `(?<list>${entry}(?:\\s?(?:, ?and |,| and |和|与)\\s?${entry})+)`;
const mean = '(?:average|mean|arithmetic mean)';

/** Means of numbers of which one is not known, and what means say of sums. */
export const meanStories: readonly Story[] = [
  story(
    `(?:if )?the ${mean} of (?:the )?(?:(?<count>\\d+) )?(?:numbers )?${list} is #mean[.,;]? (?:then )?(?:find|what is)(?: the value of)? x`,
    missing,
  ),
  story(
    `(?:已知|若|如果|1组数据|数据)? ?${list} ?(?:这(?<count>\\d+)个数)?的?平均数(?:是|为) ?#mean[,.]? ?(?:求|则) ?x ?(?:的值|是多少|等于多少|等于|是)?`,
    missing,
  ),
  story(
    `the ${mean} of (?<count>\\d+) numbers is #mean[.,;]? (?:if )?(?<given>\\d+) of (?:them|the numbers) are ${list}[.,;]? (?:find|what is) the (?:2nd|second|third|fourth|fifth|sixth|seventh|eighth|last|other|remaining|missing)(?: number| 1)?`,
    last,
  ),
  story(
    `the ${mean} of (?<count>\\d+) (?:numbers|test scores|integers) is #mean[.,;]? (?:what is|find) (?:their|the) (?:sum|total)(?: of the (?:\\d+ )?(?:numbers|test scores|integers))?`,
    total,
  ),
  story(
    `(?<count>\\d+) ?个数的平均数(?:是|为) ?#mean[,.]? ?(?:求)?(?:它们|这\\d*个数)的?(?:总)?和(?:是多少)?`,
    total,
  ),
  story(`(?:what is|find) the geometric mean of #a and #b`, geometric),
  story(`(?:求)? ?#a ?(?:和|与|,) ?#b ?的(?:几何平均数|几何平均值)(?:是多少)?`, geometric),
];
