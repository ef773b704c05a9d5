import type { Rational } from '../../exact/rational.ts';
import { roundDecimal } from '../../exact/round-decimal.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Comparison, Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { integer, numberFrom, power } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import { typeExpression } from '../../expression/type-expression.ts';
import { findParts } from '../equation/replace-calls.ts';
import { distinctRoots, type Root, renderName } from '../equation/root.ts';
import type { Say } from '../language.ts';
import { readQuestion } from '../question.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';
import { exponentialEquation } from '../topics/exponential-equation.ts';
import { logarithmicEquation } from '../topics/logarithmic-equation.ts';
import { radicalEquation } from '../topics/radical-equation.ts';
import {
  contains,
  type InequalityDerivation,
  maybeRenderSet,
  pickBetween,
  readChart,
  type SolutionSet,
} from './solution-set.ts';

const equationTopics: readonly Topic[] = [radicalEquation, exponentialEquation, logarithmicEquation];

/** What the solution of an inequality works with. */
interface Setting {
  readonly unknown: string;
  readonly say: Say;
  /** Solves an inequality with polynomials alone; null for any other. */
  readonly solvePlain: (relation: Relation) => InequalityDerivation | null;
}

/**
 * Solves an inequality with roots, powers or logarithms of the unknown: where both sides are equal and where the domain
 * ends, the sign can change; between these places one value decides. Null where the equation has no exact solution.
 */
export function maybeExplainByEquation(relation: Relation, setting: Setting): InequalityDerivation | null {
  const { unknown, say } = setting;
  const domain = maybeDomain(relation, setting);
  const equation: Relation = { ...relation, comparison: '=' };
  const solved = maybeSolveEquation(equation, say);
  const roots = solved === null ? null : maybeRoots(solved.answer);
  if (domain === null || solved === null || roots === null) return null;
  const borders = domain.set.flatMap(({ from, to }) => [from, to].filter((end) => end !== null));
  const ends = distinctRoots([...roots, ...borders]);
  const test = compileTest(relation, unknown);
  const isRoot = (end: Root): boolean => roots.some((root) => Math.abs(root.value - end.value) < 1e-9);
  const set = readChart({
    ends,
    holdsAt: (end) =>
      !isLeftOut(domain.set, end) && (isRoot(end) ? test.holdsWhereEqual : test.holdsAt(end.value)),
    holdsNear: test.holdsAt,
  });
  const [first, ...rest] = solved.steps;
  if (first === undefined) return null;
  const opening = say('The sides are equal where', '先求两边相等的点：').concat(
    display(renderRelation(equation)),
    first.body,
  );
  return {
    steps: [
      ...domain.steps,
      { ...first, body: opening },
      ...rest,
      explainTests(relation, { ends, domain: domain.set, unknown, say }),
    ],
    set,
  };
}

/** Whether the domain ends at a number without having it. */
function isLeftOut(domain: SolutionSet, { value }: Root): boolean {
  const isHere = (end: Root | null): boolean => end !== null && Math.abs(end.value - value) < 1e-9;
  return domain.some(({ from, to, hasFrom, hasTo }) => (isHere(from) && !hasFrom) || (isHere(to) && !hasTo));
}

function maybeSolveEquation(equation: Relation, say: Say): Solution | null {
  const question = readQuestion(`${say('Solve', '解方程')} $${renderRelation(equation)}$`);
  return equationTopics.map((topic) => topic.solve(question)).find((solution) => solution !== null) ?? null;
}

/** The roots of `x_1 = a,\ x_2 = b`; none for an answer in words; null where one is not exact. */
function maybeRoots(answer: string): readonly Root[] | null {
  if (answer.startsWith('\\text')) return [];
  const roots = answer.split(',\\ ').map((part) => {
    const [, claim] = /^[a-z](?:_\{?\d\}?)? = (.*)$/.exec(part.replace(/ \\approx .*$/, '')) ?? [];
    return claim === undefined || claim.includes('=') ? null : toRoot(claim);
  });
  return roots.includes(null) ? null : roots.filter((root) => root !== null);
}

function toRoot(latex: string): Root {
  const expression = parseExpression(latex);
  return {
    value: compileExpression(expression, [])(),
    latex,
    isExact: true,
    exact: null,
    spelled: typeExpression(expression).replaceAll('-', '−').replaceAll('*', '·'),
    multiplicity: 1,
  };
}

interface Domain {
  readonly set: SolutionSet;
  readonly steps: readonly Step[];
}

const everywhere: SolutionSet = [{ from: null, to: null, hasFrom: false, hasTo: false }];

/** Where all roots and logarithms have a value; null where that is more than one condition, or not plain. */
function maybeDomain({ left, right }: Relation, { unknown, say, solvePlain }: Setting): Domain | null {
  const parts = [left, right].flatMap((side) => findParts(side, isLimited));
  const conditions = parts.flatMap((part): readonly Relation[] => {
    const [inside] = part.kind === 'call' ? part.args : [];
    if (part.kind !== 'call' || inside === undefined || !findFreeVariables(inside).includes(unknown))
      return [];
    return [{ left: inside, comparison: part.name === 'sqrt' ? '>=' : '>', right: integer(0) }];
  });
  const [condition, ...others] = conditions;
  if (condition === undefined) return { set: everywhere, steps: [] };
  if (others.some((other) => renderRelation(other) !== renderRelation(condition))) return null;
  const found = solvePlain(condition);
  const shown = found === null ? null : maybeRenderSet(found.set, renderName(unknown));
  if (found === null || shown === null) return null;
  const step: Step = {
    title: say('Find the domain', '求定义域'),
    body: say('Both sides have a value where', '要使不等式有意义，须').concat(
      display(`${renderRelation(condition)} \\iff ${shown}`),
    ),
  };
  return { set: found.set, steps: [step] };
}

function isLimited(part: Expression): boolean {
  return part.kind === 'call' && /^(?:sqrt|ln|log)$/.test(part.name);
}

function compare(comparison: Comparison, difference: number): boolean {
  return comparison.startsWith('<') ? difference < 0 : difference > 0;
}

function compileTest(
  { left, right, comparison }: Relation,
  unknown: string,
): { readonly holdsAt: (x: number) => boolean; readonly holdsWhereEqual: boolean } {
  const [f, g] = [left, right].map((side) => compileExpression(side, [unknown]));
  return {
    holdsAt: (x) => compare(comparison, (f?.(x) ?? Number.NaN) - (g?.(x) ?? Number.NaN)),
    holdsWhereEqual: comparison.endsWith('='),
  };
}

/** One value of both sides in every interval of the domain. */
function explainTests(
  { left, right }: Relation,
  {
    ends,
    domain,
    unknown,
    say,
  }: {
    readonly ends: readonly Root[];
    readonly domain: SolutionSet;
    readonly unknown: string;
    readonly say: Say;
  },
): Step {
  const rows = [...ends, undefined].flatMap((end, index) => {
    const place = pickBetween(ends[index - 1], end);
    if (!contains(domain, place.valueOf())) return [];
    const [a, b] = [left, right].map((side) => showValue(substitute(side, unknown, writePlace(place))));
    if (a === undefined || b === undefined || !Number.isFinite(a.value - b.value)) return [];
    const sign = a.value > b.value ? '>' : '<';
    return [display(`${a.before} ${sign} ${b.after}`)];
  });
  return {
    title: say('Test one value in each interval', '在各区间内取值检验'),
    body: say(
      'Between these places neither side overtakes the other, so one value decides:',
      '在这些点之间两边的大小关系不变，各取一个值即可判断：',
    ).concat(...rows),
  };
}

/** A place to test, as a power of ten where it is one beyond a million. */
function writePlace(place: Rational): Expression {
  const [, zeros = ''] = /^1(0{7,})$/.exec(place.toFraction()) ?? [];
  return zeros === '' ? numberFrom(place) : power(integer(10), integer(zeros.length));
}

/** A value as the left and as the right end of a comparison. */
function showValue(side: Expression): {
  readonly value: number;
  readonly before: string;
  readonly after: string;
} {
  const [latex, value] = [renderLatex(side), compileExpression(side, [])()];
  if (/^-?(?:\d+(?:\.\d+)?|10\^\{\d+\})$/.test(latex)) return { value, before: latex, after: latex };
  const rounded = roundDecimal(value);
  const shown = rounded.includes('\\times') ? rounded : rounded.replace(/\.?0+$/, '');
  const isExact = Math.abs(Number(shown) - value) < 1e-12 * Math.max(1, Math.abs(value));
  const sign = isExact ? '=' : '\\approx';
  return { value, before: `${latex} ${sign} ${shown}`, after: `${shown} ${sign} ${latex}` };
}
