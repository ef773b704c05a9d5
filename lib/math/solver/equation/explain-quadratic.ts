import { one, type Rational, renderRational, signOf } from '../../exact/rational.ts';
import { isRational } from '../../exact/surd.ts';
import { coefficientOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { discriminantOf, maybeSolveQuadratic } from '../../polynomial/polynomial-roots.ts';
import { renderLinear, renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { display, type Step } from '../solution.ts';
import { explainSquare, explainSquareRoots } from './complete-square.ts';
import { type ComplexPair, maybeComplexPair } from './complex-pair.ts';
import {
  bracketed,
  compareDiscriminant,
  conclude,
  explainNoReal,
  introduceCoefficients,
  orWord,
  type QuadraticDerivation,
  type QuadraticMethod,
  type QuadraticTask,
  renderDiscriminant,
  renderFactors,
  renderRootFactor,
  state,
} from './quadratic-task.ts';
import { type Root, surdRoot } from './root.ts';

function explainZeroProduct(roots: readonly Rational[], task: QuadraticTask): string {
  const { name, say } = task;
  const distinct = roots.filter((root, index) => roots.findIndex((other) => other.equals(root)) === index);
  const parts = distinct.map((root) => `${renderRootFactor(root, name)} = 0`);
  const lead = say(
    'A product is zero exactly when one of its factors is zero:',
    '乘积为零，当且仅当至少有一个因式为零：',
  );
  return lead + state(task, parts.join(orWord(say)));
}

function rootsOf(polynomial: Polynomial): readonly Root[] | null {
  const multiplicity = signOf(discriminantOf(polynomial)) === 0 ? 2 : 1;
  return maybeSolveQuadratic(polynomial)?.map((root) => surdRoot(root, multiplicity)) ?? null;
}

function rationalRootsOf(polynomial: Polynomial): readonly Rational[] | null {
  const surds = maybeSolveQuadratic(polynomial);
  if (surds === null || surds.length === 0 || !surds.every(isRational)) {
    return null;
  }
  const values = surds.map((root) => root.rational);
  const [first] = values;
  return values.length === 1 && first !== undefined ? [first, first] : values;
}

function explainFactoring(
  task: QuadraticTask,
  roots: readonly Root[],
  rationals: readonly Rational[],
): readonly Step[] {
  const { polynomial, name, say } = task;
  const [c, b, a] = [0, 1, 2].map((power) => coefficientOf(polynomial, power));
  const [p, q] = rationals.map((value) => value.neg());
  const product = display(`${renderPolynomial(polynomial, name)} = ${renderFactors(rationals, name)}`);
  const isMonic = a?.equals(1) === true;
  const hasHint =
    isMonic &&
    b !== undefined &&
    c !== undefined &&
    p !== undefined &&
    q !== undefined &&
    signOf(c) !== 0 &&
    signOf(b) !== 0;
  const hint = hasHint
    ? say(
        `Two numbers with the product $${renderRational(c)}$ and the sum $${renderRational(b)}$ are $${renderRational(p)}$ and $${renderRational(q)}$: $${bracketed(p)} \\cdot ${bracketed(q)} = ${renderRational(c)}$ and $${renderLinear(
          [
            { coefficient: p, factor: '' },
            { coefficient: q, factor: '' },
          ],
        )} = ${renderRational(b)}$. So`,
        `积为 $${renderRational(c)}$、和为 $${renderRational(b)}$ 的两个数是 $${renderRational(p)}$ 和 $${renderRational(q)}$：$${bracketed(p)} \\cdot ${bracketed(q)} = ${renderRational(c)}$，$${renderLinear(
          [
            { coefficient: p, factor: '' },
            { coefficient: q, factor: '' },
          ],
        )} = ${renderRational(b)}$。所以`,
      )
    : signOf(c ?? one) === 0
      ? say(`Take out the common factor $${name}$:`, `提取公因式 $${name}$：`)
      : say('Factor the left side (by cross multiplication):', '把左边因式分解（十字相乘法）：');
  return [
    { title: say('Factor', '因式分解'), body: `${hint}${product}` },
    {
      title: say('Set each factor to zero', '令每个因式为零'),
      body: explainZeroProduct(rationals, task) + conclude(task, roots),
    },
  ];
}

function explainFormula(
  task: QuadraticTask,
  roots: readonly Root[],
  complex: ComplexPair | null,
): readonly Step[] {
  const { polynomial, name, say } = task;
  const first: Step = {
    title: say('Compute the discriminant', '计算判别式'),
    body: introduceCoefficients(task) + display(compareDiscriminant(polynomial)),
  };
  const discriminant = discriminantOf(polynomial);
  if (complex !== null) {
    return [
      first,
      explainNoReal(
        task,
        complex,
        say(
          `The discriminant is negative: $${renderRational(discriminant)} < 0$.`,
          `判别式小于零：$${renderRational(discriminant)} < 0$。`,
        ),
      ),
    ];
  }
  const [b, a] = [1, 2].map((power) => coefficientOf(polynomial, power));
  const above = renderRational((b ?? one).neg());
  const below = `2 \\cdot ${bracketed(a ?? one)}`;
  const isDouble = signOf(discriminant) === 0;
  const inserted = isDouble
    ? `${name} = \\frac{${above}}{${below}}`
    : `${name} = \\frac{${above === '0' ? '' : `${above} `}\\pm \\sqrt{${renderRational(discriminant)}}}{${below}}`;
  const second: Step = {
    title: say('Use the quadratic formula', '代入求根公式'),
    body:
      say(
        isDouble ? 'It is zero, so the two roots coincide:' : 'It is positive, so there are two real roots:',
        isDouble ? '判别式等于零，方程有两个相等的实数根：' : '判别式大于零，方程有两个不相等的实数根：',
      ) +
      state(task, inserted) +
      conclude(task, roots),
  };
  return [first, second];
}

function chooseMethod({ polynomial }: QuadraticTask, isSplit: boolean): QuadraticMethod {
  if (signOf(coefficientOf(polynomial, 1)) === 0) {
    return 'roots';
  }
  return isSplit ? 'factoring' : 'formula';
}

/** Solves a quadratic equation by the method that is asked for, else by the one that fits; null for huge numbers. */
export function maybeExplainQuadratic(
  task: QuadraticTask,
  asked: QuadraticMethod | null = null,
): QuadraticDerivation | null {
  const { polynomial, say } = task;
  const roots = rootsOf(polynomial);
  const complex = roots?.length === 0 ? maybeComplexPair(polynomial) : null;
  if (roots === null || (roots.length === 0 && complex === null)) {
    return null;
  }
  const rationals = rationalRootsOf(polynomial);
  const method = asked ?? chooseMethod(task, rationals !== null);
  const solved = { roots, complex };
  switch (method) {
    case 'square':
      return { ...solved, steps: explainSquare(task, roots, complex) };
    case 'formula':
      return { ...solved, steps: explainFormula(task, roots, complex) };
    case 'roots':
      return signOf(coefficientOf(polynomial, 1)) === 0
        ? { ...solved, steps: explainSquareRoots(task, roots, complex) }
        : { ...solved, steps: explainSquare(task, roots, complex) };
    case 'factoring': {
      if (rationals !== null) {
        return { ...solved, steps: explainFactoring(task, roots, rationals) };
      }
      const discriminant = renderRational(discriminantOf(polynomial));
      const note: Step = {
        title: say('Try to factor', '尝试因式分解'),
        body: say(
          `The left side has no factors with rational coefficients: that would need the discriminant $${renderDiscriminant(polynomial)}$ to be the square of a rational number, and $${discriminant}$ is none. The quadratic formula leads on.`,
          `左边在有理数范围内不能因式分解：判别式 $${renderDiscriminant(polynomial)}$ 不是有理数的平方，所以改用求根公式。`,
        ),
      };
      return { ...solved, steps: [note, ...explainFormula(task, roots, complex).slice(1)] };
    }
  }
}
