import { type Rational, signOf } from '../../exact/rational.ts';
import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { divide, numberFrom, subtract, symbol } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { substitute } from '../../expression/substitute.ts';
import { coefficientOf, degreeOf, maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { renderShift, renderShiftedSquare } from '../conic/render-conic.ts';
import type { Say } from '../language.ts';
import { display } from '../solution.ts';
import { maybeWave } from './linear-waves.ts';
import type { CartesianEquation } from './polar-equation.ts';

/** A curve that is given by both coordinates as functions of a parameter. */
export interface ParametricCurve {
  readonly x: Expression;
  readonly y: Expression;
  readonly parameter: string;
}

/** The equation in x and y: one coordinate is linear in the parameter, or both are a cosine and a sine; else null. */
export function maybeEliminateParameter(curve: ParametricCurve, say: Say): CartesianEquation | null {
  return (
    maybeSubstitute(curve, { solved: 'x', other: 'y' }, say) ??
    maybeSubstitute(curve, { solved: 'y', other: 'x' }, say) ??
    maybeEllipse(curve, say)
  );
}

interface Roles {
  readonly solved: 'x' | 'y';
  readonly other: 'x' | 'y';
}

const probes = [-1.7, -0.4, 0.3, 1.1, 2.6];

function maybeSubstitute(
  curve: ParametricCurve,
  { solved, other }: Roles,
  say: Say,
): CartesianEquation | null {
  const { parameter } = curve;
  const line = maybeReadPolynomial(curve[solved], parameter);
  if (line === null || degreeOf(line) !== 1) return null;
  const value = simplifyExpression(
    divide(subtract(symbol(solved), numberFrom(coefficientOf(line, 0))), numberFrom(coefficientOf(line, 1))),
  );
  const put = substitute(curve[other], parameter, value);
  const tidy = simplifyExpression(put);
  const [f, g, h] = [
    compileExpression(curve[solved], [parameter]),
    compileExpression(curve[other], [parameter]),
    compileExpression(tidy, [solved]),
  ];
  const values = probes.map((t) => [g(t), h(f(t))] as const).filter(([a]) => Number.isFinite(a));
  const isSame = values.every(([a, b]) => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a)));
  if (values.length < 2 || !isSame) return null;
  const [raw, short] = [renderLatex(put), renderLatex(tidy)];
  const name = renderLatex(symbol(parameter));
  return {
    answer: `${other} = ${short}`,
    steps: [
      {
        title: say('Solve for the parameter', '解出参数'),
        body: say(
          `From $${solved} = ${renderLatex(curve[solved])}$:`,
          `由 $${solved} = ${renderLatex(curve[solved])}$ 得`,
        ).concat(display(`${name} = ${renderLatex(value)}`)),
      },
      {
        title: say('Put it into the other equation', '代入另一个方程'),
        body: say(
          `In $${other} = ${renderLatex(curve[other])}$ this gives`,
          `代入 $${other} = ${renderLatex(curve[other])}$ 得`,
        ).concat(display(`${other} = ${raw}${raw === short ? '' : ` = ${short}`}`)),
      },
    ],
  };
}

/** x = h + a cos t, y = k + b sin t, or the other way round. */
function maybeEllipse({ x, y, parameter }: ParametricCurve, say: Say): CartesianEquation | null {
  const waves = [x, y].map((side) => maybeWave(compileExpression(side, [parameter])));
  const [first, second] = waves;
  if (first == null || second == null) return null;
  const isCosine = signOf(first.sine) === 0 && signOf(second.cosine) === 0;
  const isSine = signOf(first.cosine) === 0 && signOf(second.sine) === 0;
  if (isCosine === isSine) return null;
  const [a, b] = isCosine ? [first.cosine, second.sine] : [first.sine, second.cosine];
  if (signOf(a) === 0 || signOf(b) === 0) return null;
  const name = renderLatex(symbol(parameter));
  const [one, two] = isCosine ? (['\\cos', '\\sin'] as const) : (['\\sin', '\\cos'] as const);
  const answer = `${part('x', first.constant, a)} + ${part('y', second.constant, b)} = 1`;
  return {
    answer,
    steps: [
      {
        title: say('Solve for cosine and sine', '解出正弦和余弦'),
        body: say('The two equations give', '由两个方程得').concat(
          display(`${one} ${name} = ${ratio('x', first.constant, a)}`),
          display(`${two} ${name} = ${ratio('y', second.constant, b)}`),
        ),
      },
      {
        title: say('Use Pythagoras', '利用平方关系'),
        body: say(
          `Since $\\cos^{2} ${name} + \\sin^{2} ${name} = 1$,`,
          `由 $\\cos^{2} ${name} + \\sin^{2} ${name} = 1$ 得`,
        ).concat(display(answer)),
      },
    ],
  };
}

function ratio(letter: string, shift: Rational, size: Rational): string {
  const above = renderShift(letter, shift);
  if (size.equals(1)) return above;
  return `\\frac{${above}}{${renderLatex(numberFrom(size))}}`;
}

/** `\frac{(x - h)^{2}}{a^{2}}` */
function part(letter: string, shift: Rational, size: Rational): string {
  const square = renderShiftedSquare(letter, shift);
  const below = size.mul(size);
  return below.equals(1) ? square : `\\frac{${square}}{${renderLatex(numberFrom(below))}}`;
}
