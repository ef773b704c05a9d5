import { one, type Rational, renderRational, signOf, zero } from '../../exact/rational.ts';
import { renderRelation } from '../../expression/render-latex.ts';
import { maybeReadEquation } from '../../polynomial/multinomial.ts';
import { renderPolynomial, typePolynomial } from '../../polynomial/render-polynomial.ts';
import { showPoint } from '../conic/build-circle.ts';
import type { RationalPoint } from '../conic/conic-from-data.ts';
import { bracketed } from '../equation/quadratic-task.ts';
import type { Say } from '../language.ts';
import type { Formula } from '../read-formula.ts';
import { display, type Step } from '../solution.ts';

/** `y = slope·x + height`, or `x = at` where it is upright. */
export type Line =
  | { readonly kind: 'sloping'; readonly slope: Rational; readonly height: Rational }
  | { readonly kind: 'upright'; readonly at: Rational };

/** A line with the way to it. */
export interface FoundLine {
  readonly steps: readonly Step[];
  readonly line: Line;
  readonly points: readonly RationalPoint[];
  /** The line that was given. */
  readonly other: Line | null;
}

/** `y = 2x + 1`, `x = 3` as LaTeX. */
export function renderLine(line: Line): string {
  return line.kind === 'upright'
    ? `x = ${renderRational(line.at)}`
    : `y = ${renderPolynomial([line.height, line.slope], 'x')}`;
}

/** The same, as the plotting library reads it. */
export function typeLine(line: Line): string {
  return line.kind === 'upright'
    ? `x = ${line.at.toFraction()}`
    : `y = ${typePolynomial([line.height, line.slope], 'x')}`;
}

/** Reads an equation as a line; null for anything else. */
export function maybeLine(formula: Formula | undefined): Line | null {
  const equation = formula?.kind === 'relation' ? maybeReadEquation(formula.relation) : null;
  if (equation === null || [...equation.keys()].some((key) => !['x^1', 'y^1', ''].includes(key))) return null;
  const [a = zero, b = zero, c = zero] = ['x^1', 'y^1', ''].map((key) => equation.get(key)?.coefficient);
  if (signOf(b) !== 0) return { kind: 'sloping', slope: a.div(b).neg(), height: c.div(b).neg() };
  return signOf(a) === 0 ? null : { kind: 'upright', at: c.div(a).neg() };
}

/** The line with a slope through a point: what b is, and that the point lies on it. */
export function throughPoint(
  slope: Rational,
  { x, y }: RationalPoint,
  lead: string,
  say: Say,
): Step & { readonly line: Line } {
  const height = y.sub(slope.mul(x));
  const line: Line = { kind: 'sloping', slope, height };
  return {
    line,
    title: say('Write the line', '写出直线方程'),
    body: `${lead}${say(`In $y = mx + b$ the point $${showPoint({ x, y })}$ gives`, `把点 $${showPoint({ x, y })}$ 代入 $y = mx + b$：`)}`.concat(
      display(
        `b = ${renderRational(y)} - ${bracketed(slope)} \\cdot ${bracketed(x)} = ${renderRational(height)}`,
      ),
      say(`so the line is $${renderLine(line)}$.`, `所以直线方程为 $${renderLine(line)}$。`),
    ),
  };
}

/** The slope of the line through two points with its step; null where it is upright. */
export function maybeSlopeOf(
  p: RationalPoint,
  q: RationalPoint,
  say: Say,
): { readonly slope: Rational; readonly step: Step } | null {
  if (signOf(q.x.sub(p.x)) === 0) return null;
  const slope = q.y.sub(p.y).div(q.x.sub(p.x));
  const quotient = `\\frac{${renderRational(q.y)} - ${bracketed(p.y)}}{${renderRational(q.x)} - ${bracketed(p.x)}}`;
  return {
    slope,
    step: {
      title: say('Find the slope', '求斜率'),
      body: say('The slope is the difference in $y$ over the difference in $x$:', '由斜率公式得').concat(
        display(`m = ${quotient} = ${renderRational(slope)}`),
      ),
    },
  };
}

/** The line through a point that is parallel or perpendicular to another one. */
export function maybeBesideLine(
  {
    given,
    formula,
    isParallel,
  }: { readonly given: Line; readonly formula: Formula; readonly isParallel: boolean },
  point: RationalPoint,
  say: Say,
): FoundLine | null {
  if (formula.kind !== 'relation') return null;
  const isUpright = given.kind === 'upright' ? isParallel : !isParallel && signOf(given.slope) === 0;
  if (isUpright) {
    const line: Line = { kind: 'upright', at: point.x };
    const body = say(
      `It is parallel to the y-axis and goes through $${showPoint(point)}$, so all its points have the same $x$:`,
      `所求直线平行于 $y$ 轴且过点 $${showPoint(point)}$，各点横坐标相同：`,
    ).concat(display(`x - ${bracketed(point.x)} = 0 \\iff ${renderLine(line)}`));
    return {
      line,
      points: [point],
      other: given,
      steps: [{ title: say('Write the line', '写出直线方程'), body }],
    };
  }
  const own = given.kind === 'upright' ? zero : given.slope;
  const slope = given.kind === 'upright' ? zero : isParallel ? own : one.div(own).neg();
  const isExplicit =
    renderRelation(formula.relation).replaceAll(/\s/g, '') === renderLine(given).replaceAll(/\s/g, '');
  const rewritten = isExplicit
    ? ''
    : display(`${renderRelation(formula.relation)} \\iff ${renderLine(given)}`);
  const same = say(
    `Parallel lines have the same slope, here $m = ${renderRational(slope)}$. `,
    `平行直线斜率相等，$m = ${renderRational(slope)}$。`,
  );
  const product = say(
    'The slopes of perpendicular lines have the product $-1$:',
    '互相垂直的直线斜率之积为 $-1$：',
  ).concat(display(`${bracketed(own)} \\cdot ${bracketed(slope)} = -1`));
  const flat = say('It is parallel to the x-axis: $m = 0$. ', '所求直线平行于 $x$ 轴，$m = 0$。');
  const lead = given.kind === 'upright' ? flat : isParallel ? same : product;
  const opening =
    rewritten === '' ? '' : say('Solved for $y$ the given line is', '已知直线化为斜截式：').concat(rewritten);
  const { line, ...step } = throughPoint(slope, point, `${opening}${lead}`, say);
  return { line, points: [point], other: given, steps: [step] };
}

/** The perpendicular bisector of a segment that is neither level nor upright. */
export function maybeBisect(p: RationalPoint, q: RationalPoint, say: Say): FoundLine | null {
  const middle = { x: p.x.add(q.x).div(2), y: p.y.add(q.y).div(2) };
  const [dx, dy] = [q.x.sub(p.x), q.y.sub(p.y)];
  if (signOf(dy) === 0 || signOf(dx) === 0) return null;
  const halves = [
    [p.x, q.x, middle.x],
    [p.y, q.y, middle.y],
  ].map(([from = zero, to = zero, half = zero]) =>
    display(`\\frac{${renderRational(from)} + ${bracketed(to)}}{2} = ${renderRational(half)}`),
  );
  const found = maybeSlopeOf(p, q, say);
  if (found === null) return null;
  const slope = one.div(found.slope).neg();
  const lead = say(
    'The bisector is perpendicular, so the slopes have the product $-1$:',
    '垂直平分线与线段垂直，斜率之积为 $-1$：',
  ).concat(display(`${bracketed(found.slope)} \\cdot ${bracketed(slope)} = -1`));
  const { line, ...step } = throughPoint(slope, middle, lead, say);
  const midpoint: Step = {
    title: say('Find the midpoint', '求中点'),
    body: say('It goes through the middle of the segment:', '它过线段的中点：').concat(...halves),
  };
  return { line, points: [p, q, middle], other: null, steps: [midpoint, found.step, step] };
}

/** Whether the points that the line has to hold lie on it: the last one of three, else all. */
export function isConfirmed({ line, points: [first, second, third] }: FoundLine): boolean {
  const point = third ?? first;
  if (point === undefined) return false;
  const isOn = ({ x, y }: RationalPoint): boolean =>
    line.kind === 'upright'
      ? Math.abs(x.valueOf() - line.at.valueOf()) < 1e-12
      : Math.abs(line.slope.valueOf() * x.valueOf() + line.height.valueOf() - y.valueOf()) <
        1e-9 * (1 + Math.abs(y.valueOf()));
  return isOn(point) && (third !== undefined || second === undefined || isOn(second));
}
