import { exactAtom, scaleExact } from '../../exact/exact-sum.ts';
import { numeratorOf, one, type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import { addPolynomials } from '../../polynomial/factor-polynomial.ts';
import { coefficientOf, degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderLinear, renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { display, type Step } from '../solution.ts';
import { type Base, exactLog, isSameBase, logAtom } from './base.ts';
import { endSteps } from './end-steps.ts';
import type { EquationTask } from './equation-task.ts';
import { type Derivation, renderPower } from './explain-exponential.ts';
import { maybeExplainPolynomial } from './explain-polynomial.ts';
import type { ExponentialTerm } from './exponential-form.ts';
import { exactRoot, maybeRationalRoot, type Root, renderName } from './root.ts';

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

/** The back substitution `base^(g·x) = u`. */
function undo(
  base: Base,
  slope: Rational,
  u: Root,
  task: EquationTask,
): { readonly line: string; readonly root: Root | null } | null {
  const { unknown, say } = task;
  const name = renderName(unknown);
  const power = renderPower(base, [zero, slope], name);
  if (u.value <= 0) {
    const line = say(
      `$${power} = ${u.latex}$ has no solution, since $${power} > 0$.`,
      `$${power} = ${u.latex}$ 无解，因为 $${power} > 0$。`,
    );
    return { line, root: null };
  }
  if (!u.isExact) {
    return null;
  }
  const value = maybeRationalRoot(u);
  const log = value === null ? exactAtom(logAtom(base, u, say)) : exactLog(base, value, say);
  const root = exactRoot(scaleExact(log, one.div(slope)));
  return { line: display(`${power} = ${u.latex} \\iff ${name} = ${root.latex}`), root };
}

interface Reduced {
  readonly base: Base;
  /** The substitution is `u = base^(slope·x)`. */
  readonly slope: Rational;
  /** The power of u in each term. */
  readonly powers: readonly number[];
}

function maybeReducePowers(terms: readonly ExponentialTerm[]): Reduced | null {
  const [base] = terms.flatMap((term) => term.base ?? []);
  const isOneBase = terms.every(
    (term) =>
      term.base === null ||
      (base !== undefined &&
        isSameBase(base, term.base) &&
        degreeOf(term.exponent) === 1 &&
        signOf(coefficientOf(term.exponent, 0)) === 0),
  );
  const slopes = terms.map(({ exponent }) => coefficientOf(exponent, 1));
  const below = slopes.reduce((multiple, { d }) => (multiple / greatestCommonDivisor(multiple, d)) * d, 1n);
  const step = slopes.reduce(
    (divisor, slope) => greatestCommonDivisor(divisor, slope.mul(rational(below)).n),
    0n,
  );
  if (!isOneBase || base === undefined || step === 0n) {
    return null;
  }
  const slope = rational(step, below);
  const powers = slopes.map((value) => Number(numeratorOf(value.div(slope))));
  return Math.max(...powers) - Math.min(...powers) > 6 ? null : { base, slope, powers };
}

function renderInLetter(
  terms: readonly ExponentialTerm[],
  powers: readonly number[],
  letter: string,
): string {
  return renderLinear(
    terms
      .map(({ coefficient }, index) => ({ coefficient, power: powers[index] ?? 0 }))
      .sort((a, b) => b.power - a.power)
      .map(({ coefficient, power }) => ({
        coefficient,
        factor: power === 0 ? '' : power === 1 ? letter : `${letter}^{${power}}`,
      })),
  );
}

function clearPowers(terms: readonly ExponentialTerm[], powers: readonly number[]): Polynomial {
  const lowest = Math.min(...powers);
  const polynomial = terms.reduce<Polynomial>((sum, { coefficient }, index) => {
    const power = (powers[index] ?? 0) - lowest;
    return addPolynomials(sum, [...Array.from({ length: power }, () => zero), coefficient]);
  }, []);
  return tidyPolynomial(polynomial).tidy;
}

/** Several powers of one base: a polynomial equation after `u = base^(g·x)`. */
export function maybeExplainSubstitution(
  terms: readonly ExponentialTerm[],
  task: EquationTask,
): Derivation | null {
  const { unknown, say } = task;
  const reduced = maybeReducePowers(terms);
  if (reduced === null) {
    return null;
  }
  const { base, slope, powers } = reduced;
  const letter = unknown === 'u' ? 't' : 'u';
  const polynomial = clearPowers(terms, powers);
  const solved =
    degreeOf(polynomial) < 1 ? null : maybeExplainPolynomial({ polynomial, unknown: letter, say });
  const undone = solved?.roots.map((root) => undo(base, slope, root, task));
  if (solved === null || undone === undefined || undone.some((each) => each === null)) {
    return null;
  }
  const [single, double] = [slope, slope.mul(rational(2))].map((each) =>
    renderPower(base, [zero, each], renderName(unknown)),
  );
  const definition = `${letter} = ${single}`;
  const standard = `${renderPolynomial(polynomial, letter)} = 0`;
  const first = `${renderInLetter(terms, powers, letter)} = 0`;
  const lines = undone.map((each) => each?.line ?? '');
  const substitute: Step = {
    title: say('Substitute', '换元'),
    body: say(
      `All powers are powers of one, as $${double} = \\left(${single}\\right)^{2}$: let $${definition}$ (positive). The equation becomes${display(first)}${first === standard ? '' : `or, in standard form,${display(standard)}`}`,
      `各项都可用同一个幂表示，例如 $${double} = \\left(${single}\\right)^{2}$。设 $${definition}$（大于零），方程化为${display(first)}${first === standard ? '' : `即${display(standard)}`}`,
    ),
  };
  const nothing = say(
    'There is no real value of the new unknown, so there is no solution.',
    '新未知数没有实数值，所以原方程无解。',
  );
  const back: Step = { title: say('Go back to the unknown', '回代'), body: lines.join('\n\n') };
  const closed = lines.length === 0 ? endSteps(solved.steps, nothing) : [...solved.steps, back];
  return { steps: [substitute, ...closed], roots: undone.flatMap((each) => each?.root ?? []) };
}
