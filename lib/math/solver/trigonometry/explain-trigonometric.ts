import { one, zero } from '../../exact/rational.ts';
import { divideSurds, negateSurd } from '../../exact/surd.ts';
import { addPolynomials, multiplyPolynomials } from '../../polynomial/factor-polynomial.ts';
import { degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { maybeExplainPolynomial } from '../equation/explain-polynomial.ts';
import { rationalRoot, surdRoot } from '../equation/root.ts';
import { display, type Step } from '../solution.ts';
import type { TrigName } from './basic-solutions.ts';
import { coefficientOf, maybeExplainAuxiliary } from './explain-auxiliary.ts';
import { maybeExplainValue, maybeWithIsolation, type Scene, type TrigDerivation } from './explain-value.ts';
import { renderCall } from './render-call.ts';
import { renderTerms } from './render-terms.ts';
import { maybeSinglePolynomial, type TrigForm, type TrigTerm } from './trigonometric-form.ts';
import { maybeReadArgument, type TrigonometricTask } from './trigonometric-task.ts';

function maybeJoin(parts: readonly (TrigDerivation | null)[]): TrigDerivation | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length
    ? { steps: known.flatMap(({ steps }) => steps), families: known.flatMap(({ families }) => families) }
    : null;
}

/** A polynomial in one function. */
function maybeExplainSingle(polynomial: Polynomial, name: TrigName, scene: Scene): TrigDerivation | null {
  const { say, unknown } = scene.task;
  const call = renderCall(name, scene);
  const { tidy } = tidyPolynomial(polynomial);
  if (degreeOf(tidy) === 1) {
    const value = rationalRoot((tidy[0] ?? zero).neg().div(tidy[1] ?? one));
    return maybeWithIsolation(name, value, scene);
  }
  const letter = unknown === 'u' ? 't' : 'u';
  const solved = maybeExplainPolynomial({ polynomial: tidy, unknown: letter, say });
  if (solved === null || solved.roots.some(({ isExact }) => !isExact)) {
    return null;
  }
  const substitute: Step = {
    title: say('Substitute', '换元'),
    body: say(
      `Since $${renderCall(name, scene, 2)} = \\left(${call}\\right)^{2}$, put $${letter} = ${call}$; the equation becomes${display(`${renderPolynomial(tidy, letter)} = 0`)}`,
      `因为 $${renderCall(name, scene, 2)} = \\left(${call}\\right)^{2}$，设 $${letter} = ${call}$，方程化为${display(`${renderPolynomial(tidy, letter)} = 0`)}`,
    ),
  };
  const rest = maybeJoin(solved.roots.map((root) => maybeExplainValue(name, root, scene)));
  return rest === null ? null : { ...rest, steps: [substitute, ...solved.steps, ...rest.steps] };
}

/** Squares of one function replaced by the other. */
function maybeOneFunction(terms: readonly TrigTerm[], kept: 'sin' | 'cos'): Polynomial | null {
  const gone = kept === 'sin' ? 'cos' : 'sin';
  if (!terms.every((term) => term[gone] % 2 === 0 && term.tan === 0 && term.coefficient.radicand === 1n)) {
    return null;
  }
  const square: Polynomial = [one, zero, one.neg()];
  return terms.reduce<Polynomial>((sum, term) => {
    const power: Polynomial = [...Array.from({ length: term[kept] }, () => zero), term.coefficient.rational];
    const factors = Array.from({ length: term[gone] / 2 }, () => square);
    return addPolynomials(sum, factors.reduce(multiplyPolynomials, power));
  }, []);
}

function maybeExplainSquares(terms: readonly TrigTerm[], scene: Scene): TrigDerivation | null {
  const { say } = scene.task;
  for (const kept of ['sin', 'cos'] as const) {
    const polynomial = maybeOneFunction(terms, kept);
    if (polynomial !== null && degreeOf(polynomial) > 0) {
      const gone = kept === 'sin' ? 'cos' : 'sin';
      const identity = `${renderCall(gone, scene, 2)} = 1 - ${renderCall(kept, scene, 2)}`;
      const step: Step = {
        title: say('Write it with one function', '化为同一个三角函数'),
        body: say(`Pythagoras gives${display(identity)}`, `由平方关系${display(identity)}`),
      };
      const rest = maybeExplainSingle(polynomial, kept, scene);
      return rest === null ? null : { ...rest, steps: [step, ...rest.steps] };
    }
  }
  return null;
}

function maybeExplainCommonFactor(terms: readonly TrigTerm[], scene: Scene): TrigDerivation | null {
  const { say } = scene.task;
  for (const name of ['sin', 'cos', 'tan'] as const) {
    const lowest = Math.min(...terms.map((term) => term[name]));
    const total = Math.max(...terms.map((term) => term.sin + term.cos + term.tan));
    if (lowest > 0 && total > lowest) {
      const rest = terms.map((term) => ({ ...term, [name]: term[name] - lowest }));
      const call = renderCall(name, scene, lowest);
      const product = `${renderTerms(terms, scene)} = ${call} \\cdot \\left(${renderTerms(rest, scene)}\\right)`;
      const step: Step = {
        title: say('Take out the common factor', '提取公因式'),
        body: say(
          `With everything on the left, every term holds $${call}$:${display(product)}The product is zero where one of its factors is. Dividing by $${call}$ would lose solutions.`,
          `移项后各项都含有 $${call}$，提取公因式：${display(product)}乘积为零，即其中一个因式为零；若两边直接约去 $${call}$ 就会漏解。`,
        ),
      };
      const joined = maybeJoin([
        maybeExplainValue(name, rationalRoot(zero), scene),
        maybeExplainTerms(rest, { ...scene, factor: renderTerms(rest, scene) }),
      ]);
      return joined === null ? null : { ...joined, steps: [step, ...joined.steps] };
    }
  }
  return null;
}

/** One function, linear, with surds for coefficients: `2 sin θ = √3`. */
function maybeExplainSurdValue(terms: readonly TrigTerm[], scene: Scene): TrigDerivation | null {
  const [name] = (['sin', 'cos', 'tan'] as const).filter((each) => terms.some((term) => term[each] === 1));
  const lead = terms.find((term) => name !== undefined && term[name] === 1)?.coefficient;
  const isOwn = terms.every(
    (term) => name !== undefined && term[name] <= 1 && term.sin + term.cos + term.tan === term[name],
  );
  if (name === undefined || lead === undefined || !isOwn) {
    return null;
  }
  const constant = coefficientOf(terms, 0, 0);
  const value = surdRoot(divideSurds(negateSurd(constant), lead));
  return maybeWithIsolation(name, value, scene);
}

function maybeExplainTerms(terms: readonly TrigTerm[], scene: Scene): TrigDerivation | null {
  const surdValue = maybeExplainSurdValue(terms, scene);
  if (surdValue !== null) {
    return surdValue;
  }
  for (const name of ['sin', 'cos', 'tan'] as const) {
    const polynomial = maybeSinglePolynomial(terms, name);
    if (polynomial !== null && degreeOf(polynomial) > 0) {
      return maybeExplainSingle(polynomial, name, scene);
    }
  }
  return (
    maybeExplainAuxiliary(terms, scene) ??
    maybeExplainSquares(terms, scene) ??
    maybeExplainCommonFactor(terms, scene)
  );
}

/** Solves `form = 0` for the unknown; null where the form is of no known kind. */
export function maybeExplainTrig(
  { argument, terms }: TrigForm,
  task: TrigonometricTask,
): TrigDerivation | null {
  const linear = maybeReadArgument(argument, task.unknown, task.unit);
  const letter = task.unknown === 'k' ? 'n' : 'k';
  return linear === null || terms.length === 0
    ? null
    : maybeExplainTerms(terms, { task, argument, linear, letter });
}
