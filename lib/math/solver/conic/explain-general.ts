import { type Rational, renderRational, signOf } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import { type Surd, signOfSurd } from '../../exact/surd.ts';
import { renderPair } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { type ConicCoefficients, discriminantOfConic, type GeneralConic } from './general-conic.ts';

function bracket(value: Rational): string {
  return signOf(value) < 0 ? `(${renderRational(value)})` : renderRational(value);
}

/** The step that looks at B² − 4AC. */
export function explainDiscriminant(coefficients: ConicCoefficients, say: Say): Step {
  const { a, b, c } = coefficients;
  const value = discriminantOfConic(coefficients);
  const sign = signOf(value);
  const relation = sign === 0 ? '' : sign < 0 ? ' < 0' : ' > 0';
  const meaning =
    sign < 0
      ? say('Negative: the curve is of elliptic type.', '小于零，属椭圆型。')
      : sign > 0
        ? say('Positive: the curve is of hyperbolic type.', '大于零，属双曲型。')
        : say('Zero: the curve is of parabolic type.', '等于零，属抛物型。');
  return {
    title: say('Look at the discriminant', '看判别式'),
    body: say(
      'For $Ax^{2} + Bxy + Cy^{2} + Dx + Ey + F = 0$ the sign of $B^{2} - 4AC$ decides the type. Here',
      '对二次曲线 $Ax^{2} + Bxy + Cy^{2} + Dx + Ey + F = 0$，由 $B^{2} - 4AC$ 的符号判断类型。这里',
    ).concat(
      display(
        `${bracket(b)}^{2} - 4 \\cdot ${bracket(a)} \\cdot ${bracket(c)} = ${renderRational(value)}${relation}`,
      ),
      meaning,
    ),
  };
}

/** The step that finds the centre. */
export function explainCentre(
  { a, b, c, d, e }: ConicCoefficients,
  [h, k]: readonly [Rational, Rational],
  say: Say,
): Step {
  const row = (p: Rational, q: Rational, r: Rational): string =>
    `${renderRational(p)} \\cdot ${bracket(h)} + ${bracket(q)} \\cdot ${bracket(k)} + ${bracket(r)} = 0`;
  return {
    title: say('Find the centre', '求中心'),
    body: say(
      `At the centre $(h, k)$ the linear terms vanish: $2Ah + Bk + D = 0$ and $Bh + 2Ck + E = 0$. The solution is $${renderPair(renderRational(h), renderRational(k))}$:`,
      `平移到中心 $(h, k)$ 后一次项消失，即 $2Ah + Bk + D = 0$，$Bh + 2Ck + E = 0$，解得 $${renderPair(renderRational(h), renderRational(k))}$：`,
    ).concat(display(row(a.mul(2), b, d)), display(row(b, c.mul(2), e))),
  };
}

function square(factor: Surd, letter: string): { readonly isNegative: boolean; readonly latex: string } {
  const isNegative = signOfSurd(factor) < 0;
  const latex = renderSurd(
    isNegative
      ? { ...factor, rational: factor.rational.neg(), coefficient: factor.coefficient.neg() }
      : factor,
  );
  const shown =
    latex === '1' ? '' : / [+-] /.test(latex) && !latex.startsWith('\\frac') ? `(${latex})` : latex;
  return { isNegative, latex: `${shown}${letter}^{2}` };
}

/** The step that turns the axes, and the equation that it leads to. */
export function explainRotation(
  conic: GeneralConic & { readonly kind: 'ellipse' | 'hyperbola' },
  coefficients: ConicCoefficients,
  say: Say,
): { readonly step: Step; readonly equation: string } {
  const { a, b, c } = coefficients;
  const [u, v] = [square(conic.factors[0], 'u'), square(conic.factors[1], 'v')];
  const right = conic.atCentre.neg();
  const equation = `${u.isNegative ? '-' : ''}${u.latex} ${v.isNegative ? '-' : '+'} ${v.latex} = ${renderRational(right)}`;
  const difference = a.sub(c);
  const roots = `\\lambda = \\frac{A + C \\pm \\sqrt{(A - C)^{2} + B^{2}}}{2}`;
  const values = conic.factors.map((factor) => renderSurd(factor)).join(',\\quad ');
  const angle =
    signOf(b) === 0
      ? say('There is no $xy$ term, so no rotation is needed.', '没有 $xy$ 项，不必旋转。')
      : say(
          `The axes turn by the angle $\\theta$ with $\\cot 2\\theta = \\frac{A - C}{B}$, here`,
          `坐标轴旋转角 $\\theta$ 满足 $\\cot 2\\theta = \\frac{A - C}{B}$，这里`,
        ).concat(
          display(
            `\\frac{A - C}{B} = ${renderRational(difference.div(b))}`.replace(
              '\\frac{A - C}{B}',
              `\\frac{${renderRational(a)} - ${bracket(c)}}{${renderRational(b)}}`,
            ),
          ),
        );
  return {
    step: {
      title: say('Turn the axes', '旋转坐标轴'),
      body: angle.concat(
        say(
          `In the turned coordinates the squares get the factors $${roots}$, that is $${values}$; their sum is $A + C$ and the constant is the value at the centre, $${renderRational(conic.atCentre)}$:`,
          `新坐标下平方项的系数是 $${roots}$，即 $${values}$；常数项是左边在中心处的值 $${renderRational(conic.atCentre)}$：`,
        ),
        display(
          `${renderSurd(conic.factors[0])} + \\left(${renderSurd(conic.factors[1])}\\right) = ${renderRational(a.add(c))}`,
        ),
        display(equation),
      ),
    },
    equation,
  };
}
