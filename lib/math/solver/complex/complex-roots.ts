import { maybeExactRational } from '../../exact/exact-sum.ts';
import { maybeNthRoot } from '../../exact/nth-root.ts';
import { type Rational, rational } from '../../exact/rational.ts';
import {
  addReals,
  approximateReal,
  divideReals,
  maybeRationalReal,
  negateReal,
  type Real,
  renderReal,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import type { Say } from '../language.ts';
import { display, joinFacts, type Step } from '../solution.ts';
import { argumentStep, type ComplexFact, modulusStep } from './complex-facts.ts';
import {
  argumentOf,
  bracketComplex,
  type ComplexNumber,
  fromPolar,
  isExact,
  modulusOf,
  renderComplex,
  renderRough,
  renderTrigonometric,
  renderTurns,
} from './complex-number.ts';

/** The real n-th root of a positive number. */
function realRoot(modulus: Real, degree: number): Real {
  if (degree === 2) return rootOfReal(modulus);
  const whole = maybeRationalReal(modulus);
  const sum = whole === null ? null : maybeNthRoot(whole, degree);
  const root = sum === null ? null : maybeExactRational(sum);
  if (root !== null) return toReal(root);
  const half = degree % 2 === 0 ? rootOfReal(modulus) : null;
  return half?.exact != null ? realRoot(half, degree / 2) : approximateReal(modulus.value ** (1 / degree));
}

/** The square root with a positive real part: √((|z| + a)/2) ± i√((|z| - a)/2). */
function squareRoot(value: ComplexNumber): ComplexNumber {
  const modulus = modulusOf(value);
  const part = (sum: Real): Real => rootOfReal(divideReals(sum, toReal(2)));
  const im = part(subtractReals(modulus, value.re));
  return { re: part(addReals(modulus, value.re)), im: value.im.value < 0 ? negateReal(im) : im };
}

/** All n-th roots of a number that is not 0. */
export function rootsFact(value: ComplexNumber, degree: number, say: Say): ComplexFact {
  const [modulus, argument] = [modulusOf(value), argumentOf(value)];
  const size = realRoot(modulus, degree);
  const angleOf = (k: number): Rational | null =>
    argument.turns === null ? null : argument.turns.add(rational(2 * k)).div(degree);
  const indices = Array.from({ length: degree }, (_, k) => k);
  const square = degree === 2 && argument.turns === null ? squareRoot(value) : null;
  const roots = indices.map((k): ComplexNumber => {
    const turns = angleOf(k);
    if (square !== null) return k === 0 ? square : { re: negateReal(square.re), im: negateReal(square.im) };
    if (turns !== null) return fromPolar(size, turns);
    const angle = (argument.value + 2 * k * Math.PI) / degree;
    return {
      re: approximateReal(size.value * Math.cos(angle)),
      im: approximateReal(size.value * Math.sin(angle)),
    };
  });
  const radius = size.exact === null ? `\\sqrt[${degree}]{${renderReal(modulus)}}` : renderReal(size);
  const lines = indices.map((k) => {
    const turns = angleOf(k);
    const angle =
      turns === null
        ? `\\frac{${argument.latex}${k === 0 ? '' : ` + ${2 * k}\\pi`}}{${degree}}`
        : renderTurns(turns);
    return `\\left(${renderTrigonometric(radius, angle)}\\right)^{${degree}} = ${renderComplex(value)}`;
  });
  const facts = roots.map((root, k) => {
    const turns = angleOf(k);
    if (isExact(root)) return `z_${k} = ${renderComplex(root)}`;
    const angle = turns === null ? null : renderTurns(turns);
    return angle === null
      ? `z_${k} \\approx ${renderRough(root)}`
      : `z_${k} = ${renderTrigonometric(radius, angle)} \\approx ${renderRough(root)}`;
  });
  const exact = roots.flatMap((root) =>
    isExact(root) ? [`${bracketComplex(root)}^{${degree}} = ${renderComplex(value)}`] : [],
  );
  const check: readonly Step[] =
    exact.length === 0 ? [] : [{ title: say('Check', '检验'), body: exact.map(display).join('') }];
  return {
    answer: joinFacts(facts),
    points: roots,
    steps: [
      modulusStep(value, say),
      argumentStep(value, argument, say),
      {
        title: say('Take the roots', '开方'),
        body: say(
          `The roots have the modulus $${radius}$, and their arguments are $${degree}$ equal steps around the circle:`,
          `各根的模为 $${radius}$，辐角依次相差 $\\frac{2\\pi}{${degree}}$：`,
        ).concat(lines.map(display).join('')),
      },
      ...check,
    ],
  };
}
