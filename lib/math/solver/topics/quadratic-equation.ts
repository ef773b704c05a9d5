import { renderRational, signOf } from '../../exact/rational.ts';
import type { Relation } from '../../expression/expression.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { maybeReadEquation } from '../../polynomial/multinomial.ts';
import {
  coefficientOf,
  degreeOf,
  maybeReadPolynomial,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { discriminantOf } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { areRootsConfirmed } from '../equation/check-roots.ts';
import { renderComplexPair } from '../equation/complex-pair.ts';
import { drawZeros } from '../equation/draw-equation.ts';
import { type EquationTask, maybeReadTask } from '../equation/equation-task.ts';
import { maybeExplainQuadratic } from '../equation/explain-quadratic.ts';
import { explainStandardForm } from '../equation/explain-standard-form.ts';
import {
  introduceCoefficients,
  type QuadraticDerivation,
  type QuadraticMethod,
  type QuadraticTask,
  renderDiscriminant,
} from '../equation/quadratic-task.ts';
import { renderName, renderRoots } from '../equation/root.ts';
import type { Say } from '../language.ts';
import type { Question } from '../question.ts';
import { display, joinFacts, type Solution, type Step } from '../solution.ts';
import type { Topic } from '../topic.ts';

const lexicon = {
  quadratic: 'quadratic|quadratic equation|second degree equation|一元二次方程|一元二次|二次方程'.split('|'),
  factoring:
    'by factoring|by factorising|by factorizing|factoring|factorising|factorizing|factor|factorise|factorize|factor method|factoring method|factorization|factorisation|by factorization|by factorisation|因式分解法|因式分解|十字相乘法|十字相乘|用因式分解法|用因式分解'.split(
      '|',
    ),
  square:
    'by completing the square|completing the square|complete the square|completing square|配方法|用配方法|配方'.split(
      '|',
    ),
  formula:
    'with the quadratic formula|by the quadratic formula|using the quadratic formula|quadratic formula|the formula|by formula|formula method|公式法|求根公式|用公式法|求根公式法'.split(
      '|',
    ),
  roots:
    'square root method|by taking square roots|taking square roots|by square roots|square root property|square roots|by the square root method|extracting square roots|直接开平方法|开平方法|直接开平方|用直接开平方法'.split(
      '|',
    ),
  complex:
    'complex|complex solutions|complex roots|complex numbers|in complex numbers|over the complex numbers|in the complex numbers|over the complex|imaginary|imaginary roots|复数|复数根|复根|复数解|复数范围内|在复数范围内|虚根|虚数根'.split(
      '|',
    ),
  discriminant: 'discriminant|判别式|根的判别式|的判别式|判别式的值'.split('|'),
  nature:
    'nature of the roots|nature of roots|nature of the solutions|kind of roots|type of roots|types of roots|根的情况|的根的情况|判断|判断方程根的情况|判断根的情况|不解方程'.split(
      '|',
    ),
  vieta:
    "vieta|vieta's formulas|vieta's theorem|sum and product of the roots|sum and the product of the roots|sum and product of roots|sum and product of the solutions|sum and product of its roots|韦达定理|两根之和与积|两根之和与两根之积|两根之和及两根之积|两根的和与积|两根之和和两根之积|根与系数的关系|两根和与积".split(
      '|',
    ),
} as const;

const methods: readonly QuadraticMethod[] = ['factoring', 'square', 'formula', 'roots'];

/** Phrases with 和 as a noun, which the reader of words would not take. */
function joinSumWords(question: Question): Question {
  const prose = question.prose
    .replace(
      /两(?:个)?(?:实数)?根(?:之|的)和(?:与|和|及|、)(?:两(?:个)?(?:实数)?根)?(?:之|的)?积/g,
      '两根之积与和数',
    )
    .replace('两根之积与和数', '韦达定理');
  return { ...question, prose };
}

function explainNature({ polynomial }: QuadraticTask, say: Say): readonly [latex: string, sentence: string] {
  const sign = signOf(discriminantOf(polynomial));
  const value = renderRational(discriminantOf(polynomial));
  if (sign > 0) {
    return [
      `\\Delta = ${value} > 0,\\ ${say('\\text{two distinct real roots}', '\\text{有两个不相等的实数根}')}`,
      say(
        'It is positive, so there are two distinct real roots.',
        '判别式大于零，方程有两个不相等的实数根。',
      ),
    ];
  }
  return sign === 0
    ? [
        `\\Delta = 0,\\ ${say('\\text{two equal real roots}', '\\text{有两个相等的实数根}')}`,
        say('It is zero, so the two real roots are equal.', '判别式等于零，方程有两个相等的实数根。'),
      ]
    : [
        `\\Delta = ${value} < 0,\\ ${say('\\text{no real roots}', '\\text{没有实数根}')}`,
        say(
          'It is negative, so there is no real root; the roots are complex.',
          '判别式小于零，方程没有实数根。',
        ),
      ];
}

function describeDiscriminant(task: QuadraticTask, request: ReadonlySet<string>): readonly [Step, string] {
  const { polynomial, say } = task;
  const [nature, sentence] = explainNature(task, say);
  const step: Step = {
    title: say('Compute the discriminant', '计算判别式'),
    body: introduceCoefficients(task) + display(renderDiscriminant(polynomial)) + sentence,
  };
  return [step, request.has('nature') ? nature : `\\Delta = ${renderRational(discriminantOf(polynomial))}`];
}

function describeVieta({ polynomial, name, say }: QuadraticTask): readonly [Step, string] {
  const [c, b, a] = [0, 1, 2].map((power) => coefficientOf(polynomial, power));
  const [sum, product] =
    a === undefined || b === undefined || c === undefined
      ? ['', '']
      : [renderRational(b.neg().div(a)), renderRational(c.div(a))];
  const facts = [`${name}_1 + ${name}_2 = ${sum}`, `${name}_1 ${name}_2 = ${product}`];
  return [
    {
      title: say("Use Vieta's formulas", '应用韦达定理'),
      body: say(
        `In $${renderPolynomial(polynomial, name)} = 0$ the sum of the roots is minus the second coefficient divided by the first, and their product the last one divided by the first:${display(facts.join(',\\quad '))}`,
        `在方程 $${renderPolynomial(polynomial, name)} = 0$ 中，两根之和等于一次项系数与二次项系数之比的相反数，两根之积等于常数项与二次项系数之比：${display(facts.join(',\\quad '))}`,
      ),
    },
    facts.join(',\\ '),
  ];
}

function answerRoots(
  { roots, complex }: QuadraticDerivation,
  { request, unknown, say }: EquationTask,
  isChinese: boolean,
): string {
  if (complex === null) {
    return renderRoots(roots, unknown);
  }
  return request.has('real') || (isChinese && !request.has('complex'))
    ? say('\\text{no real roots}', '\\text{无实数根}')
    : renderComplexPair(complex, unknown);
}

interface Described {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly derivation: QuadraticDerivation;
}

function maybeDescribe(
  task: EquationTask,
  polynomial: Polynomial,
  { language, prose }: Question,
): Described | null {
  const isChinese = language === 'zh';
  const isSolvingToo = /\bsolve\b|(?<!不)解方程/.test(prose);
  const { request, unknown, say } = task;
  const showsComplex = !request.has('real') && (!isChinese || request.has('complex'));
  const quadratic: QuadraticTask = {
    polynomial,
    unknown,
    name: renderName(unknown),
    say,
    isPartial: false,
    showsComplex,
  };
  const asked = methods.filter((method) => request.has(method));
  const derivation = asked.length > 1 ? null : maybeExplainQuadratic(quadratic, asked[0] ?? null);
  if (derivation === null || (request.has('real') && request.has('complex'))) {
    return null;
  }
  const extras = [
    ...(request.has('discriminant') || request.has('nature')
      ? [describeDiscriminant(quadratic, request)]
      : []),
    ...(request.has('vieta') ? [describeVieta(quadratic)] : []),
  ];
  const isSolving = extras.length === 0 || isSolvingToo || asked.length > 0;
  const facts = [
    ...extras.map(([, fact]) => fact),
    ...(isSolving ? [answerRoots(derivation, task, isChinese)] : []),
  ];
  return {
    steps: [...extras.map(([step]) => step), ...(isSolving ? derivation.steps : [])],
    answer: facts.length === 1 ? (facts[0] ?? '') : joinFacts(facts),
    derivation,
  };
}

function solveQuadratic(given: Question): Solution | null {
  const question = joinSumWords(given);
  const task = maybeReadTask(question, lexicon) ?? maybeReadExpressionTask(question);
  const equation = task === null ? null : maybeReadEquation(task.relation);
  if (task === null || equation === null || task.relation.comparison !== '=') {
    return null;
  }
  const { relation, unknown, say } = task;
  const polynomial = maybeReadPolynomial(
    { kind: 'add', terms: [relation.left, { kind: 'negate', operand: relation.right }] },
    unknown,
  );
  if (polynomial === null || degreeOf(polynomial) !== 2) {
    return null;
  }
  const { tidy, steps } = explainStandardForm(relation, polynomial, unknown, say);
  const described = maybeDescribe(task, tidy, question);
  if (
    described === null ||
    !areRootsConfirmed(
      relation,
      unknown,
      described.derivation.roots.map(({ value }) => value),
    )
  ) {
    return null;
  }
  return {
    topicId: 'quadratic-equation',
    language: question.language,
    steps: isDetour(relation, described.steps) ? described.steps.slice(1) : [...steps, ...described.steps],
    answer: described.answer,
    plotCode: drawZeros(tidy, described.derivation.roots),
  };
}

/** `x^2 = 9` need not be brought to standard form and back. */
function isDetour({ left, right }: Relation, [first]: readonly Step[]): boolean {
  const isSquare = left.kind === 'power' && left.base.kind === 'symbol' && right.kind !== 'add';
  return isSquare && first?.body.endsWith(display(renderRelation({ left, comparison: '=', right }))) === true;
}

/** "Find the discriminant of x^2 - 4x + 3": the expression is taken as the equation with 0. */
function maybeReadExpressionTask(question: Question): EquationTask | null {
  const [formula] = question.formulas;
  if (formula?.kind !== 'expression' || question.formulas.length !== 1) {
    return null;
  }
  const relation = {
    left: formula.expression,
    comparison: '=',
    right: { kind: 'number', numerator: 0n, denominator: 1n },
  } as const;
  const task = maybeReadTask({ ...question, formulas: [{ kind: 'relation', relation }] }, lexicon);
  return task !== null && (task.request.has('discriminant') || task.request.has('vieta')) ? task : null;
}

/** A quadratic equation by any method, its discriminant, the nature of its roots, and Vieta's formulas. */
export const quadraticEquation: Topic = {
  id: 'quadratic-equation',
  title: {
    en: 'a quadratic equation by factoring, completing the square or the formula, with real or complex roots',
    zh: '一元二次方程：因式分解法、配方法、公式法，判别式与韦达定理',
  },
  examples: {
    en: ['Solve x^2 - 4x + 3 = 0', 'Solve 2x^2 + 3x - 1 = 0 by completing the square'],
    zh: ['解方程 x^2 - 4x + 3 = 0', '用配方法解方程 2x^2 + 3x - 1 = 0'],
  },
  solve: solveQuadratic,
};
