import { one, type Rational, rational, renderRational, zero } from '../../exact/rational.ts';
import { isRational, maybeSquareRoot } from '../../exact/surd.ts';
import { maybeDecimal } from '../algebra/reduce-numeric.ts';
import type { Say } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import { choose } from './counting.ts';
import { power } from './progression.ts';
import { factorOf, type Reply, roundedTo, step } from './reply.ts';

/** A figure of a distribution. */
export type Moment = 'mean' | 'variance' | 'deviation';

function chance(n: number, p: Rational, k: number): Rational {
  return power(p, k)
    .mul(power(one.sub(p), n - k))
    .mul(rational(choose(n, k)));
}

function total(n: number, p: Rational, low: number, high: number): Rational {
  let sum = zero;
  for (let k = low; k <= high; k += 1) sum = sum.add(chance(n, p, k));
  return sum;
}

/** The value as the reader wants it: a fraction, a decimal that ends, or six digits of it; with its sign. */
function claim(value: Rational, isDecimal: boolean): string {
  const decimal = maybeDecimal(value);
  if (isDecimal && decimal !== null && decimal.length <= 10) return `= ${decimal}`;
  const isLong = `${value.n}${value.d}`.length > 24;
  return isDecimal || isLong ? `\\approx ${roundedTo(value.valueOf())}` : `= ${renderRational(value)}`;
}

/** A binomial law. */
export interface BinomialLaw {
  readonly n: number;
  readonly p: Rational;
  /** Whether the question writes its probability as a decimal. */
  readonly isDecimal: boolean;
}

function show(value: Rational, isDecimal: boolean): string {
  const decimal = isDecimal ? maybeDecimal(value) : null;
  return decimal ?? factorOf(value);
}

/** Explains the probability of low to high successes, both included; null for no such number of them. */
export function maybeExplainRange(
  { n, p, isDecimal }: BinomialLaw,
  low: number | null,
  high: number | null,
  say: Say,
): Reply | null {
  const [from, to] = [Math.max(0, low ?? 0), Math.min(n, high ?? n)];
  if (from > to || from > n || n > 120) return null;
  const isOpposite = from > 0 && to === n && from < n - from;
  const [first, last] = isOpposite ? [0, from - 1] : [from, to];
  const [yes, no] = [show(p, isDecimal), show(one.sub(p), isDecimal)];
  const term = (k: number | string, rest: number | string): string =>
    `\\binom{${n}}{${k}} \\cdot ${yes}^{${k}} \\cdot ${no}^{${rest}}`;
  const sum = total(n, p, first, last);
  const added =
    first === last
      ? `${term(first, n - first)} ${claim(sum, isDecimal)}`
      : `\\sum_{k=${first}}^{${last}} ${term('k', `${n}-k`)} ${claim(sum, isDecimal)}`;
  const value = isOpposite ? one.sub(sum) : sum;
  const lead = step(
    say('Use the binomial law', '用二项分布公式'),
    (isOpposite ? say('It is shorter to find the opposite first. ', '先求对立事件的概率。') : '').concat(
      say(
        `Of ${n} independent trials $k$ succeed with the probability $\\binom{n}{k} p^k (1-p)^{n-k}$:`,
        `${n} 次独立重复试验中恰有 $k$ 次发生的概率为 $C_n^k p^k (1-p)^{n-k}$：`,
      ),
    ),
    added,
  );
  const shown = claim(sum, isDecimal);
  const opposite = step(
    say('Take the opposite', '求原事件的概率'),
    say('The two probabilities add up to 1:', '两者概率之和为 1：'),
    `1 - ${shown.replace(/^(?:=|\\approx) /, '')} ${shown.startsWith('=') ? claim(value, isDecimal) : `\\approx ${roundedTo(value.valueOf(), 5)}`}`,
  );
  const options = { n, p: Number(p.valueOf().toPrecision(12)), shade: [from, to] };
  const answer =
    isOpposite && !shown.startsWith('=')
      ? roundedTo(value.valueOf(), 5)
      : claim(value, isDecimal).replace(/^(?:=|\\approx) /, '');
  return {
    steps: isOpposite ? [lead, opposite] : [lead],
    answer:
      (isOpposite && !shown.startsWith('=')) || claim(value, isDecimal).startsWith('\\approx')
        ? `\\approx ${answer}`
        : answer,
    plotCode: writePlotCode({ title: say(`Binomial distribution, n = ${n}`, `二项分布，n = ${n}`) }, [
      { kind: 'call', name: 'distribution', args: ['binomial', options] },
    ]),
  };
}

/** Explains the mean, the variance or the standard deviation. */
export function explainMoment({ n, p, isDecimal }: BinomialLaw, ask: Moment, say: Say): Reply {
  const [yes, no] = [show(p, isDecimal), show(one.sub(p), isDecimal)];
  const mean = p.mul(rational(n));
  const variance = mean.mul(one.sub(p));
  const write = (value: Rational): string =>
    isDecimal ? (maybeDecimal(value) ?? renderRational(value)) : renderRational(value);
  const meanStep = step(
    say('Find the mean', '求期望'),
    '$E(X) = np$：'.replace('：', say(':', '：')),
    `${n} \\cdot ${yes} = ${write(mean)}`,
  );
  const varianceStep = step(
    say('Find the variance', '求方差'),
    '$D(X) = np(1-p)$：'
      .replace('$D(X)', say('$\\operatorname{Var}(X)', '$D(X)'))
      .replace('：', say(':', '：')),
    `${n} \\cdot ${yes} \\cdot ${no} = ${write(variance)}`,
  );
  if (ask === 'mean') return { steps: [meanStep], answer: write(mean), plotCode: null };
  if (ask === 'variance') return { steps: [varianceStep], answer: write(variance), plotCode: null };
  const root = Math.sqrt(variance.valueOf());
  const exact = maybeSquareRoot(variance);
  const isWhole = exact !== null && isRational(exact);
  const rootStep = step(
    say('Take the root', '开平方'),
    say('The standard deviation is the root of the variance:', '标准差是方差的算术平方根：'),
    `\\sqrt{${write(variance)}} ${isWhole ? '=' : '\\approx'} ${roundedTo(root)}`,
  );
  return {
    steps: [varianceStep, rootStep],
    answer: isWhole ? roundedTo(root) : `\\sqrt{${write(variance)}} \\approx ${roundedTo(root)}`,
    plotCode: null,
  };
}
