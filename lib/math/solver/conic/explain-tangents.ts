import { signOf } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import type { Surd } from '../../exact/surd.ts';
import type { Expression } from '../../expression/expression.ts';
import { add, multiply, numberFrom, symbol } from '../../expression/make-expression.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { substitute } from '../../expression/substitute.ts';
import type { Multinomial } from '../../polynomial/multinomial.ts';
import { degreeOf, type Polynomial } from '../../polynomial/polynomial.ts';
import { discriminantOf } from '../../polynomial/polynomial-roots.ts';
import { typeMultinomial } from '../../polynomial/render-multinomial.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import { bracketed, compareDiscriminant } from '../equation/quadratic-task.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { showPoint } from './build-circle.ts';
import type { RationalPoint } from './conic-from-data.ts';
import type { ConicTangent, TangentSearch } from './conic-tangents.ts';

interface Explained {
  readonly search: TangentSearch;
  /** The left side of the conic's equation, whose right side is 0. */
  readonly left: Expression;
  readonly point: RationalPoint;
  readonly say: Say;
}

/** The steps to the tangents of a conic: the point, the line put in, the double zero, the lines. */
export function explainTangents(
  equation: Multinomial,
  point: RationalPoint,
  search: TangentSearch,
  say: Say,
): readonly Step[] {
  const left = parseExpression(typeMultinomial(equation));
  const explained: Explained = { search, left, point, say };
  return [placePoint(explained), putLineIn(explained), findSlopes(explained), ...writeTangents(explained)];
}

function putIn(left: Expression, x: Expression, y: Expression): string {
  // The letters are replaced one after the other: what stands in the place of x must not hold y.
  return renderLatex(substitute(substitute(left, 'x', x), 'y', y));
}

function placePoint({ search, left, point, say }: Explained): Step {
  const value = putIn(left, numberFrom(point.x), numberFrom(point.y));
  const isOn = signOf(search.value) === 0;
  return {
    title: say('See where the point lies', '判断点与曲线的位置关系'),
    body: say(
      `The curve is $${renderLatex(left)} = 0$. With the point $${showPoint(point)}$ put in, the left side is`,
      `曲线方程为 $${renderLatex(left)} = 0$。把点 $${showPoint(point)}$ 代入左边：`,
    ).concat(
      display(`${value} = ${renderLatex(numberFrom(search.value))}`),
      isOn
        ? say('so the point lies on the curve.', '所以该点在曲线上。')
        : say('so the point lies beside the curve.', '所以该点在曲线外或曲线内。'),
    ),
  };
}

function bracket(polynomial: Polynomial): string {
  const shown = renderPolynomial(polynomial, 'm');
  return /^(?:\d+|m)$/.test(shown) ? shown : `\\left(${shown}\\right)`;
}

function putLineIn({ search, left, point, say }: Explained): Step {
  const [t, m] = [symbol('t'), symbol('m')];
  const moved = (start: Expression, step: Expression): Expression =>
    start.kind === 'number' && start.numerator === 0n ? step : add(start, step);
  const [x, y] = [moved(numberFrom(point.x), t), moved(numberFrom(point.y), multiply(m, t))];
  const { square, linear, value } = search;
  const isZero = (polynomial: Polynomial): boolean =>
    degreeOf(polynomial) < 1 && signOf(polynomial[0] ?? value) === 0;
  const terms = [
    isZero(square) ? '' : `${bracket(square)}t^{2}`,
    isZero(linear) ? '' : `${bracket(linear)}t`,
    signOf(value) === 0 ? '' : bracketed(value),
  ].filter((term) => term !== '');
  return {
    title: say('Put a line through the point in', '把过该点的直线代入'),
    body: say(
      `With the slope $m$ it holds the points $(${renderLatex(x)},\\ ${renderLatex(y)})$. Put into the left side and ordered by $t$:`,
      `设直线的斜率为 $m$，直线上的点为 $(${renderLatex(x)},\\ ${renderLatex(y)})$。代入左边并按 $t$ 整理：`,
    ).concat(display(`${putIn(left, x, y)} = ${terms.join(' + ')}`)),
  };
}

function claimSlopes(slopes: readonly Surd[], say: Say): string {
  return slopes
    .map((slope) => `m = ${renderSurd(slope)}`)
    .join(say('\\quad\\text{or}\\quad ', '\\quad\\text{或}\\quad '));
}

function findSlopes(explained: Explained): Step {
  const { search, say } = explained;
  const { condition, slopes, value } = search;
  const isOn = signOf(value) === 0;
  const { tidy } = tidyPolynomial(condition);
  const equation = `${renderPolynomial(tidy, 'm')} = 0`;
  const discriminant = `${bracket(search.linear)}^{2} - 4 \\cdot ${bracket(search.square)} \\cdot ${bracketed(value)}`;
  const lead = isOn
    ? say(
        'It touches at the point itself when $t = 0$ is a double zero, so the term with $t$ has to go:',
        '直线在该点与曲线相切，即 $t = 0$ 是二重根，所以 $t$ 的系数为零：',
      )
    : say(
        'It touches when this has a double zero, so the discriminant has to be 0:',
        '直线与曲线相切，即关于 $t$ 的方程有重根，判别式为零：',
      ).concat(display(`${discriminant} = ${renderPolynomial(condition, 'm')}`));
  const found =
    slopes.length > 0 ? display(`${equation} \\iff ${claimSlopes(slopes, say)}`) : explainNone(tidy, say);
  return { title: say('Find the slopes', '求斜率'), body: `${lead}${found}${explainOthers(explained)}` };
}

function explainNone(condition: Polynomial, say: Say): string {
  return degreeOf(condition) === 2 && signOf(discriminantOf(condition)) < 0
    ? say(
        `No slope does it: the discriminant of $${renderPolynomial(condition, 'm')}$ is negative,`,
        `没有这样的斜率：$${renderPolynomial(condition, 'm')}$ 的判别式小于零，`,
      ).concat(display(compareDiscriminant(condition)))
    : say('No slope does it.', '没有这样的斜率。');
}

/** The upright tangent, which has no slope, and the asymptotes, which touch nowhere. */
function explainOthers({ search, left, point, say }: Explained): string {
  const [upright] = search.tangents.filter(({ line }) => line.slope === null);
  const along = upright === undefined ? '' : renderLatex(substitute(left, 'x', numberFrom(point.x)));
  const height = upright === undefined ? '' : renderSurd(upright.contact.y);
  const lead = renderLatex(numberFrom(leadOf(search)));
  const vertical =
    upright === undefined
      ? ''
      : say(
          'The upright line through the point touches as well: on it the left side is',
          '过该点的竖直直线也与曲线相切，在其上左边为',
        ).concat(
          display(`${along} = ${lead === '1' ? '' : lead}\\left(y - \\left(${height}\\right)\\right)^{2}`),
        );
  const lost =
    search.asymptotes.length === 0
      ? ''
      : say(
          `With $${claimSlopes(search.asymptotes, say)}$ the line is an asymptote and touches nowhere.`,
          `$${claimSlopes(search.asymptotes, say)}$ 时直线是渐近线，与曲线没有公共点，舍去。`,
        );
  return `${vertical}${lost}`;
}

/** The coefficient of y²: that of m² in the square's. */
function leadOf({ square, value }: TangentSearch) {
  return square[2] ?? value.sub(value);
}

function writeTangents({ search, left, point, say }: Explained): readonly Step[] {
  return search.tangents.map(({ line, contact }: ConicTangent): Step => {
    const [x, y] = [renderSurd(contact.x), renderSurd(contact.y)];
    const value = putIn(left, parseExpression(x), parseExpression(y));
    return {
      title:
        line.slope === null
          ? say('Write the upright tangent', '写出竖直的切线')
          : say(
              `Write the tangent with $m = ${renderSurd(line.slope)}$`,
              `写出斜率 $m = ${renderSurd(line.slope)}$ 的切线`,
            ),
      body: say(
        `The tangent $${line.latex}$ touches at $\\left(${x}, ${y}\\right)$, which lies on the curve:`,
        `切线 $${line.latex}$，切点为 $\\left(${x}, ${y}\\right)$，它在曲线上：`,
      ).concat(
        display(`${value} = 0`),
        line.slope === null ? '' : showPassing(line.slope, line.intercept, point, say),
      ),
    };
  });
}

function showPassing(slope: Surd, intercept: Surd, { x, y }: RationalPoint, say: Say): string {
  const [m, b] = [slope, intercept].map((part) => `\\left(${renderSurd(part)}\\right)`);
  const [at, height] = [x, y].map((part) => renderLatex(numberFrom(part)));
  return say(`It goes through $${showPoint({ x, y })}$:`, `它过点 $${showPoint({ x, y })}$：`).concat(
    display(`${m} \\cdot ${at?.startsWith('-') ? `\\left(${at}\\right)` : at} + ${b} = ${height}`),
  );
}
