import { type Rational, rational, signOf } from '../../exact/rational.ts';
import { greatestCommonDivisor } from '../../exact/whole-numbers.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { add, integer, multiply, numberFrom, power, symbol } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { renderShiftedSquare } from '../conic/render-conic.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { maybeWave, type Wave } from './linear-waves.ts';

/** A curve in polar coordinates, `letter = radius(angle)`. */
export interface PolarCurve {
  readonly radius: Expression;
  readonly angle: string;
  /** LaTeX. */
  readonly letter: string;
}

/** An equation in x and y, LaTeX, with the way to it. */
export interface CartesianEquation {
  readonly answer: string;
  readonly steps: readonly Step[];
}

const [x, y] = [symbol('x'), symbol('y')];
const distance = add(power(x, integer(2)), power(y, integer(2)));

/** Lines, circles and conics with a focus at the pole in x and y; null for any other curve. */
export function maybePolarEquation(curve: PolarCurve, say: Say): CartesianEquation | null {
  const r = compileExpression(curve.radius, [curve.angle]);
  const direct = maybeWave(r);
  if (direct !== null) return maybeCircle(curve, direct, say);
  const inverse = maybeWave((angle) => 1 / r(angle));
  return inverse === null ? null : maybeConic(curve, inverse, say);
}

function term(factor: Rational, letter: Expression): readonly Expression[] {
  return signOf(factor) === 0 ? [] : [multiply(numberFrom(factor), letter)];
}

function flat(...terms: readonly Expression[]): Expression {
  return simplifyExpression(add(...terms));
}

function substitutions({ letter, angle }: PolarCurve, say: Say): string {
  const name = renderLatex(symbol(angle));
  return say('With', '由').concat(
    display(
      `x = ${letter}\\cos ${name},\\quad y = ${letter}\\sin ${name},\\quad x^{2} + y^{2} = ${letter}^{2}`,
    ),
  );
}

/** r = a, and r = a cos θ + b sin θ, which multiplied by r is x² + y² = ax + by. */
function maybeCircle(
  curve: PolarCurve,
  { constant, cosine, sine }: Wave,
  say: Say,
): CartesianEquation | null {
  const { letter, radius } = curve;
  const isCentred = signOf(cosine) === 0 && signOf(sine) === 0;
  if (isCentred ? signOf(constant) <= 0 : signOf(constant) !== 0) return null;
  const right = isCentred ? numberFrom(constant.mul(constant)) : flat(...term(cosine, x), ...term(sine, y));
  const answer = `${renderLatex(distance)} = ${renderLatex(right)}`;
  const factor = isCentred
    ? `${letter}^{2} = ${renderLatex(right)}`
    : `${letter}^{2} = ${letter}\\left(${renderLatex(radius)}\\right)`;
  const [h, k] = [cosine.div(2), sine.div(2)];
  const centred = `${renderShiftedSquare('x', h)} + ${renderShiftedSquare('y', k)} = ${renderLatex(numberFrom(h.mul(h).add(k.mul(k))))}`;
  return {
    answer,
    steps: [
      {
        title: isCentred
          ? say('Square both sides', '两边平方')
          : say('Multiply by the radius', '两边同乘极径'),
        body: display(factor),
      },
      {
        title: say('Go over to x and y', '代入直角坐标'),
        body: substitutions(curve, say).concat(
          say('it becomes', '得'),
          display(answer),
          isCentred ? '' : say('a circle:', '这是一个圆：').concat(display(`${answer} \\iff ${centred}`)),
        ),
      },
    ],
  };
}

/** 1/r = a + b cos θ + c sin θ, so that 1 = a r + bx + cy. */
function maybeConic(
  curve: PolarCurve,
  { constant: a, cosine: b, sine: c }: Wave,
  say: Say,
): CartesianEquation | null {
  const { letter, radius } = curve;
  const whole = [a, b, c].reduce(
    (multiple, part) => (multiple / greatestCommonDivisor(multiple, part.d)) * part.d,
    1n,
  );
  const scale = (part: Rational): Rational => part.mul(rational(whole));
  const line = flat(numberFrom(rational(whole)), ...term(scale(b).neg(), x), ...term(scale(c).neg(), y));
  const lead = numberFrom(scale(a));
  const isLine = signOf(a) === 0;
  const radiusTerm = simplifyExpression(multiply(lead, symbol(letter === '\\rho' ? 'rho' : letter)));
  const linear = isLine
    ? `${renderLatex(flat(...term(scale(b), x), ...term(scale(c), y)))} = ${whole}`
    : `${renderLatex(radiusTerm)} = ${renderLatex(line)}`;
  const squared = `${renderLatex(simplifyExpression(multiply(numberFrom(scale(a).mul(scale(a))), distance)))} = \\left(${renderLatex(line)}\\right)^{2}`;
  const product = `${letter} = ${renderLatex(radius)}`;
  return {
    answer: isLine ? linear : squared,
    steps: [
      {
        title: say('Multiply by the denominator', '去分母'),
        body: substitutions(curve, say).concat(
          say(`the equation $${product}$ becomes, without its denominator,`, `方程 $${product}$ 去分母得`),
          display(linear),
        ),
      },
      ...(isLine
        ? []
        : [
            {
              title: say('Square both sides', '两边平方'),
              body: say(
                `With $${letter}^{2} = x^{2} + y^{2}$:`,
                `由 $${letter}^{2} = x^{2} + y^{2}$ 得`,
              ).concat(display(squared)),
            },
          ]),
    ],
  };
}
