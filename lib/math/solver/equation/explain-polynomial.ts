import { maybeNthRoot } from '../../exact/nth-root.ts';
import { renderRational, signOf, zero } from '../../exact/rational.ts';
import { coefficientOf, degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { approximateRealRoots } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import type { ComplexPair } from './complex-pair.ts';
import { endSteps } from './end-steps.ts';
import { maybeExplainQuadratic } from './explain-quadratic.ts';
import { maybeSplitRoots } from './explain-rational-roots.ts';
import { maybeRootsOf, maybeSurdOf } from './power-roots.ts';
import { renderAlternatives } from './quadratic-task.ts';
import {
  maybeDecimalRoot,
  maybeRationalRoot,
  type Root,
  rationalRoot,
  renderName,
  renderRoots,
} from './root.ts';

/** A polynomial equation `polynomial = 0` of any degree from 1 that is being solved. */
export interface PolynomialTask {
  readonly polynomial: Polynomial;
  readonly unknown: string;
  readonly say: Say;
  /** Whether complex roots are wanted, and so a way that leads to them. */
  readonly isComplex?: boolean;
}

/** How a polynomial equation was solved. */
export interface PolynomialDerivation {
  readonly steps: readonly Step[];
  /** The real roots in ascending order, with multiplicities. */
  readonly roots: readonly Root[];
  /** The other roots; null where they are not known exactly. */
  readonly complex: readonly ComplexPair[] | null;
}

function explainFirstDegree({ polynomial, unknown, say }: PolynomialTask): PolynomialDerivation {
  const [c, a] = [coefficientOf(polynomial, 0), coefficientOf(polynomial, 1)];
  const root = rationalRoot(c.neg().div(a));
  const name = renderName(unknown);
  const isDone = a.equals(1) && signOf(c) === 0;
  const moved =
    isDone || a.equals(1) ? '' : display(`${renderPolynomial([zero, a], name)} = ${renderRational(c.neg())}`);
  return {
    steps: isDone
      ? []
      : [
          {
            title: say('Solve the linear equation', '解一次方程'),
            body: `${say('Isolate the unknown:', '移项，系数化为 1：')}${moved}${display(`${name} = ${root.latex}`)}`,
          },
        ],
    roots: [root],
    complex: [],
  };
}

function explainSecondDegree({ polynomial, unknown, say }: PolynomialTask): PolynomialDerivation | null {
  const { tidy } = tidyPolynomial(polynomial);
  const derivation = maybeExplainQuadratic({
    polynomial: tidy,
    unknown,
    name: renderName(unknown),
    say,
    isPartial: true,
    showsComplex: false,
  });
  return derivation === null
    ? null
    : { ...derivation, complex: derivation.complex === null ? [] : [derivation.complex] };
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

function commonExponent(polynomial: Polynomial): number {
  return polynomial.reduce(
    (divisor, coefficient, power) =>
      signOf(coefficient) === 0 ? divisor : greatestCommonDivisor(divisor, power),
    0,
  );
}

function sortRoots(roots: readonly Root[]): readonly Root[] {
  return [...roots].sort((left, right) => left.value - right.value);
}

function writeNoRoot(power: string, root: Root, say: Say): string {
  return say(
    `$${power} = ${root.latex}$ has no real solution, since $${root.latex} < 0$ and $${power} \\ge 0$.`,
    `$${power} = ${root.latex}$ 没有实数解，因为 $${root.latex} < 0$，而 $${power} \\ge 0$。`,
  );
}

/** `x^n = number` by taking roots. */
function maybeExplainPower({ polynomial, unknown, say }: PolynomialTask): PolynomialDerivation | null {
  const n = degreeOf(polynomial);
  const name = renderName(unknown);
  const right = rationalRoot(coefficientOf(polynomial, 0).neg().div(coefficientOf(polynomial, n)));
  const roots = maybeRootsOf(right, n);
  if (roots === null) {
    return null;
  }
  const power = `${name}^{${n}}`;
  const sign = n % 2 === 0 && right.value > 0 ? '\\pm' : '';
  const taken = `${name} = ${sign}\\sqrt[${n}]{${right.latex}}`;
  const body =
    roots.length === 0
      ? display(`${power} = ${right.latex}`) + writeNoRoot(power, right, say)
      : `${display(`${power} = ${right.latex}`)}${say(`Take the $${n}$-th root of both sides${n % 2 === 0 ? '; for an even power both signs count' : ''}:`, `两边开 $${n}$ 次方${n % 2 === 0 ? '，偶次方根取正负两个' : ''}：`)}${right.value === 0 ? '' : display(taken)}${display(renderRoots(roots, unknown, true))}`;
  return {
    steps: [{ title: say('Isolate the power and take roots', '移项并开方'), body }],
    roots,
    complex: null,
  };
}

/** A polynomial in `x^n` by the substitution `u = x^n`. */
function maybeExplainSubstitution(task: PolynomialTask, n: number): PolynomialDerivation | null {
  const { polynomial, unknown, say } = task;
  const name = renderName(unknown);
  const letter = unknown === 'u' ? 't' : 'u';
  const inner = polynomial.filter((_, power) => power % n === 0);
  const solved = maybeExplainPolynomial({ polynomial: inner, unknown: letter, say });
  const found = solved?.roots.map((root) => ({ root, roots: maybeRootsOf(root, n) }));
  if (solved == null || found === undefined || found.some(({ roots }) => roots === null)) {
    return null;
  }
  const power = `${name}^{${n}}`;
  const lines = found.map(({ root, roots }) =>
    roots === null || roots.length === 0
      ? `${writeNoRoot(power, root, say)}\n\n`
      : display(`${power} = ${root.latex} \\iff ${renderAlternatives(roots, unknown, say)}`),
  );
  const nothing = say(
    `There is no real value of $${letter}$, so there is no real solution.`,
    `$${letter}$ 没有实数值，所以原方程没有实数解。`,
  );
  const roots = sortRoots(found.flatMap((each) => each.roots ?? []));
  const back: Step = { title: say('Go back to the unknown', '回代'), body: lines.join('') };
  return {
    steps: [
      {
        title: say('Substitute', '换元'),
        body: say(
          `Only powers of $${power}$ occur: $${name}^{${2 * n}} = \\left(${power}\\right)^{2}$. With $${letter} = ${power}$ the equation becomes${display(`${renderPolynomial(inner, letter)} = 0`)}`,
          `方程中只含 $${power}$ 的幂：$${name}^{${2 * n}} = \\left(${power}\\right)^{2}$。设 $${letter} = ${power}$，方程化为${display(`${renderPolynomial(inner, letter)} = 0`)}`,
        ),
      },
      ...(lines.length === 0 ? endSteps(solved.steps, nothing) : [...solved.steps, back]),
    ],
    roots,
    complex: n === 2 ? maybeImaginaryPairs(solved) : null,
  };
}

/** The roots `±i√|u|` of a biquadratic with real `u`; null when the others are not known. */
function maybeImaginaryPairs({ roots, complex }: PolynomialDerivation): readonly ComplexPair[] | null {
  if (complex === null || complex.length > 0) {
    return null;
  }
  const pairs = roots
    .filter(({ value }) => value < 0)
    .map((root) => {
      const value = maybeRationalRoot(root);
      const size = value === null ? null : maybeNthRoot(value.neg(), 2);
      const imaginary = size === null ? null : maybeSurdOf(size);
      return imaginary === null ? null : { real: zero, imaginary };
    });
  const known = pairs.filter((pair) => pair !== null);
  return known.length === pairs.length ? known : null;
}

/** Roots that have no short exact form, to three decimals. */
function maybeExplainDecimals({ polynomial, unknown, say }: PolynomialTask): PolynomialDerivation | null {
  const values = approximateRealRoots(polynomial);
  const roots = values.flatMap((value) => maybeDecimalRoot(polynomial, value) ?? []);
  if (roots.length !== values.length) {
    return null;
  }
  const equation = `${renderPolynomial(polynomial, renderName(unknown))} = 0`;
  const body =
    roots.length === 0
      ? say(
          `The polynomial of $${equation}$ does not change its sign: it has no real zero.`,
          `方程 $${equation}$ 左边的值不变号，没有实数根。`,
        )
      : say(
          `$${equation}$ has no rational root. Where the left side changes its sign there is a root; halving such an interval again and again gives, to three decimals,${display(renderRoots(roots, unknown))}`,
          `$${equation}$ 没有有理根。左边的值变号之处必有一根，用二分法逐步逼近，精确到三位小数得${display(renderRoots(roots, unknown))}`,
        );
  return {
    steps: [{ title: say('Find the other roots numerically', '用数值方法求其余的根'), body }],
    roots,
    complex: null,
  };
}

function maybeExplainHigh(task: PolynomialTask): PolynomialDerivation | null {
  const { polynomial, unknown, say } = task;
  const isPure = polynomial.slice(1, -1).every((coefficient) => signOf(coefficient) === 0);
  if (isPure && task.isComplex !== true && signOf(coefficientOf(polynomial, 0)) !== 0) {
    const powered = maybeExplainPower(task);
    if (powered !== null) {
      return powered;
    }
  }
  const exponent = commonExponent(polynomial);
  const hasConstant = signOf(coefficientOf(polynomial, 0)) !== 0;
  const substituted =
    exponent > 1 &&
    hasConstant &&
    (!isPure || task.isComplex === true) &&
    !(task.isComplex === true && exponent > 2)
      ? maybeExplainSubstitution(task, exponent)
      : null;
  if (substituted !== null) {
    return substituted;
  }
  const split = maybeSplitRoots(polynomial, unknown, say);
  if (split === null) {
    return maybeExplainDecimals(task);
  }
  const rest =
    degreeOf(split.rest) < 1
      ? { steps: [], roots: [], complex: [] }
      : maybeExplainPolynomial({ ...task, polynomial: split.rest });
  return rest === null
    ? null
    : {
        steps: [...split.steps, ...rest.steps],
        roots: joinEqual([...split.roots, ...rest.roots]),
        complex: rest.complex,
      };
}

function joinEqual(roots: readonly Root[]): readonly Root[] {
  const joined = new Map<string, Root>();
  for (const root of roots) {
    const known = joined.get(root.latex);
    joined.set(
      root.latex,
      known === undefined ? root : { ...root, multiplicity: known.multiplicity + root.multiplicity },
    );
  }
  return sortRoots([...joined.values()]);
}

/** Solves `polynomial = 0`, degree 1 to 8, with steps; null when its numbers are too large or digits uncertain. */
export function maybeExplainPolynomial(task: PolynomialTask): PolynomialDerivation | null {
  const degree = degreeOf(task.polynomial);
  if (degree < 1 || degree > 8) {
    return null;
  }
  if (degree === 1) {
    return explainFirstDegree(task);
  }
  return degree === 2 ? explainSecondDegree(task) : maybeExplainHigh(task);
}
