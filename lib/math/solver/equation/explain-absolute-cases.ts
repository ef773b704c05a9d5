import { one, type Rational, rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import {
  coefficientOf,
  degreeOf,
  evaluateAt,
  type Polynomial,
  scalePolynomial,
} from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import type { AbsoluteForm } from './absolute-form.ts';
import { type Root, rationalRoot, renderName } from './root.ts';

/** The solutions of `form = 0`, case by case. */
export interface CaseDerivation {
  readonly step: Step;
  readonly roots: readonly Root[];
  /** Whether every number of some case is a solution. */
  readonly hasInterval: boolean;
  /** The whole interval, where the solutions are one. */
  readonly interval: readonly [from: Rational | null, to: Rational | null] | null;
}

interface Case {
  readonly from: Rational | null;
  readonly to: Rational | null;
  readonly line: Polynomial;
}

function middleOf(from: Rational | null, to: Rational | null): Rational {
  if (from === null) {
    return (to ?? zero).sub(one);
  }
  return to === null ? from.add(one) : from.add(to).div(rational(2));
}

function listCases({ polynomial, terms }: AbsoluteForm): readonly Case[] {
  const breaks = terms
    .map(({ inner }) => coefficientOf(inner, 0).neg().div(coefficientOf(inner, 1)))
    .sort((left, right) => left.compare(right));
  const ends = [null, ...breaks, null];
  return ends.slice(1).map((to, index) => {
    const from = ends[index] ?? null;
    const middle = middleOf(from, to);
    const line = terms.reduce((sum, { coefficient, inner }) => {
      const sign = signOf(evaluateAt(inner, middle)) < 0 ? one.neg() : one;
      return addPolynomials(sum, scalePolynomial(inner, coefficient.mul(sign)));
    }, polynomial);
    return { from, to, line };
  });
}

/** The condition of a case as LaTeX; the left end belongs to it. */
function renderCondition({ from, to }: Case, name: string): string {
  if (from === null) {
    return `${name} < ${renderRational(to ?? zero)}`;
  }
  return to === null
    ? `${name} \\ge ${renderRational(from)}`
    : `${renderRational(from)} \\le ${name} < ${renderRational(to)}`;
}

function isInside({ from, to }: Case, value: Rational): boolean {
  return (from === null || value.compare(from) >= 0) && (to === null || value.compare(to) < 0);
}

/** Solves an equation of absolute values of linear terms by going through the intervals between their zeros. */
export function explainCases(form: AbsoluteForm, latex: string, unknown: string, say: Say): CaseDerivation {
  const name = renderName(unknown);
  const cases = listCases(form);
  const roots: Root[] = [];
  const whole: Case[] = [];
  const lines = cases.map((each) => {
    const condition = renderCondition(each, name);
    const head = display(`${condition} \\implies ${latex} = ${renderPolynomial(each.line, name)}`);
    if (degreeOf(each.line) < 1) {
      const isZero = each.line.length === 0;
      if (isZero) {
        whole.push(each);
      }
      return `${head}${isZero ? say('Every number of this case is a solution.', '这个范围内的数都是解。') : say('This is never zero here.', '它不等于零，此时无解。')}`;
    }
    const value = coefficientOf(each.line, 0).neg().div(coefficientOf(each.line, 1));
    const solved = `$${renderPolynomial(each.line, name)} = 0 \\iff ${name} = ${renderRational(value)}$`;
    if (isInside(each, value)) {
      roots.push(rationalRoot(value));
      return `${head}${solved}${say(', which lies in this case.', '，在这个范围内。')}`;
    }
    return `${head}${solved}${say(', which does not lie in this case.', '，不在这个范围内，舍去。')}`;
  });
  const [first, last] = [whole[0], whole.at(-1)];
  return {
    step: {
      title: say('Go through the cases', '分类讨论'),
      body: `${say('The zeros of the absolute values cut the number line into intervals; in each of them the bars can be dropped:', '各绝对值的零点把数轴分成几段，在每一段上去掉绝对值符号：')}\n\n${lines.join('\n\n')}`,
    },
    roots,
    hasInterval: whole.length > 0,
    interval: first === undefined || last === undefined ? null : [first.from, last.to],
  };
}
