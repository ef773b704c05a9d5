import { numeratorOf, type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import { coefficientOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { discriminantOf } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { type ComplexPair, renderComplexPair } from './complex-pair.ts';
import { claimRoot, type Root, renderName, renderRoots } from './root.ts';

/** The ways in which a quadratic equation is solved. */
export type QuadraticMethod = 'factoring' | 'square' | 'formula' | 'roots';

/** A quadratic equation `polynomial = 0` that is being solved. */
export interface QuadraticTask {
  /** Whole coefficients, the first one positive. */
  readonly polynomial: Polynomial;
  /** The unknown's name, and as LaTeX. */
  readonly unknown: string;
  readonly name: string;
  readonly say: Say;
  /** Whether it stands inside another equation: its roots are then not numbered, as they need not be the answer. */
  readonly isPartial: boolean;
  /** Whether complex roots are to be written where there are no real ones. */
  readonly showsComplex: boolean;
}

/** How a quadratic equation was solved. */
export interface QuadraticDerivation {
  readonly steps: readonly Step[];
  /** The real roots in ascending order; a double root once, with multiplicity 2. */
  readonly roots: readonly Root[];
  /** The other roots, where there are no real ones. */
  readonly complex: ComplexPair | null;
}

/** A number as a factor or the base of a power: in brackets when it is negative or a fraction. */
export function bracketed(value: Rational): string {
  const latex = renderRational(value);
  return /^\d+$/.test(latex) ? latex : parenthesize(latex);
}

/** The linear factor with whole coefficients that a rational root gives: `2x - 3`. */
export function renderRootFactor(root: Rational, name: string): string {
  return renderPolynomial([rational(-numeratorOf(root)), rational(root.d)], name);
}

/** `(x - 1)(2x - 3)`, or `(x - 1)^{2}` for equal roots; a root 0 gives the factor `x`. */
export function renderFactors(roots: readonly Rational[], name: string): string {
  const distinct = roots.filter((root, index) => roots.findIndex((other) => other.equals(root)) === index);
  const ordered = [...distinct].sort(
    (left, right) => Number(signOf(left) !== 0) - Number(signOf(right) !== 0),
  );
  return ordered
    .map((root) => {
      const factor = renderRootFactor(root, name);
      const base = signOf(root) === 0 ? factor : `(${factor})`;
      const times = roots.filter((other) => other.equals(root)).length;
      return times === 1 ? base : `${base}^{${times}}`;
    })
    .join('');
}

/** The word between alternatives, as LaTeX. */
export function orWord(say: Say): string {
  return say('\\quad\\text{or}\\quad ', '\\quad\\text{或}\\quad ');
}

/** `x = 1 or x = 3`. */
export function renderAlternatives(roots: readonly Root[], unknown: string, say: Say): string {
  return roots.map((root) => `${renderName(unknown)} ${claimRoot(root)}`).join(orWord(say));
}

/** A statement about the equation, or the equation in front of what is equivalent to it where it is a part. */
export function state({ polynomial, name, isPartial }: QuadraticTask, latex: string): string {
  return display(isPartial ? `${renderPolynomial(polynomial, name)} = 0 \\iff ${latex}` : latex);
}

/** The roots as the last line of a derivation. */
export function conclude(task: QuadraticTask, roots: readonly Root[]): string {
  const { unknown, say, isPartial } = task;
  return (
    say('So', '所以') +
    state(task, isPartial ? renderAlternatives(roots, unknown, say) : renderRoots(roots, unknown, true))
  );
}

/** The step that ends an equation without real roots. */
export function explainNoReal(
  { say, unknown, isPartial, showsComplex }: QuadraticTask,
  complex: ComplexPair,
  reason: string,
): Step {
  const none = say('There is no real root.', '方程没有实数根。');
  const pair = say(
    `There is no real root; with $i^{2} = -1$ the complex roots are${display(renderComplexPair(complex, unknown))}`,
    `方程没有实数根；在复数范围内，由 $i^{2} = -1$ 得${display(renderComplexPair(complex, unknown))}`,
  );
  return {
    title: say('Read off the kind of roots', '判断根的情况'),
    body: `${reason} ${isPartial || !showsComplex ? none : pair}`,
  };
}

/** The discriminant with its numbers: `\Delta = (-5)^{2} - 4 \cdot 1 \cdot 6 = 1`. */
export function renderDiscriminant(polynomial: Polynomial): string {
  const [c, b, a] = [0, 1, 2].map((power) => bracketed(coefficientOf(polynomial, power)));
  return `\\Delta = ${b}^{2} - 4 \\cdot ${a} \\cdot ${c} = ${renderRational(discriminantOf(polynomial))}`;
}

/** The discriminant, and how it compares with 0. */
export function compareDiscriminant(polynomial: Polynomial): string {
  const sign = signOf(discriminantOf(polynomial));
  return sign === 0
    ? renderDiscriminant(polynomial)
    : `${renderDiscriminant(polynomial)} ${sign > 0 ? '> 0' : '< 0'}`;
}

/** Names the coefficients, unless the unknown itself bears one of their names. */
export function introduceCoefficients({ polynomial, unknown, say }: QuadraticTask): string {
  const [c, b, a] = [0, 1, 2].map((power) => renderRational(coefficientOf(polynomial, power)));
  return /^[abc]$/.test(unknown)
    ? say('The discriminant is', '判别式为')
    : say(
        `Here $a = ${a}$, $b = ${b}$ and $c = ${c}$, so the discriminant $\\Delta = b^{2} - 4ac$ is`,
        `这里 $a = ${a}$，$b = ${b}$，$c = ${c}$，判别式 $\\Delta = b^{2} - 4ac$ 为`,
      );
}
