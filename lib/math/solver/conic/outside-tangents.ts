import { type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import { renderSurd } from '../../exact/render-surd.ts';
import {
  addSurds,
  approximateSurd,
  multiplySurds,
  negateSurd,
  type Surd,
  signOfSurd,
  surd,
} from '../../exact/surd.ts';
import { maybeSolveQuadratic } from '../../polynomial/polynomial-roots.ts';
import { renderPolynomial } from '../../polynomial/render-polynomial.ts';
import { tidyPolynomial } from '../../polynomial/tidy-polynomial.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { distanceLine, showPoint } from './build-circle.ts';
import { type CircleData, distanceSquared, type RationalPoint } from './conic-from-data.ts';

/** One tangent from an outside point: `y = m x + b`, or upright where the slope is null. */
export interface OutsideTangent {
  readonly slope: Surd | null;
  readonly intercept: Surd;
  readonly latex: string;
}

/** Both tangents with the way to them. */
export interface OutsideTangents {
  readonly lines: readonly OutsideTangent[];
  readonly steps: readonly Step[];
}

function writeLine(slope: Surd, intercept: Surd): string {
  const [size, shift] = [renderSurd(slope), renderSurd(intercept)];
  if (size === '0') {
    return `y = ${shift}`;
  }
  const lead =
    size === '1' ? 'x' : size === '-1' ? '-x' : `${isSum(size) ? `\\left(${size}\\right)` : size}x`;
  return signOfSurd(intercept) === 0
    ? `y = ${lead}`
    : `y = ${lead} ${shift.startsWith('-') ? `- ${shift.slice(1)}` : `+ ${shift}`}`;
}

/** `1 + \sqrt{2}`, which as a factor needs a bracket; a fraction holds its sum together. */
function isSum(latex: string): boolean {
  return latex.includes(' ') && !/^-?\\frac/.test(latex);
}

/** The line through a point with a slope. */
export function lineThrough({ x, y }: RationalPoint, slope: Surd): OutsideTangent {
  const intercept = addSurds(surd(y), negateSurd(multiplySurds(slope, surd(x))));
  return { slope, intercept, latex: writeLine(slope, intercept) };
}

function bracket(value: Rational): string {
  return signOf(value) < 0 ? `\\left(${renderRational(value)}\\right)` : renderRational(value);
}

function explainDistance(
  u: Rational,
  v: Rational,
  square: Rational,
  slopes: readonly Surd[],
  say: Say,
): string {
  const rows = slopes.map((slope) => {
    const m = `\\left(${renderSurd(slope)}\\right)`;
    return display(
      `\\left(${bracket(u)} \\cdot ${m} - ${bracket(v)}\\right)^{2} = ${renderRational(square)}\\left(${m}^{2} + 1\\right)`,
    );
  });
  return say('Put in, both slopes fulfil it:', '代入检验：').concat(...rows);
}

/** The distances of the centre from the lines are the radius. */
function areTouching({ centre, radiusSquared }: CircleData, lines: readonly OutsideTangent[]): boolean {
  const [h, k, r] = [centre.x.valueOf(), centre.y.valueOf(), Math.sqrt(radiusSquared.valueOf())];
  return lines.every(({ slope, intercept }) => {
    const m = slope === null ? 0 : approximateSurd(slope);
    const b = approximateSurd(intercept);
    const distance = slope === null ? Math.abs(h - b) : Math.abs(m * h - k + b) / Math.hypot(m, 1);
    return Math.abs(distance - r) < 1e-9 * (1 + r);
  });
}

interface Working {
  readonly circle: CircleData;
  readonly point: RationalPoint;
  /** From the point to the centre. */
  readonly u: Rational;
  readonly v: Rational;
  /** For the slope m, by rising powers. */
  readonly quadratic: readonly Rational[];
  readonly slopes: readonly Surd[];
  readonly lines: readonly OutsideTangent[];
}

function explainSlopes({ circle, u, v, quadratic, slopes, lines }: Working, say: Say): Step {
  const square = circle.radiusSquared;
  const hasUpright = lines.some(({ slope }) => slope === null);
  const terms = hasUpright ? quadratic.slice(0, 2) : quadratic;
  const found = slopes.map(
    (slope, index) => `m${slopes.length > 1 ? `_{${index + 1}}` : ''} = ${renderSurd(slope)}`,
  );
  return {
    title: say('Find the slopes', '求斜率'),
    body: say(
      'A line with the slope m through the point touches when its distance from the centre is the radius. Squared and without denominators:',
      '设切线斜率为 m，圆心到切线的距离等于半径，平方并去分母得',
    ).concat(
      display(`${renderPolynomial(terms, 'm')} = 0`),
      display(found.join(',\\ ')),
      explainDistance(u, v, square, slopes, say),
      hasUpright
        ? say(
            `The term with $m^{2}$ is gone: the other tangent is the upright line through the point, as far from the centre as the radius, $\\left(${renderRational(u)}\\right)^{2} = ${renderRational(square)}$.`,
            `二次项消失，另一条切线的斜率不存在，即过该点的竖直直线，此时 $\\left(${renderRational(u)}\\right)^{2} = ${renderRational(square)}$。`,
          )
        : '',
    ),
  };
}

function explainTangents(working: Working, say: Say): readonly Step[] {
  const { circle, point, lines } = working;
  const { centre, radiusSquared: square } = circle;
  return [
    {
      title: say('See that the point lies outside', '判断点在圆外'),
      body: say(
        `The centre is $${showPoint(centre)}$; the square of its distance from $${showPoint(point)}$ is more than the square of the radius:`,
        `圆心是 $${showPoint(centre)}$，它到 $${showPoint(point)}$ 的距离的平方大于半径的平方，有两条切线：`,
      ).concat(display(`${distanceLine(centre, point).replace(/^r/, 'd')} > ${renderRational(square)}`)),
    },
    explainSlopes(working, say),
    {
      title: say('Write the tangents', '写出切线方程'),
      body: say('Through the point with these slopes:', '过该点的切线为').concat(
        ...lines.map(({ latex }) => display(latex)),
        say('They hold the point:', '该点满足方程：'),
        ...lines.flatMap(({ slope, intercept }) =>
          slope === null
            ? []
            : [
                display(
                  `\\left(${renderSurd(slope)}\\right) \\cdot ${bracket(point.x)} + \\left(${renderSurd(intercept)}\\right) = ${renderRational(point.y)}`,
                ),
              ],
        ),
      ),
    },
  ];
}

/** The two tangents of a circle through a point outside of it; null for any other point. */
export function maybeOutsideTangents(
  circle: CircleData,
  point: RationalPoint,
  say: Say,
): OutsideTangents | null {
  const { centre, radiusSquared: square } = circle;
  const far = distanceSquared(centre, point);
  const [u, v] = [centre.x.sub(point.x), centre.y.sub(point.y)];
  const quadratic = [v.mul(v).sub(square), u.mul(v).mul(rational(-2)), u.mul(u).sub(square)];
  const [low, middle, lead] = quadratic;
  if (far.compare(square) <= 0 || low === undefined || middle === undefined || lead === undefined) {
    return null;
  }
  const hasUpright = signOf(lead) === 0;
  const slopes = hasUpright
    ? [surd(low.div(middle).neg())]
    : maybeSolveQuadratic(tidyPolynomial(quadratic).tidy);
  if (slopes === null) {
    return null;
  }
  const upright: OutsideTangent = {
    slope: null,
    intercept: surd(point.x),
    latex: `x = ${renderRational(point.x)}`,
  };
  const lines = [...(hasUpright ? [upright] : []), ...slopes.map((slope) => lineThrough(point, slope))];
  if (lines.length !== 2 || !areTouching(circle, lines)) {
    return null;
  }
  const steps = explainTangents({ circle, point, u, v, quadratic, slopes, lines }, say);
  return { lines, steps };
}
