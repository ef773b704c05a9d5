import { renderRational, signOf, zero } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Comparison, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import {
  coefficientOf,
  degreeOf,
  evaluateAt,
  maybeReadPolynomial,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { maybeReadFraction, type PolynomialFraction } from '../../polynomial/polynomial-fraction.ts';
import { maybeExactRealRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { renderFactored } from '../equation/clear-fractions.ts';
import { distinctRoots, type Root, rationalRoot, renderName, surdRoot } from '../equation/root.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeExplainAbsolute } from './absolute-inequality.ts';
import { maybeExplainByEquation } from './by-equation.ts';
import { type InequalityDerivation, pickBetween, readChart, type SolutionSet } from './solution-set.ts';

const shown: Readonly<Record<Comparison, string>> = {
  '=': '=',
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
};
const turned: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Whether a difference fulfils a comparison with 0. */
function holds(comparison: Comparison, difference: number): boolean {
  switch (comparison) {
    case '=':
      return difference === 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

/** The ray on the proper side of an end. */
function rayFrom(end: Root, comparison: Comparison): SolutionSet {
  const hasEnd = comparison === '<=' || comparison === '>=';
  return comparison === '<' || comparison === '<='
    ? [{ from: null, to: end, hasFrom: false, hasTo: hasEnd }]
    : [{ from: end, to: null, hasFrom: hasEnd, hasTo: false }];
}

const everything: SolutionSet = [{ from: null, to: null, hasFrom: false, hasTo: false }];

function explainLinear(
  relation: Relation,
  polynomial: Polynomial,
  unknown: string,
  say: Say,
): InequalityDerivation {
  const { comparison } = relation;
  const [c, a] = [coefficientOf(polynomial, 0), coefficientOf(polynomial, 1)];
  const name = renderName(unknown);
  if (signOf(a) === 0) {
    const isTrue = holds(comparison, c.valueOf());
    const fact = `${renderRational(c)} ${shown[isTrue ? comparison : negated(comparison)]} 0`;
    const step: Step = {
      title: say('Compare', '比较'),
      body: say(
        `The terms with $${name}$ cancel: left minus right is always $${renderRational(c)}$, and $${fact}$. So ${isTrue ? 'every number is a solution' : 'there is no solution'}.`,
        `含 $${name}$ 的项互相抵消，左边减右边恒为 $${renderRational(c)}$，而 $${fact}$，所以${isTrue ? '任何数都是解' : '不等式无解'}。`,
      ),
    };
    return { steps: [step], set: isTrue ? everything : [] };
  }
  const end = rationalRoot(c.neg().div(a));
  const flips = signOf(a) < 0;
  const final = flips ? turned[comparison] : comparison;
  const moved = `${renderPolynomial([zero, a], name)} ${shown[comparison]} ${renderRational(c.neg())}`;
  const result = `${name} ${shown[final]} ${end.latex}`;
  const given = renderRelation(relation).replaceAll(/\s/g, '');
  const steps: Step[] = [];
  if (given !== moved.replaceAll(/\s/g, '')) {
    steps.push({
      title: say('Collect the terms', '去括号、移项、合并同类项'),
      body: say(
        `Bring the terms with $${name}$ to the left and the numbers to the right:${display(moved)}`,
        `把含 $${name}$ 的项移到左边，常数项移到右边：${display(moved)}`,
      ),
    });
  }
  if (!a.equals(1)) {
    steps.push({
      title: say('Divide by the coefficient', '系数化为 1'),
      body: say(
        `Divide by $${renderRational(a)}$${flips ? '; it is negative, so the sign turns round' : ''}:${display(result)}`,
        `两边同除以 $${renderRational(a)}$${flips ? '，它是负数，不等号要改变方向' : ''}：${display(result)}`,
      ),
    });
  }
  return { steps, set: rayFrom(end, final) };
}

function negated(comparison: Comparison): Comparison {
  const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '=' } as const;
  return opposite[comparison];
}

function maybeEnds(polynomial: Polynomial): readonly Root[] | null {
  return degreeOf(polynomial) < 1
    ? []
    : (maybeExactRealRoots(polynomial)?.map((root) => surdRoot(root)) ?? null);
}

function renderFraction(
  { numerator, denominator }: PolynomialFraction,
  name: string,
  isFactored: boolean,
): string {
  const render = (part: Polynomial): string =>
    isFactored ? renderFactored(part, name) : renderPolynomial(part, name);
  return degreeOf(denominator) < 1
    ? render(numerator)
    : `\\frac{${render(numerator)}}{${render(denominator)}}`;
}

function listTests(fraction: PolynomialFraction, ends: readonly Root[], letter: string): readonly string[] {
  return [...ends, undefined].map((right, index) => {
    const place = pickBetween(ends[index - 1], right);
    const value = evaluateAt(fraction.numerator, place).div(evaluateAt(fraction.denominator, place));
    const sign = signOf(value) > 0 ? '> 0' : '< 0';
    return `${letter}${parenthesize(renderRational(place))} = ${renderRational(value)} ${sign}`;
  });
}

interface Chart {
  readonly fraction: PolynomialFraction;
  readonly zeros: readonly Root[];
  readonly poles: readonly Root[];
  /** The function's name. */
  readonly letter: string;
  /** The unknown as LaTeX. */
  readonly name: string;
  readonly say: Say;
}

function explainZeros({ fraction, zeros, poles, letter, name, say }: Chart): Step {
  const [plain, factored] = [renderFraction(fraction, name, false), renderFraction(fraction, name, true)];
  const places = zeros
    .map((root) => `${name} = ${root.latex}`)
    .join(say('\\quad\\text{or}\\quad ', '\\quad\\text{或}\\quad '));
  const excluded = poles.map((root) => `$${name} \\ne ${root.latex}$`).join(say(', ', '、'));
  return {
    title: say('Find where the sign can change', '求零点'),
    body: [
      `${say('Let', '设')} $${letter}(${name}) = ${plain}$${say('.', '。')}`,
      plain === factored ? '' : display(`${plain} = ${factored}`),
      zeros.length === 0
        ? say('It has no real zero.', '它没有实数零点。')
        : `${say('Its zeros:', '零点：')}${display(`${letter}(${name}) = 0 \\iff ${places}`)}`,
      poles.length === 0
        ? ''
        : say(`The denominator has to be other than 0: ${excluded}.`, `分母不能为零：${excluded}。`),
    ]
      .filter((part) => part !== '')
      .join(' '),
  };
}

/** Moves everything to the left and reads the signs between the zeros. */
function maybeExplainSigns(
  relation: Relation,
  fraction: PolynomialFraction,
  unknown: string,
  say: Say,
): InequalityDerivation | null {
  const { tidy: denominator, factor: below } = tidyPolynomial(fraction.denominator);
  const raw = fraction.numerator.map((value) => value.mul(below));
  const { tidy: numerator, factor } = tidyPolynomial(raw);
  const comparison = signOf(factor) < 0 ? turned[relation.comparison] : relation.comparison;
  const [zeros, poles] = [maybeEnds(numerator), maybeEnds(denominator)];
  if (zeros === null || poles === null || numerator.length === 0) {
    return null;
  }
  const name = renderName(unknown);
  const tidied = { numerator, denominator };
  const ends = distinctRoots([...zeros, ...poles]);
  const isPole = (end: Root): boolean => poles.some((pole) => Math.abs(pole.value - end.value) < 1e-9);
  const valueAt = (x: number): number => {
    const [above, under] = [numerator, denominator].map((part) =>
      part.reduceRight((sum, value) => sum * x + value.valueOf(), 0),
    );
    return (above ?? 0) / (under ?? 1);
  };
  const set = readChart({
    ends,
    holdsAt: (end) => !isPole(end) && holds(comparison, 0),
    holdsNear: (x) => holds(comparison, valueAt(x)),
  });
  const letter = unknown === 'f' ? 'g' : 'f';
  const standard = `${renderFraction(tidied, name, false)} ${shown[comparison]} 0`;
  const isStandard = standard.replaceAll(/\s/g, '') === renderRelation(relation).replaceAll(/\s/g, '');
  const first: Step = {
    title: say('Bring it to one side', '化为右边是零的形式'),
    body: say('Everything on the left, tidied up:', '移项、通分、整理得') + display(standard),
  };
  const second = explainZeros({ fraction: tidied, zeros, poles, letter, name, say });
  const tests: Step = {
    title: say('Test the sign in each interval', '列表判断各区间内的符号'),
    body:
      (ends.length === 0
        ? say('So its sign never changes, and one value decides:', '所以符号不变，取一个值即可判断：')
        : say(
            'Between these places the sign stays the same, so one value in each interval decides:',
            '在这些点分成的每个区间内符号不变，各取一个值即可判断：',
          )) + display(listTests(tidied, ends, letter).join(',\\quad ')),
  };
  const opening = isStandard ? [] : [first];
  return {
    steps: [
      ...opening,
      ...(zeros.length === 0 ? [{ ...second, body: `${second.body} ${tests.body}` }] : [second, tests]),
    ],
    set,
  };
}

/** Solves one inequality in one unknown; null when it is of no known kind. */
export function maybeExplainInequality(
  given: Relation,
  unknown: string,
  say: Say,
): InequalityDerivation | null {
  const isTurned = findFreeVariables(given.left).length === 0;
  const relation: Relation = isTurned
    ? { left: given.right, comparison: turned[given.comparison], right: given.left }
    : given;
  const difference = {
    kind: 'add',
    terms: [relation.left, { kind: 'negate', operand: relation.right }],
  } as const;
  const polynomial = maybeReadPolynomial(difference, unknown);
  if (polynomial !== null && degreeOf(polynomial) < 2) {
    return explainLinear(relation, polynomial, unknown, say);
  }
  const fraction = maybeReadFraction(difference, unknown);
  if (fraction !== null) {
    return maybeExplainSigns(relation, fraction, unknown, say);
  }
  const solvePlain = (plain: Relation): InequalityDerivation | null =>
    maybeReadFraction(plain.left, unknown) === null ? null : maybeExplainInequality(plain, unknown, say);
  return (
    maybeExplainAbsolute(relation, unknown, say) ??
    maybeExplainByEquation(relation, { unknown, say, solvePlain })
  );
}

/** Whether a number fulfils a relation as it was written; NaN never does. */
export function isFulfilled({ left, comparison, right }: Relation, unknown: string, x: number): boolean {
  const [a, b] = [left, right].map((side) => compileExpression(side, [unknown])(x));
  return holds(comparison, (a ?? Number.NaN) - (b ?? Number.NaN));
}
