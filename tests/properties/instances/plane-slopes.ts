import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import { maybeDifference, pairOf } from '../read-answer.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

/** Tangents and slopes of curves through a point that is known to lie on them. */
export const implicitDerivativeProperties: TopicProperties = {
  topicId: 'implicit-derivative',
  makeInstance: (random) => {
    const [a, b, c] = [random(1, 4), nonZero(random, 3), random(1, 4)];
    const [x, y] = [nonZero(random, 3), nonZero(random, 3)];
    const form = `${a}x^2 + (${b})x y + ${c}y^2`;
    const height = a * x * x + b * x * y + c * y * y;
    const [fx, fy] = [2 * a * x + b * y, b * x + 2 * c * y];
    const isTangent = fy !== 0 && random(0, 2) > 0;
    const prompt = isTangent
      ? pick(random, [
          `Find the tangent line of ${form} = ${height} at (${x}, ${y})`,
          `求曲线 ${form} = ${height} 在点 (${x}, ${y}) 处的切线方程`,
        ])
      : pick(random, [
          `Find dy/dx if ${form} = ${height}`,
          `Use implicit differentiation to find dy/dx: ${form} = ${height}`,
          `求由方程 ${form} = ${height} 确定的隐函数的导数`,
        ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const right = parseExpression(answer.replace(/^(?:y|\\frac\{dy\}\{dx\}) = /, ''));
        const at = (u: number, v: number): number => compileExpression(right, ['x', 'y'])(u, v);
        if (isTangent) {
          const slope = at(x + 1, 0) - at(x, 0);
          return maybeDifference('the height', at(x, 0), y) ?? maybeDifference('the slope', slope, -fx / fy);
        }
        const [u, v] = [1.37, 0.59];
        return maybeDifference('the slope', at(u, v), -(2 * a * u + b * v) / (b * u + 2 * c * v));
      },
    };
  },
};

/** Gradients at points, against difference quotients. */
export const partialDerivativesProperties: TopicProperties = {
  topicId: 'partial-derivatives',
  makeInstance: (random) => {
    const [a, b, x, y] = [random(1, 4), nonZero(random, 4), random(1, 3), random(1, 3)];
    const [body, f] = pick<readonly [string, (u: number, v: number) => number]>(random, [
      [`${a}x^2 y + (${b})y^3`, (u, v) => a * u * u * v + b * v ** 3],
      [`x^${a + 1} + (${b})x y`, (u, v) => u ** (a + 1) + b * u * v],
      [`x sin(${a}y) + ${a}y`, (u, v) => u * Math.sin(a * v) + a * v],
      [`e^(x - y) + ${a}x`, (u, v) => Math.exp(u - v) + a * u],
      [`ln(x^2 + ${a}y^2)`, (u, v) => Math.log(u * u + a * v * v)],
    ]);
    const prompt = pick(random, [
      `Find the gradient of f(x, y) = ${body} at (${x}, ${y})`,
      `求函数 f(x, y) = ${body} 在点 (${x}, ${y}) 处的梯度`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const [u, v] = pairOf(answer.replace(/^.* = /, ''));
        const h = 1e-4;
        const [p, q] = [(f(x + h, y) - f(x - h, y)) / (2 * h), (f(x, y + h) - f(x, y - h)) / (2 * h)];
        return maybeDifference('the first', u, p, 1e-5) ?? maybeDifference('the second', v, q, 1e-5);
      },
    };
  },
};
