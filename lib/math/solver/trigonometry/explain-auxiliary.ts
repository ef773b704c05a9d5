import { addExact, type ExactSum, exactSurd } from '../../exact/exact-sum.ts';
import { type Rational, zero } from '../../exact/rational.ts';
import {
  divideSurds,
  maybeSquareRoot,
  multiplySurds,
  negateSurd,
  type Surd,
  signOfSurd,
  surd,
} from '../../exact/surd.ts';
import { exactRoot, type Root, surdRoot } from '../equation/root.ts';
import { display, type Step } from '../solution.ts';
import { toDegrees } from './angle.ts';
import { principalAngle } from './basic-solutions.ts';
import { maybeExplainValue, type Scene, type TrigDerivation } from './explain-value.ts';
import { renderCall } from './render-call.ts';
import type { TrigTerm } from './trigonometric-form.ts';
/** The coefficient of a product of powers, 0 where it does not occur. */
export function coefficientOf(terms: readonly TrigTerm[], sin: number, cos: number): Surd {
  return (
    terms.find((term) => term.sin === sin && term.cos === cos && term.tan === 0)?.coefficient ?? surd(zero)
  );
}

interface Amplitude {
  readonly size: Surd;
  /** What the one sine has to be. */
  readonly value: Root;
  /** In radians. */
  readonly shift: ExactSum;
}

/** `a sin θ + b cos θ + d = 0`, a > 0, as `size·sin(θ + shift) = -d`; null where that has no exact form. */
function maybeAmplitude(a: Surd, b: Surd, d: Surd): Amplitude | null {
  const [first, second] = [rationalSquare(a), rationalSquare(b)];
  const size = first === null || second === null ? null : maybeSquareRoot(first.add(second));
  const isOneField = (left: Surd, right: Surd): boolean =>
    left.radicand === 1n || right.radicand === 1n || left.radicand === right.radicand;
  return size === null || !isOneField(d, size) || !isOneField(a, b)
    ? null
    : {
        size,
        value: surdRoot(divideSurds(negateSurd(d), size)),
        shift: principalAngle('tan', surdRoot(divideSurds(b, a))),
      };
}

/** `a sin θ + b cos θ = c` as one sine. */
export function maybeExplainAuxiliary(terms: readonly TrigTerm[], scene: Scene): TrigDerivation | null {
  const isLinear = terms.every(({ sin, cos, tan }) => sin + cos <= 1 && tan === 0);
  const [a, b, d] = [coefficientOf(terms, 1, 0), coefficientOf(terms, 0, 1), coefficientOf(terms, 0, 0)];
  if (!isLinear || signOfSurd(a) === 0 || signOfSurd(b) === 0) {
    return null;
  }
  if (signOfSurd(d) === 0) {
    return maybeExplainTangent(a, b, scene);
  }
  if (signOfSurd(a) < 0) {
    return maybeExplainAuxiliary(
      terms.map((term) => ({ ...term, coefficient: negateSurd(term.coefficient) })),
      scene,
    );
  }
  const found = maybeAmplitude(a, b, d);
  const { task } = scene;
  const { say, unit } = task;
  const shownShift = found === null ? null : unit === 'degrees' ? toDegrees(found.shift) : found.shift;
  if (found === null || shownShift === null) {
    return null;
  }
  const { size, value, shift } = found;
  const offset = addExact(scene.linear.offset, shift);
  const moved: Scene = { ...scene, linear: { ...scene.linear, offset }, shift: shownShift };
  const [sizeLatex, aLatex, bLatex] = [size, a, b].map((number) => exactRoot(exactSurd(number)).latex);
  const [sine, cosine] = [renderCall('sin', scene), renderCall('cos', scene)];
  const left = `${aLatex === '1' ? '' : aLatex}${sine} ${bLatex?.startsWith('-') === true ? '-' : '+'} ${bLatex?.replace(/^-/, '') === '1' ? '' : bLatex?.replace(/^-/, '')}${cosine}`;
  const joined = `${sizeLatex === '1' ? '' : sizeLatex}${renderCall('sin', moved)}`;
  const isolate: Step = {
    title: say('Join sine and cosine into one sine', '用辅助角公式化为一个正弦'),
    body: say(
      `With $${sizeLatex} = \\sqrt{${squareOf(aLatex)} + ${squareOf(bLatex)}}$ we have${display(`${left} = ${joined}`)}so the equation says${display(`${renderCall('sin', moved)} = ${value.latex}`)}`,
      `由 $${sizeLatex} = \\sqrt{${squareOf(aLatex)} + ${squareOf(bLatex)}}$ 得${display(`${left} = ${joined}`)}原方程化为${display(`${renderCall('sin', moved)} = ${value.latex}`)}`,
    ),
  };
  const rest = maybeExplainValue('sin', value, moved);
  return rest === null ? null : { ...rest, steps: [isolate, ...rest.steps] };
}

function squareOf(latex = ''): string {
  return /^\d$/.test(latex) ? `${latex}^{2}` : `\\left(${latex}\\right)^{2}`;
}

function rationalSquare(value: Surd): Rational | null {
  const square = multiplySurds(value, value);
  return square.radicand === 1n ? square.rational : null;
}

function maybeExplainTangent(a: Surd, b: Surd, scene: Scene): TrigDerivation | null {
  if (a.radicand !== 1n && b.radicand !== 1n && a.radicand !== b.radicand) {
    return null;
  }
  const { say } = scene.task;
  const value = surdRoot(divideSurds(negateSurd(b), a));
  const cosine = renderCall('cos', scene);
  const divide: Step = {
    title: say('Divide by the cosine', '两边同除以余弦'),
    body: say(
      `Where $${cosine} = 0$ the sine is $\\pm 1$, so that is no solution. Dividing by $${cosine}$ gives${display(`${renderCall('tan', scene)} = ${value.latex}`)}`,
      `当 $${cosine} = 0$ 时正弦等于 $\\pm 1$，不满足方程，所以可以同除以 $${cosine}$：${display(`${renderCall('tan', scene)} = ${value.latex}`)}`,
    ),
  };
  const rest = maybeExplainValue('tan', value, scene);
  return rest === null ? null : { ...rest, steps: [divide, ...rest.steps] };
}
