import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseRelation } from '#lib/math/expression/parse-expression.ts';
import { maybeDifference, pairOf } from '../read-answer.ts';
import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

type Place = readonly [x: number, y: number];

/** How far a point is beside the line of an equation, as left minus right. */
function excess(equation: string, [x, y]: Place): number {
  const { left, right } = parseRelation(equation);
  const [p, q] = [left, right].map((side) => compileExpression(side, ['x', 'y']));
  return (p?.(x, y) ?? Number.NaN) - (q?.(x, y) ?? Number.NaN);
}

/** The line of an equation has to hold two places. */
function maybeMissed(answer: string, places: readonly Place[]): string | null {
  const missed = places.find((place) => Math.abs(excess(answer, place)) > 1e-9);
  return missed === undefined ? null : `${answer} misses ${missed}`;
}

/** Lines by point and slope, parallel and perpendicular ones, slopes between points, bisectors. */
export const straightLineProperties: TopicProperties = {
  topicId: 'straight-line',
  makeInstance: (random) => {
    const point: Place = [random(-8, 8), random(-8, 8)];
    const [a, b, c, m] = [nonZero(random, 6), nonZero(random, 6), random(-9, 9), nonZero(random, 7)];
    const shown = `(${point.join(', ')})`;
    const other: Place = [point[0] + a, point[1] + b];
    const far = `(${other.join(', ')})`;
    const given = pick(random, [
      `${a}x + ${Math.abs(b)}y = ${c}`,
      `y = ${m}x + ${Math.abs(c)}`,
      `${a}x = ${c}`,
      `y = ${c}`,
    ]);
    const origin = excess(given, [0, 0]);
    const [dx, dy] = [excess(given, [1, 0]) - origin, excess(given, [0, 1]) - origin];
    const [along, across]: readonly [Place, Place] = [
      [point[0] - dy, point[1] + dx],
      [point[0] + dx, point[1] + dy],
    ];
    const middle: Place = [point[0] + a / 2, point[1] + b / 2];
    const [prompt, check] = pick<readonly [string, (answer: string) => string | null]>(random, [
      [
        `Find the line through ${shown} with slope ${m}`,
        (answer) => maybeMissed(answer, [point, [point[0] + 1, point[1] + m]]),
      ],
      [
        `求斜率为 ${m} 且过点 ${shown} 的直线方程`,
        (answer) => maybeMissed(answer, [point, [point[0] + 1, point[1] + m]]),
      ],
      [
        `Find the line through ${shown} parallel to ${given}`,
        (answer) => maybeMissed(answer, [point, along]),
      ],
      [`求过点 ${shown} 且与直线 ${given} 平行的直线方程`, (answer) => maybeMissed(answer, [point, along])],
      [
        `Find the line through ${shown} perpendicular to ${given}`,
        (answer) => maybeMissed(answer, [point, across]),
      ],
      [`求过点 ${shown} 且与直线 ${given} 垂直的直线方程`, (answer) => maybeMissed(answer, [point, across])],
      [
        `Find the slope of the line through ${shown} and ${far}`,
        (answer) =>
          maybeDifference('the slope', compileExpression(parseRelation(`y = ${answer}`).right, [])(), b / a),
      ],
      [
        `What is the slope of the line ${a}x + ${Math.abs(b)}y = ${c}?`,
        (answer) => maybeDifference('the slope', numberOf(answer), -a / Math.abs(b)),
      ],
      [
        `求直线 ${a}x + ${Math.abs(b)}y = ${c} 在 x 轴上的截距`,
        (answer) => maybeDifference('the intercept', numberOf(answer), c / a),
      ],
      [
        `What is the y-intercept of ${a}x + ${Math.abs(b)}y = ${c}?`,
        (answer) => maybeDifference('the intercept', pairOf(answer)[1], c / Math.abs(b)),
      ],
      [
        `Write ${a}x + ${Math.abs(b)}y = ${c} in slope-intercept form`,
        (answer) =>
          maybeMissed(answer, [
            [0, c / Math.abs(b)],
            [1, (c - a) / Math.abs(b)],
          ]),
      ],
      [
        `Are the lines y = ${m}x + 1 and ${a}x + ${Math.abs(b)}y = ${c} perpendicular?`,
        (answer) => {
          const product = (m * -a) / Math.abs(b);
          const wanted =
            Math.abs(product + 1) < 1e-12 ? 'perpendicular' : m === -a / Math.abs(b) ? '' : 'neither';
          return answer.includes(`{${wanted}`) || wanted === '' ? null : `${answer} is not ${wanted}`;
        },
      ],
      [
        `Find the perpendicular bisector of ${shown} and ${far}`,
        (answer) => maybeMissed(answer, [middle, [middle[0] - b, middle[1] + a]]),
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};
