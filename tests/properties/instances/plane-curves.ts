import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression, parseRelation } from '#lib/math/expression/parse-expression.ts';
import type { RandomInteger, TopicInstance, TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';
import { maybeTangentsFault } from './conic-tangents.ts';

function excess(equation: string, x: number, y: number): number {
  const { left, right } = parseRelation(equation);
  const [p, q] = [left, right].map((side) => compileExpression(side, ['x', 'y']));
  return p === undefined || q === undefined ? Number.NaN : p(x, y) - q(x, y);
}

/** Tangents of a circle from a point that is certainly outside. */
function makeOutsideTangents(random: RandomInteger): TopicInstance {
  const [h, k, square] = [random(-4, 4), random(-4, 4), random(1, 30)];
  const point = [h + pick(random, [1, -1]) * random(6, 12), k + random(-9, 9)] as const;
  const equation = `(x - (${h}))^2 + (y - (${k}))^2 = ${square}`;
  const prompt = pick(random, [
    `Find the tangents to ${equation} from the point (${point.join(', ')})`,
    `过点 (${point.join(', ')}) 作圆 ${equation} 的切线，求切线方程`,
  ]);
  return { prompt, maybeFault: ({ answer }) => maybeTangentsFault(answer, equation, point) };
}

/** Circles through points, with a centre, on a diameter, and tangents. */
export const circleProperties: TopicProperties = {
  topicId: 'circle',
  makeInstance: (random) => {
    const [h, k, dx, dy, r] = [random(-6, 6), random(-6, 6), random(1, 6), random(1, 6), random(1, 8)];
    if (random(0, 3) === 0) return makeOutsideTangents(random);
    const on = [
      [h + dx, k + dy],
      [h - dx, k + dy],
      [h + dx, k - dy],
    ] as const;
    const [prompt, points] = pick<readonly [string, readonly (readonly [number, number])[]]>(random, [
      [`Find the circle through (${on[0]}), (${on[1]}) and (${on[2]})`, on],
      [`求过三点 (${on[0]}), (${on[1]}), (${on[2]}) 的圆的方程`, on],
      [
        `Circle with centre (${h}, ${k}) and radius ${r}`,
        [
          [h + r, k],
          [h, k - r],
        ],
      ],
      [
        `求圆心为 (${h}, ${k})，半径为 ${r} 的圆的方程`,
        [
          [h - r, k],
          [h, k + r],
        ],
      ],
      [`Find the circle with diameter from (${on[1]}) to (${on[2]})`, [on[1], on[2], on[0]]],
      [`Circle with centre (${h}, ${k}) passing through (${on[0]})`, on],
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const wrong = points.find(([x, y]) => Math.abs(excess(answer, x, y)) > 1e-9);
        return wrong === undefined ? null : `${answer} misses ${wrong}`;
      },
    };
  },
};

/** Turned ellipses and hyperbolas, and degenerate equations. */
export const conicGeneralProperties: TopicProperties = {
  topicId: 'conic-general',
  makeInstance: (random) => {
    const [a, b, c, f] = [nonZero(random, 6), nonZero(random, 6), nonZero(random, 6), random(1, 30)];
    const equation = `${a}x^2 + (${b})xy + (${c})y^2 = ${f}`;
    const delta = b * b - 4 * a * c;
    const isEmpty = delta < 0 && a < 0;
    const kinds =
      delta > 0
        ? /hyperbola|双曲线/
        : delta < 0
          ? isEmpty
            ? /no real point|没有实点/
            : /ellipse|椭圆/
          : /lines|直线|no real point|没有实点/;
    return {
      prompt: pick(random, [`Identify the conic ${equation}`, `判断曲线 ${equation} 的类型`]),
      maybeFault: ({ answer }) =>
        kinds.test(answer) ? null : `${answer} does not fit the discriminant ${delta}`,
    };
  },
};

/** Lissajous figures, ellipses and polynomial curves. */
export const parametricCurveProperties: TopicProperties = {
  topicId: 'parametric-curve',
  makeInstance: (random) => {
    const [a, b, p, q] = [random(1, 6), random(1, 6), random(1, 5), random(1, 5)];
    const [x, y] = pick<readonly [string, string]>(random, [
      [`${a}cos(${p}t)`, `${b}sin(${q}t)`],
      [`${a}cos t`, `${b}sin t`],
    ]);
    return {
      prompt: pick(random, [`Plot x = ${x}, y = ${y}`, `画出参数方程 x = ${x}, y = ${y} 的曲线`]),
      maybeFault: ({ answer, plotCode }) =>
        /2\\pi|\\pi/.test(answer) && plotCode?.includes('.parametric(') === true
          ? null
          : `no period in ${answer}`,
    };
  },
};

/** Limaçons, roses and circles, with their areas. */
export const polarCurveProperties: TopicProperties = {
  topicId: 'polar-curve',
  makeInstance: (random) => {
    const [a, b] = [random(2, 6), random(1, 2)];
    const radius = `${a} + ${b} ${pick(random, ['cos θ', 'sin θ'])}`;
    const area = Math.PI * (a * a + (b * b) / 2);
    return {
      prompt: pick(random, [`Find the area enclosed by r = ${radius}`, `求 r = ${radius} 所围图形的面积`]),
      maybeFault: ({ answer }) => {
        const value = compileExpression(parseExpression(answer.replace('A = ', '')), [])();
        return Math.abs(value - area) < 1e-8 ? null : `${answer} is not ${area}`;
      },
    };
  },
};
