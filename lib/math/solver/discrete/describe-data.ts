import { type Rational, rational, renderRational, zero } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import { isRational, maybeSquareRoot } from '../../exact/surd.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import type { Say } from '../language.ts';
import type { Step } from '../solution.ts';
import { roundedTo, step } from './reply.ts';

/** One figure of a list: its name, its value in LaTeX, and the steps to it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly steps: readonly Step[];
}

const longest = 14;

/** A number as data show it: a decimal that ends soon, else a fraction. */
export function showDatum(value: Rational): string {
  const decimal = maybeDecimal(value);
  return decimal !== null && decimal.length <= 10 ? decimal : renderRational(value);
}

function inBrackets(value: Rational): string {
  return value.s < 0n && value.n !== 0n ? `(${showDatum(value)})` : showDatum(value);
}

/** The sum. */
export function sumOf(values: readonly Rational[]): Rational {
  return values.reduce<Rational>((sum, value) => sum.add(value), zero);
}

/** The numbers in ascending order. */
export function ascending(values: readonly Rational[]): readonly Rational[] {
  return values.toSorted((left, right) => left.compare(right));
}

/** The arithmetic mean. */
function meanOf(values: readonly Rational[]): Rational {
  return sumOf(values).div(rational(values.length));
}

/** The middle of an ordered list that is not empty, or the mean of its two middle ones. */
function medianOf(ordered: readonly Rational[]): Rational {
  const middle = ordered.length / 2;
  const [left, right] = [ordered[Math.ceil(middle) - 1] ?? zero, ordered[Math.floor(middle)] ?? zero];
  return left.add(right).div(rational(2));
}

/** The lower and the upper half of an ordered list, without the median itself when their number is odd. */
function halvesOf(ordered: readonly Rational[]): readonly [readonly Rational[], readonly Rational[]] {
  const size = Math.floor(ordered.length / 2);
  return [ordered.slice(0, size), ordered.slice(ordered.length - size)];
}

/** The mean squared distance from the mean: over n, or over n - 1 for a sample. */
function varianceOf(values: readonly Rational[], isSample: boolean): Rational {
  const mean = meanOf(values);
  const squares = sumOf(values.map((value) => value.sub(mean).mul(value.sub(mean))));
  return squares.div(rational(values.length - (isSample ? 1 : 0)));
}

function orderedText(ordered: readonly Rational[]): string {
  return `$${ordered.map(showDatum).join(',\\ ')}$`;
}

/** The mean. */
export function describeMean(values: readonly Rational[], say: Say): Figure {
  const mean = meanOf(values);
  const formula = `\\frac{${values.map((value, index) => (index === 0 ? showDatum(value) : inBrackets(value))).join(' + ')}}{${values.length}} = \\frac{${showDatum(sumOf(values))}}{${values.length}} = ${showDatum(mean)}`;
  return {
    name: say('mean', '平均数'),
    value: showDatum(mean),
    steps: [
      step(
        say('Find the mean', '求平均数'),
        say(
          `Add the ${values.length} numbers and divide by ${values.length}:`,
          `${values.length} 个数之和除以 ${values.length}：`,
        ),
        formula,
      ),
    ],
  };
}

/** How the middle of an ordered list is found, as a formula. */
function middleFormula(ordered: readonly Rational[]): string {
  const size = ordered.length;
  const middle = showDatum(medianOf(ordered));
  if (size % 2 === 1) return `\\frac{${size} + 1}{2} = ${(size + 1) / 2}`;
  const [left, right] = [ordered[size / 2 - 1] ?? zero, ordered[size / 2] ?? zero];
  return `\\frac{${showDatum(left)} + ${inBrackets(right)}}{2} = ${middle}`;
}

/** The median. */
export function describeMedian(values: readonly Rational[], say: Say): Figure {
  const ordered = ascending(values);
  const value = showDatum(medianOf(ordered));
  const why =
    ordered.length % 2 === 1
      ? say(
          `In order: ${orderedText(ordered)}. The middle one, $${value}$, has the place`,
          `从小到大排列：${orderedText(ordered)}。正中间的数是 $${value}$，它的位置是`,
        )
      : say(
          `In order: ${orderedText(ordered)}. The median is the mean of the two middle ones:`,
          `从小到大排列：${orderedText(ordered)}。中位数是中间两个数的平均数：`,
        );
  return {
    name: say('median', '中位数'),
    value,
    steps: [step(say('Find the median', '求中位数'), why, middleFormula(ordered))],
  };
}

/** The mode or modes; none where all numbers are equally frequent. */
export function describeMode(values: readonly Rational[], say: Say): Figure {
  const counts = new Map<string, number>();
  for (const value of ascending(values))
    counts.set(showDatum(value), (counts.get(showDatum(value)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const modes = [...counts].filter(([, count]) => count === most).map(([value]) => value);
  const others = [...counts.values()].filter((count) => count < most);
  const title = say('Count how often each occurs', '求众数');
  const name = say('mode', '众数');
  if (others.length === 0 && counts.size > 1) {
    const why = say(
      `Each of the ${counts.size} different numbers occurs equally often, so there is no mode:`,
      `${counts.size} 个不同的数出现的次数相同，没有众数：`,
    );
    return {
      name,
      value: say('\\text{none}', '\\text{无}'),
      steps: [step(title, why, `${counts.size} \\cdot ${most} = ${values.length}`)],
    };
  }
  const why = say(
    `$${modes.join(',\\ ')}$ occurs most often, ${most} times, every other number less:`,
    `$${modes.join(',\\ ')}$ 出现的次数最多，为 ${most} 次，其余的都较少：`,
  );
  return {
    name,
    value: modes.join(',\\ '),
    steps: [step(title, why, `${most} > ${Math.max(0, ...others)}`)],
  };
}

/** The range. */
export function describeRange(values: readonly Rational[], say: Say): Figure {
  const ordered = ascending(values);
  const [low, high] = [ordered[0] ?? zero, ordered.at(-1) ?? zero];
  const value = showDatum(high.sub(low));
  return {
    name: say('range', '极差'),
    value,
    steps: [
      step(
        say('Find the range', '求极差'),
        say('The largest minus the smallest:', '最大值减最小值：'),
        `${showDatum(high)} - ${inBrackets(low)} = ${value}`,
      ),
    ],
  };
}

/** The lower quartile, the upper one, or their distance. */
export function describeQuartiles(values: readonly Rational[], say: Say): readonly [Figure, Figure, Figure] {
  const [lower, upper] = halvesOf(ascending(values));
  const [q1, q3] = [medianOf(lower), medianOf(upper)];
  const rule = say(
    'The quartiles are the medians of the two halves (without the median itself when the number of values is odd).',
    '四分位数取为前后两半数据的中位数（数据个数为奇数时不含中位数本身）。',
  );
  const one = (
    half: readonly Rational[],
    name: string,
    value: Rational,
    title: string,
    lead: string,
  ): Figure => ({
    name,
    value: showDatum(value),
    steps: [
      step(
        title,
        half.length % 2 === 1
          ? `${lead}${orderedText(half)}${say(`; the middle one, $${name} = ${showDatum(value)}$, has the place`, `，正中间的数 $${name} = ${showDatum(value)}$ 的位置是`)}`
          : `${lead}${orderedText(half)}${say(`; so $${name}$ is`, `，所以 $${name}$ 为`)}`,
        middleFormula(half),
      ),
    ],
  });
  const first = one(
    lower,
    'Q_1',
    q1,
    say('Find the lower quartile', '求下四分位数'),
    `${rule}${say(' The lower half: ', '前一半：')}`,
  );
  const third = one(
    upper,
    'Q_3',
    q3,
    say('Find the upper quartile', '求上四分位数'),
    say('The upper half: ', '后一半：'),
  );
  const spread = showDatum(q3.sub(q1));
  const last = step(
    say('Find the interquartile range', '求四分位距'),
    say('The distance of the quartiles:', '上下四分位数之差：'),
    `${showDatum(q3)} - ${inBrackets(q1)} = ${spread}`,
  );
  return [first, third, { name: 'IQR', value: spread, steps: [...first.steps, ...third.steps, last] }];
}

/** The variance over n, or over n - 1. */
export function describeVariance(values: readonly Rational[], isSample: boolean, say: Say): Figure {
  const [mean, variance] = [meanOf(values), varianceOf(values, isSample)];
  const below = isSample ? `${values.length} - 1` : `${values.length}`;
  const squares = values.map((value) => `(${showDatum(value)} - ${inBrackets(mean)})^2`).join(' + ');
  const total = sumOf(values.map((value) => value.mul(value)));
  const formula =
    values.length <= longest
      ? `\\frac{${squares}}{${below}} = ${showDatum(variance)}`
      : `\\frac{${showDatum(total)} - ${values.length} \\cdot ${inBrackets(mean)}^2}{${below}} = ${showDatum(variance)}`;
  const kind = isSample ? say('sample variance', '样本方差') : say('population variance', '总体方差');
  const why = say(
    `The mean is $${showDatum(mean)}$. The ${kind} is the sum of the squared distances from it over $${isSample ? 'n - 1' : 'n'}$:`,
    `平均数为 $${showDatum(mean)}$。${kind}为各数与平均数之差的平方和除以 $${isSample ? 'n-1' : 'n'}$：`,
  );
  return {
    name: isSample ? 's^2' : '\\sigma^2',
    value: showDatum(variance),
    steps: [step(say(`Find the ${kind}`, `求${kind}`), why, formula)],
  };
}

/** The standard deviation over n, or over n - 1, with the variance before it. */
export function describeDeviation(values: readonly Rational[], isSample: boolean, say: Say): Figure {
  const variance = varianceOf(values, isSample);
  const root = maybeSquareRoot(variance);
  const before = describeVariance(values, isSample, say);
  const rounded = roundedTo(Math.sqrt(variance.valueOf()));
  const isExact = root !== null && isRational(root);
  const exact =
    root === null ? `\\sqrt{${showDatum(variance)}}` : isExact ? showDatum(root.rational) : renderSurd(root);
  const value = isExact ? exact : `${exact} \\approx ${rounded}`;
  const kind = isSample
    ? say('sample standard deviation', '样本标准差')
    : say('population standard deviation', '总体标准差');
  const formula = `\\sqrt{${showDatum(variance)}} = ${value}`.replace(/^(\\sqrt\{[^{}]*\}) = \1 /, '$1 ');
  return {
    name: isSample ? 's' : '\\sigma',
    value,
    steps: [
      ...before.steps,
      step(
        say(`Find the ${kind}`, `求${kind}`),
        say('Take the root of the variance:', '方差的算术平方根：'),
        formula,
      ),
    ],
  };
}
