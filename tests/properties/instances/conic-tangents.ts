import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression, parseRelation } from '#lib/math/expression/parse-expression.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

type Place = readonly [x: number, y: number];

/** Left minus right of an equation in x and y. */
function excessOf(equation: string): (x: number, y: number) => number {
  const { left, right } = parseRelation(equation);
  const [p, q] = [left, right].map((side) => compileExpression(side, ['x', 'y']));
  return (x, y) => (p?.(x, y) ?? Number.NaN) - (q?.(x, y) ?? Number.NaN);
}

/** The coefficients of `q t² + l t + c` on the line through a point with a direction, from three of its values. */
function onLine(
  excess: (x: number, y: number) => number,
  [x, y]: Place,
  [dx, dy]: Place,
): readonly [q: number, l: number, c: number] {
  const [before, here, after] = [-1, 0, 1].map((t) => excess(x + t * dx, y + t * dy));
  const [low = 0, c = 0, high = 0] = [before, here, after];
  return [(low + high) / 2 - c, (high - low) / 2, c];
}

/** How many directions there are in which a line through the point touches: where the discriminant changes its sign. */
function countTangents(excess: (x: number, y: number) => number, point: Place): number {
  const steps = 20_000;
  const measure = (index: number): readonly [discriminant: number, q: number] => {
    const angle = 0.000123 + (index * Math.PI) / steps;
    const [q, l, c] = onLine(excess, point, [Math.cos(angle), Math.sin(angle)]);
    return [l * l - 4 * q * c, q];
  };
  return Array.from({ length: steps }, (_, index) => {
    const [[left, q], [right, other]] = [measure(index), measure(index + 1)];
    // An asymptote has a double point infinitely far away: q vanishes with the discriminant.
    return left * right < 0 && q * other > 0;
  }).filter(Boolean).length;
}

function maybeLineFault(
  line: string,
  excess: (x: number, y: number) => number,
  [x, y]: Place,
): string | null {
  const isUpright = line.startsWith('x = ');
  const right = compileExpression(parseExpression(line.replace(/^[xy] = /, '')), ['x']);
  const [start, direction]: readonly [Place, Place] = isUpright
    ? [
        [right(0), y],
        [0, 1],
      ]
    : [
        [x, right(x)],
        [1, right(1) - right(0)],
      ];
  const miss = Math.hypot(start[0] - x, start[1] - y);
  const [q, l, c] = onLine(excess, [x, y], direction);
  const size = l * l + Math.abs(4 * q * c) + q * q;
  if (miss > 1e-8) return `${line} misses the point by ${miss}`;
  return Math.abs(l * l - 4 * q * c) < 1e-7 * (1 + size) ? null : `${line} does not touch`;
}

/** What is wrong with an answer that lists the tangents of a curve through a point; null when nothing is. */
export function maybeTangentsFault(answer: string, equation: string, point: Place): string | null {
  const excess = excessOf(equation);
  const lines = answer.startsWith('\\text') ? [] : answer.split(',\\ ');
  const fault = lines.map((line) => maybeLineFault(line, excess, point)).find((one) => one !== null);
  const isBeside = Math.abs(excess(...point)) > 1e-9;
  const wanted = isBeside ? countTangents(excess, point) : 1;
  return fault ?? (lines.length === wanted ? null : `${answer} has not ${wanted} tangents`);
}

/** Ellipses, hyperbolas and parabolas with points beside them and on them. */
export const conicTangentsProperties: TopicProperties = {
  topicId: 'conic-tangents',
  makeInstance: (random) => {
    const [a, b, p] = [random(1, 6), random(1, 6), nonZero(random, 6)];
    const [name, chinese, equation, on] = pick<readonly [string, string, string, Place]>(random, [
      ['ellipse', '椭圆', `x^2/${a * a} + y^2/${(b + a) * (b + a)} = 1`, [a, 0]],
      ['ellipse', '椭圆', `x^2/${a + b} + y^2/${a} = 1`, [random(-7, 7), random(-7, 7)]],
      ['hyperbola', '双曲线', `x^2/${a * a} - y^2/${b} = 1`, [-a, 0]],
      ['hyperbola', '双曲线', `y^2/${a} - x^2/${b} = 1`, [random(-7, 7), random(-7, 7)]],
      ['parabola', '抛物线', `y^2 = ${4 * p}x`, [p, 2 * p]],
      ['parabola', '抛物线', `y^2 = ${p}x`, [random(-7, 7), random(-7, 7)]],
    ]);
    const excess = excessOf(equation);
    const isOn = random(0, 2) === 0 && Math.abs(excess(...on)) < 1e-9;
    const point: Place = isOn ? on : [random(-9, 9), random(-9, 9)];
    const shown = `(${point.join(', ')})`;
    const prompt = isOn
      ? pick(random, [
          `Find the tangent to the ${name} ${equation} at ${shown}`,
          `求${chinese} ${equation} 在点 ${shown} 处的切线方程`,
        ])
      : pick(random, [
          `Find the tangents to the ${name} ${equation} from the point ${shown}`,
          `Tangent lines from ${shown} to ${equation}`,
          `过点 ${shown} 作${chinese} ${equation} 的切线，求切线方程`,
        ]);
    return { prompt, maybeFault: ({ answer }) => maybeTangentsFault(answer, equation, point) };
  },
};
