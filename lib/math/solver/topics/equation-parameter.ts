import { rational } from '../../exact/rational.ts';
import type { Comparison, Expression, Relation } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex, renderRelation } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import {
  addMultinomials,
  type Multinomial,
  makeMultinomial,
  maybeMultiplyMultinomials,
} from '../../polynomial/multinomial.ts';
import { degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { renderMultinomial, typeMultinomial } from '../../polynomial/render-multinomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import {
  coefficientAt,
  type Family,
  isConfirmed,
  isLeadFixed,
  maybeFamily,
  maybeLinearPlaces,
  type RootKind,
  without,
} from '../equation/parameter-family.ts';
import { renderName, renderRoots } from '../equation/root.ts';
import { maybeSolveCondition } from '../equation/solve-condition.ts';
import { maybeRenderSet, type SolutionSet, typeSet } from '../inequality/solution-set.ts';
import { type Say, speak } from '../language.ts';
import { writePlotCode } from '../plot-code.ts';
import type { Question } from '../question.ts';
import { type Lexicon, maybeReadRequest } from '../read-request.ts';
import { display, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon: Lexicon<RootKind | 'single' | 'root' | 'quadratic' | 'neutral'> = {
  equal: [
    ...'equal roots|two equal roots|equal real roots|two equal real roots|double root|repeated root|repeated roots|equal solutions|coincident roots|repeated real root|repeated solution|double roots'.split(
      '|',
    ),
    ...'两个相等的实数根|两个相等的实根|两个相等的根|两个相等实数根|两个相等实根|等根|两相等实根|两个相等的解|重根|两个相同的实数根'.split(
      '|',
    ),
  ],
  single: [
    ...'exactly one solution|one solution|exactly one real solution|only one solution|one real solution|one real root|exactly one real root|exactly one root|one root|unique solution|only one real solution|only one root|only one real root|exactly 1 solution|exactly 1 real solution'.split(
      '|',
    ),
    ...'只有一个实数根|只有一个根|只有一个解|有唯一解|唯一解|一个实数根|唯一的实数根|只有一个实数解'.split(
      '|',
    ),
  ],
  distinct: [
    ...'two distinct real roots|two distinct roots|two different real roots|two different roots|distinct real roots|two real roots|two real solutions|two distinct real solutions|two distinct solutions|two different real solutions|two unequal real roots|unequal real roots|2 real solutions|2 distinct real solutions|2 real roots|two real and distinct roots|real and distinct roots'.split(
      '|',
    ),
    ...'两个不相等的实数根|两个不相等的实根|两个不等的实数根|两个不等实根|两个不等的实根|两个不同的实数根|两个不同的实根|两个不相等实数根|不相等的实数根|两个不相等的根|两不等实根'.split(
      '|',
    ),
  ],
  real: [
    ...'real roots|real solutions|real root|real solution|at least one real root|at least one real solution|only real roots'.split(
      '|',
    ),
    ...'实数根|实根|两个实数根|两个实根|实数解'.split('|'),
  ],
  none: [
    ...'no real roots|no real solutions|no real root|no real solution|no solution|no solutions|no roots'.split(
      '|',
    ),
    ...'没有实数根|没有实根|无实数根|无实根|没有实数解|无实数解|没有根|无解'.split('|'),
  ],
  root: [
    ...'root|solution|root of|solution of|solution to|a zero of|zero of|one root|one of the roots|one solution of'.split(
      '|',
    ),
    ...'根|一个根|的一个根|的根|的解|的一个解|一个解|一根|的一根'.split('|'),
  ],
  quadratic: 'quadratic|quadratic equation|一元二次方程|二次方程|的一元二次方程'.split('|'),
  neutral: [
    ...'for which|for what|which|what|such that|so that|so|will|can|must|should|constant|parameter|number|numbers|when|range|range of|set of|possible|any|every|each|make|makes|the equation|in x|where|real number|one of'.split(
      '|',
    ),
    ...'关于|的方程|何值时|为何值时|什么值时|取何值时|取什么值时|当|时|使|使得|满足|取值范围|的取值范围|的值|的|实数|常数|则|那么|应|满足什么条件|条件|范围|的范围|应满足'.split(
      '|',
    ),
  ],
};

function bracket(multinomial: Multinomial): string {
  const latex = renderMultinomial(multinomial);
  return /^(?:\d+|[a-z])$/.test(latex) ? latex : `(${latex})`;
}

const comparisonOf: Readonly<Record<RootKind, Comparison>> = {
  equal: '=',
  distinct: '>',
  real: '>=',
  none: '<',
};

const signs: Readonly<Record<RootKind, string>> = { equal: '=', distinct: '>', real: '\\ge', none: '<' };

function reasonOf(kind: RootKind, say: Say): string {
  switch (kind) {
    case 'equal':
      return say(
        'The roots are equal when the discriminant is zero.',
        '有两个相等的实数根，则判别式等于零。',
      );
    case 'distinct':
      return say(
        'There are two different real roots when it is positive.',
        '有两个不相等的实数根，则判别式大于零。',
      );
    case 'real':
      return say('There are real roots when it is not negative.', '有实数根，则判别式不小于零。');
    case 'none':
      return say('There is no real root when it is negative.', '没有实数根，则判别式小于零。');
  }
}

interface Found {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly set: SolutionSet | null;
}

function maybeCount(family: Family, kind: RootKind, isQuadratic: boolean, say: Say): Found | null {
  const [c, b, a] = [0, 1, 2].map((power) => coefficientAt(family, power));
  const highest = Math.max(
    ...[...family.equation.values()].map(({ exponents }) => exponents[family.unknown] ?? 0),
  );
  if (a === undefined || b === undefined || c === undefined || highest !== 2) return null;
  const [square, product] = [maybeMultiplyMultinomials(b, b), maybeMultiplyMultinomials(a, c)];
  if (square === null || product === null) return null;
  const four = makeMultinomial([{ coefficient: rational(-4), exponents: {} }]);
  const discriminant = addMultinomials([square, maybeMultiplyMultinomials(product, four) ?? product]);
  const polynomial = maybeReadPolynomial(parseExpression(typeMultinomial(discriminant)), family.parameter);
  const places = maybeLinearPlaces(a, family.parameter);
  const isFixed = places?.length === 0;
  if (polynomial === null || degreeOf(polynomial) < 1 || degreeOf(polynomial) > 2 || places === null)
    return null;
  if (!isFixed && (kind === 'none' || (kind === 'real' && !isQuadratic))) return null;
  const condition = maybeSolveCondition(polynomial, comparisonOf[kind], family.parameter, say);
  if (condition === null || !isConfirmed(family, kind, condition.set)) return null;
  const set = without(condition.set, places);
  const name = renderName(family.parameter);
  const answer =
    kind === 'equal' && set.length > 0
      ? renderRoots(
          set.flatMap(({ from }) => from ?? []),
          family.parameter,
        )
      : maybeRenderSet(set, name);
  if (answer === null) return null;
  const first: Step = {
    title: say('Compute the discriminant', '求判别式'),
    body: say('The discriminant $b^{2} - 4ac$ is', '判别式为').concat(
      display(
        `\\Delta = ${bracket(b)}^{2} - 4 \\cdot ${bracket(a)} \\cdot ${bracket(c)} = ${renderPolynomial(polynomial, name)}`,
      ),
      reasonOf(kind, say),
      kind === 'equal' ? '' : display(`${renderPolynomial(polynomial, name)} ${signs[kind]} 0`),
    ),
  };
  const excluded = places.map(({ latex }) => `${name} \\ne ${latex}`).join(',\\ ');
  const last: Step = {
    title: say('Keep it quadratic', '二次项系数不为零'),
    body: say(
      `The equation has two roots only while the coefficient of the square is not zero, so $${excluded}$:`,
      `二次项系数不能为零，即 $${excluded}$，所以`,
    ).concat(display(answer)),
  };
  return { steps: [first, ...condition.steps, ...(isFixed ? [] : [last])], answer, set };
}

/** "x = 2 is a root": put it in and solve for the parameter. */
function maybeFromRoot(family: Family, relation: Relation, root: Expression, say: Say): Found | null {
  const put = (side: Expression): Expression => substitute(side, family.unknown, root);
  const sides = [put(relation.left), { kind: 'negate', operand: put(relation.right) } as const];
  const polynomial = maybeReadPolynomial({ kind: 'add', terms: sides }, family.parameter);
  const solved =
    polynomial === null || degreeOf(polynomial) < 1
      ? null
      : maybeExplainPolynomial({ polynomial, unknown: family.parameter, say });
  if (solved === null || solved.roots.length === 0 || solved.roots.some(({ isExact }) => !isExact))
    return null;
  const shown = renderRelation({ left: put(relation.left), comparison: '=', right: put(relation.right) });
  const answer = renderRoots(solved.roots, family.parameter);
  const step: Step = {
    title: say('Put the root in', '把根代入方程'),
    body: say(
      `A root makes the equation true, so put $${renderName(family.unknown)} = ${renderLatex(root)}$ in and solve:`,
      `根使方程成立，把 $${renderName(family.unknown)} = ${renderLatex(root)}$ 代入，解得`,
    ).concat(display(shown), display(answer)),
  };
  return { steps: [step], answer, set: null };
}

interface Task {
  readonly family: Family;
  readonly given: Relation;
  /** The other equations: what a root is. */
  readonly others: readonly Relation[];
}

function maybeReadTask({ formulas }: Question): Task | null {
  const relations = formulas.flatMap((formula) => (formula.kind === 'relation' ? [formula.relation] : []));
  const symbols = formulas.flatMap((formula) =>
    formula.kind === 'expression' && formula.expression.kind === 'symbol' ? [formula.expression.name] : [],
  );
  const given = relations.find((relation) => maybeFamily(relation) !== null);
  const family = given === undefined ? null : maybeFamily(given);
  if (given === undefined || family === null || relations.length + symbols.length !== formulas.length)
    return null;
  const isOwn = symbols.every((name) => name === family.unknown || name === family.parameter);
  return isOwn && symbols.includes(family.parameter)
    ? { family, given, others: relations.filter((relation) => relation !== given) }
    : null;
}

function maybeFind({ family, given, others }: Task, request: ReadonlySet<string>, say: Say): Found | null {
  const [other, ...more] = others;
  const kinds = (['equal', 'distinct', 'real', 'none'] as const).filter((kind) => request.has(kind));
  if (more.length > 0) return null;
  if (other !== undefined) {
    const isValue =
      other.left.kind === 'symbol' && other.left.name === family.unknown && other.comparison === '=';
    const isRoot = request.has('root') && kinds.length === 0 && findFreeVariables(other.right).length === 0;
    return isValue && isRoot ? maybeFromRoot(family, given, other.right, say) : null;
  }
  if (request.has('single')) {
    return kinds.length === 0 && isLeadFixed(family) ? maybeCount(family, 'equal', true, say) : null;
  }
  const [kind, ...otherKinds] = kinds;
  return kind === undefined || otherKinds.length > 0
    ? null
    : maybeCount(family, kind, request.has('quadratic') || kind !== 'real', say);
}

function solveParameter(question: Question): Solution | null {
  const request = maybeReadRequest(question, lexicon);
  const task = request === null ? null : maybeReadTask(question);
  const say = speak(question.language);
  const found = request === null || task === null ? null : maybeFind(task, request, say);
  if (found === null || task === null) return null;
  const { steps, answer, set } = found;
  const { parameter } = task.family;
  const isRange = set?.some(({ from, to }) => from !== to) === true;
  const plotCode = isRange
    ? writePlotCode({ title: say(`Values of ${parameter}`, `${parameter} 的取值范围`) }, [
        { kind: 'numberLine', set: typeSet(set) },
      ])
    : null;
  return { topicId: 'equation-parameter', language: question.language, steps, answer, plotCode };
}

/** For which values of a parameter a quadratic equation has equal, different, real or no real roots, or a given root. */
export const equationParameter: Topic = {
  id: 'equation-parameter',
  title: {
    en: 'a quadratic equation with a parameter: equal, different or no real roots, a given root',
    zh: '含参数的一元二次方程：根的情况与参数的取值',
  },
  examples: {
    en: [
      'For which k does x^2 + kx + 9 = 0 have equal roots?',
      'For what values of k does x^2 - 4x + k = 0 have two distinct real roots?',
    ],
    zh: [
      '关于 x 的方程 x^2 + kx + 9 = 0 有两个相等的实数根，求 k 的值',
      '若方程 x^2 - 2x + m = 0 没有实数根，求 m 的取值范围',
    ],
  },
  solve: solveParameter,
};
