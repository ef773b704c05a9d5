import { maybeReadRadical } from '../../exact/radical-sum.ts';
import { type Rational, rational, renderRational, signOf } from '../../exact/rational.ts';
import type { Expression } from '../../expression/expression.ts';
import { maybeParse } from '../algebra/algebra-words.ts';
import { renderPair } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import type { Question } from '../question.ts';
import type { Formula } from '../read-formula.ts';
import { display, type Step } from '../solution.ts';
import {
  type CircleData,
  circleOnDiameter,
  distanceSquared,
  maybeCircleThrough,
  type RationalPoint,
} from './conic-from-data.ts';

function maybeRationalOf(expression: Expression): Rational | null {
  const value = maybeReadRadical(expression);
  return value === null
    ? null
    : value.size === 0
      ? rational(0)
      : value.size === 1
        ? (value.get(1n) ?? null)
        : null;
}

/** `(1, 2)`, also with a name before it: `A(1, 2)`. */
export function maybePoint(formula: Formula): RationalPoint | null {
  if (
    formula.kind === 'interval' &&
    !formula.closedEnds[0] &&
    !formula.closedEnds[1] &&
    formula.variable === null
  ) {
    const [x, y] = [formula.from, formula.to].map(maybeRationalOf);
    return x === undefined || y === undefined || x === null || y === null ? null : { x, y };
  }
  const named = formula.kind === 'unreadable' ? /^[A-Z]\s*\(([^,()]+),([^,()]+)\)$/.exec(formula.text) : null;
  const [x, y] = [named?.[1], named?.[2]]
    .map((part) => (part === undefined ? null : maybeParse(part)))
    .map((part) => (part === null ? null : maybeRationalOf(part)));
  return x === undefined || y === undefined || x === null || y === null ? null : { x, y };
}

/** A circle with the points that it was found from. */
export interface BuiltCircle {
  readonly circle: CircleData;
  readonly points: readonly RationalPoint[];
  readonly steps: readonly Step[];
}

/** A point as LaTeX. */
export function showPoint({ x, y }: RationalPoint): string {
  return renderPair(renderRational(x), renderRational(y));
}

/** The square of the distance of two points, worked out. */
export function distanceLine(from: RationalPoint, to: RationalPoint): string {
  const part = (p: Rational, q: Rational): string =>
    `\\left(${renderRational(p)} ${signOf(q) < 0 ? '+' : '-'} ${renderRational(q.abs())}\\right)^{2}`;
  return `r^{2} = ${part(to.x, from.x)} + ${part(to.y, from.y)} = ${renderRational(distanceSquared(from, to))}`;
}

function fromCentre(centre: RationalPoint, on: RationalPoint, say: Say): BuiltCircle {
  return {
    circle: { centre, radiusSquared: distanceSquared(centre, on) },
    points: [on],
    steps: [
      {
        title: say('Find the radius', '求半径'),
        body: say(
          'The radius is the distance from the centre to the point:',
          '半径是圆心到该点的距离：',
        ).concat(display(distanceLine(centre, on))),
      },
    ],
  };
}

function fromDiameter(a: RationalPoint, b: RationalPoint, say: Say): BuiltCircle {
  const circle = circleOnDiameter(a, b);
  const middle = (p: Rational, q: Rational): string =>
    `\\frac{${renderRational(p)} + ${signOf(q) < 0 ? `(${renderRational(q)})` : renderRational(q)}}{2} = ${renderRational(p.add(q).div(2))}`;
  return {
    circle,
    points: [a, b],
    steps: [
      {
        title: say('Find the centre', '求圆心'),
        body: say('The centre is the middle of the diameter:', '圆心是直径的中点：').concat(
          display(`h = ${middle(a.x, b.x)},\\quad k = ${middle(a.y, b.y)}`),
        ),
      },
      {
        title: say('Find the radius', '求半径'),
        body: say('The radius is the distance from it to an end:', '半径是圆心到端点的距离：').concat(
          display(distanceLine(circle.centre, a)),
        ),
      },
    ],
  };
}

function maybeFromThree(points: readonly RationalPoint[], say: Say): BuiltCircle | null {
  const [a, b, c] = points;
  const circle = a === undefined || b === undefined || c === undefined ? null : maybeCircleThrough(a, b, c);
  if (circle === null) {
    return null;
  }
  const rows = points.map((point) => display(distanceLine(circle.centre, point)));
  return {
    circle,
    points,
    steps: [
      {
        title: say('Find the centre', '求圆心'),
        body: say(
          `The centre is as far from all three points: it lies where their perpendicular bisectors meet, at $${showPoint(circle.centre)}$. Indeed`,
          `圆心到三点距离相等，是垂直平分线的交点 $${showPoint(circle.centre)}$。到三点的距离的平方都相等：`,
        ).concat(...rows),
      },
    ],
  };
}

function maybeFromRadius(centre: RationalPoint, size: Formula): BuiltCircle | null {
  const isNamed =
    size.kind === 'relation' && size.relation.left.kind === 'symbol' && size.relation.left.name === 'r';
  const right = isNamed ? size.relation.right : size.kind === 'expression' ? size.expression : null;
  const length = right === null ? null : maybeReadRadical(right);
  const [only] = length === null || length.size !== 1 ? [] : length;
  return only === undefined || only[1].s < 0n
    ? null
    : {
        circle: { centre, radiusSquared: only[1].mul(only[1]).mul(rational(only[0])) },
        points: [],
        steps: [],
      };
}

/** Builds the circle that a question describes; `asked` holds the words of the circle topic. */
export function maybeBuildCircle(
  question: Question,
  asked: ReadonlySet<string>,
  say: Say,
): BuiltCircle | null {
  const points = question.formulas.map(maybePoint);
  const known = points.filter((point) => point !== null);
  const [first, second] = known;
  const others = question.formulas.filter((_, index) => points[index] === null);
  const [size] = others;
  if (asked.has('radius') && known.length === 1 && first !== undefined) {
    return size === undefined || others.length > 1 ? null : maybeFromRadius(first, size);
  }
  if (others.length > 0 || first === undefined) {
    return null;
  }
  if (
    known.length === 3 &&
    (asked.has('through') || asked.has('circle')) &&
    !asked.has('centre') &&
    !asked.has('diameter')
  ) {
    return maybeFromThree(known, say);
  }
  return known.length === 2 && second !== undefined
    ? maybeFromTwo(first, second, question.prose, asked, say)
    : null;
}

function maybeFromTwo(
  first: RationalPoint,
  second: RationalPoint,
  prose: string,
  asked: ReadonlySet<string>,
  say: Say,
): BuiltCircle | null {
  if (asked.has('diameter')) {
    return fromDiameter(first, second, say);
  }
  const centre = /cent(?:re|er)\w*[^□]*□|圆心[^□]*□|以 ?□ ?为圆心/.exec(prose);
  if (!asked.has('centre') || !asked.has('through') || centre === null) {
    return null;
  }
  const isReversed = prose.search(/through|过/) < centre.index;
  return isReversed ? fromCentre(second, first, say) : fromCentre(first, second, say);
}
