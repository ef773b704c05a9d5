import { type Rational, renderRational } from '../../exact/rational.ts';
import { renderSurd, renderWithDecimal } from '../../exact/render-surd.ts';
import { compareSurds, type Surd } from '../../exact/surd.ts';
import { degreeOf, derivativeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { nameAt } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';

/** A place where an extreme value may lie, with the value. */
export interface Candidate {
  readonly x: Surd;
  readonly y: Surd;
}

/** A polynomial on a closed interval. */
export interface Task {
  readonly name: string;
  readonly polynomial: Polynomial;
  readonly evaluate: (x: number) => number;
  readonly from: Rational;
  readonly to: Rational;
  readonly say: Say;
}

/** All candidates, and those that win. */
export interface Extremes {
  /** Zeros of the derivative, all of them. */
  readonly critical: readonly Surd[];
  readonly candidates: readonly Candidate[];
  readonly largest: readonly Candidate[];
  readonly smallest: readonly Candidate[];
}

/** The step that finds the zeros of the derivative. */
export function explainCritical(
  { name, polynomial, from, to, say }: Task,
  { critical, candidates }: Extremes,
): Step {
  const slope = renderPolynomial(derivativeOf(polynomial), 'x');
  const prime = name === 'y' ? "y'" : name.replace('(', "'(");
  const setting = say(
    'On a closed interval a polynomial has a largest and a smallest value. They lie at the ends or where the derivative is zero. Differentiating gives',
    '多项式函数在闭区间上必有最大值和最小值，它们只能在端点或导数为零的点取得。求导得',
  );
  const inside = candidates.slice(1, -1).map(({ x }) => renderSurd(x));
  const interval = `[${renderRational(from)}, ${renderRational(to)}]`;
  if (degreeOf(polynomial) === 1 || critical.length === 0) {
    return {
      title: say('Differentiate', '求导'),
      body: `${setting}${display(`${prime} = ${slope}`)}${say('which is never zero, so only the ends remain.', '导数恒不为零，只需考察端点。')}`,
    };
  }
  const found = critical.map(
    (x, index) => `${critical.length === 1 ? 'x' : `x_${index + 1}`} = ${renderWithDecimal(x)}`,
  );
  const verdict =
    inside.length === 0
      ? say(`None of them lies inside $${interval}$.`, `它们都不在区间 $${interval}$ 的内部。`)
      : inside.length === critical.length
        ? say(`All of these lie inside $${interval}$.`, `它们都在区间 $${interval}$ 的内部。`)
        : say(
            `Inside $${interval}$ lies $${inside.join(',\\ ')}$.`,
            `其中在区间 $${interval}$ 内部的是 $${inside.join(',\\ ')}$。`,
          );
  return {
    title: say('Find where the derivative is zero', '求导数的零点'),
    body: `${setting}${display(`${prime} = ${slope}`)}${say(`Solving $${slope} = 0$:`, `解方程 $${slope} = 0$，得`)}${display(found.join(',\\ '))}${verdict}`,
  };
}

/** The step that computes the values at all candidates. */
export function explainValues({ name, polynomial, say }: Task, { candidates }: Extremes): Step {
  const lead =
    name === 'y' ? say(', with', '，其中').concat(display(`y = ${renderPolynomial(polynomial, 'x')}`)) : '';
  const rows = candidates.map(({ x, y }) => `${nameAt(name, renderSurd(x))} &= ${renderWithDecimal(y)}`);
  return {
    title: say('Compare the values', '比较函数值'),
    body: say(
      'The values at the ends and at the zeros in between are',
      '端点和区间内驻点处的函数值为',
    ).concat(lead, display(`\\begin{aligned}\n${rows.join(' \\\\\n')}\n\\end{aligned}`)),
  };
}

/** The step that picks the extremes. */
export function explainChoice({ say }: Task, { candidates, largest, smallest }: Extremes): Step {
  const inOrder = candidates
    .toSorted((left, right) => compareSurds(left.y, right.y))
    .map(({ y }) => renderSurd(y));
  const places = (all: readonly Candidate[]): string =>
    all.map(({ x }) => `$x = ${renderSurd(x)}$`).join(say(' and ', ' 和 '));
  const value = ([first]: readonly Candidate[]): string => (first === undefined ? '' : renderSurd(first.y));
  return {
    title: say('Pick the largest and the smallest', '得出最值'),
    body: say(
      `The largest value is $${value(largest)}$, at ${places(largest)}. The smallest value is $${value(smallest)}$, at ${places(smallest)}.`,
      `最大值是 $${value(largest)}$，在 ${places(largest)} 处取得；最小值是 $${value(smallest)}$，在 ${places(smallest)} 处取得。`,
    ).concat(
      say(' In order, the values are', '各值按大小排列为'),
      display(inOrder.filter((value, index) => value !== inOrder[index - 1]).join(' < ')),
    ),
  };
}
