import { one, type Rational, rational } from '../../exact/rational.ts';
import { type Reply, step } from '../discrete/reply.ts';
import type { Say } from '../language.ts';
import { maybePositive, showAmount } from './story.ts';

/** Splits a total into two parts, of which the larger is `times` the smaller and `more` above it; null where one is not positive. */
export function splitTotal(
  total: Rational,
  times: Rational,
  more: Rational,
): readonly [Rational, Rational] | null {
  const small = total.sub(more).div(times.add(one));
  const large = small.mul(times).add(more);
  return small.s < 0n || small.n === 0n || !small.add(large).equals(total) ? null : [large, small];
}

function renderLarge(name: string, times: Rational, more: Rational): string {
  const lead = times.equals(1) ? name : `${showAmount(times)}${name}`;
  return more.n === 0n ? lead : `${lead} ${more.s < 0n ? '-' : '+'} ${showAmount(more.abs())}`;
}

/** The steps from "the larger is k·x + m, together they are T" to both. */
export function explainSplit(
  name: string,
  [total, times, more]: readonly [Rational, Rational, Rational],
  [large, small]: readonly [Rational, Rational],
  [smallWord, largeWord]: readonly [string, string],
  say: Say,
): readonly Reply['steps'][number][] {
  const body = renderLarge(name, times, more);
  const sum = times.add(one);
  const isPlain = more.n === 0n;
  const collected = `${showAmount(sum)}${name}${isPlain ? '' : ` ${more.s < 0n ? '-' : '+'} ${showAmount(more.abs())}`} = ${showAmount(total)}`;
  return [
    step(
      say('Set up the equation', '列方程'),
      say(
        `Let $${name}$ be ${smallWord}; then ${largeWord} is $${body}$, and together`,
        `设${smallWord}为 $${name}$，则${largeWord}为 $${body}$，于是`,
      ),
      `${name} + ${body} = ${showAmount(total)} \\iff ${collected} \\iff ${name} = ${showAmount(small)}`,
    ),
    step(
      say('Find the other one and check', '求另一个量并检验'),
      say('Together they must give the total:', '两者之和为'),
      `${showAmount(small)} + ${showAmount(large)} = ${showAmount(total)}`,
    ),
  ];
}

/** `[times, more]` of what a story says of the larger part by the groups `times`, `more` or `less`; null where it says nothing. */
export function relationOf(
  groups: Readonly<Record<string, string | undefined>>,
): readonly [Rational, Rational] | null {
  const [times, more, fewer] = [groups.times, groups.more, groups.less].map(maybePositive);
  if (groups.times !== undefined) return times === null || times === undefined ? null : [times, rational(0)];
  if (groups.more !== undefined) return more === null || more === undefined ? null : [one, more];
  return fewer === null || fewer === undefined ? null : [one, fewer.neg()];
}
