import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick, typeSum } from '../write-question.ts';

type Curve = (t: number) => readonly [number, number];

/** What both sides of an equation in x and y differ by at points of the curve. */
function maybeOffCurve(answer: string, curve: Curve): string | null {
  const [left, right] = answer
    .split(' = ')
    .map((side) => compileExpression(parseExpression(side), ['x', 'y']));
  if (left === undefined || right === undefined) return `${answer} is no equation`;
  for (const t of [-1.3, -0.4, 0.2, 0.9, 1.2, 2.7]) {
    const [x, y] = curve(t);
    const gap = Math.abs(left(x, y) - right(x, y));
    if (Number.isFinite(x + y) && !(gap <= 1e-8 * Math.max(1, Math.abs(right(x, y)))))
      return `${answer} does not hold at (${x}, ${y})`;
  }
  return Math.abs(left(0.377, 5.13) - right(0.377, 5.13)) < 1e-6 ? `${answer} says nothing` : null;
}

/** Parametric and polar curves, whose points are put into the equation that was found. */
export const cartesianEquationProperties: TopicProperties = {
  topicId: 'cartesian-equation',
  makeInstance: (random) => {
    const [a, b, c] = [random(1, 6), random(1, 6), nonZero(random, 5)];
    const polar =
      (r: (t: number) => number): Curve =>
      (t) => [r(t) * Math.cos(t), r(t) * Math.sin(t)];
    if (random(0, 1) === 0) {
      const [equation, curve] = pick<readonly [string, Curve]>(random, [
        [`${2 * a}cos θ`, polar((t) => 2 * a * Math.cos(t))],
        [`${c}sin θ`, polar((t) => c * Math.sin(t))],
        [`${a}cos θ + ${b}sin θ`, polar((t) => a * Math.cos(t) + b * Math.sin(t))],
        [`${a}`, polar(() => a)],
        [`${a}/(1 + cos θ)`, polar((t) => a / (1 + Math.cos(t)))],
        [`${a}/(${b + 1} - ${b}cos θ)`, polar((t) => a / (b + 1 - b * Math.cos(t)))],
        [`${a}/(${b}cos θ + sin θ)`, polar((t) => a / (b * Math.cos(t) + Math.sin(t)))],
      ]);
      const prompt = pick(random, [
        `Find the Cartesian equation of r = ${equation}`,
        `Convert the polar equation r = ${equation} to rectangular form`,
        `把极坐标方程 ρ = ${equation} 化为直角坐标方程`,
      ]);
      return { prompt, maybeFault: ({ answer }) => maybeOffCurve(answer, curve) };
    }
    const line = typeSum([c, b], 't');
    const [text, curve] = pick<readonly [string, Curve]>(random, [
      [`x = ${line}, y = ${typeSum([1, a, 0], 't')}`, (t) => [c * t + b, t * t + a * t]],
      [`x = ${line}, y = ${typeSum([a, -b], 't')}`, (t) => [c * t + b, a * t - b]],
      [`x = t^2 + ${a}, y = ${typeSum([2 * b, 0], 't')}`, (t) => [t * t + a, 2 * b * t]],
      [`x = ${a}cos t, y = ${b}sin t`, (t) => [a * Math.cos(t), b * Math.sin(t)]],
      [`x = ${a} + ${b}sin t, y = ${a}cos t - ${b}`, (t) => [a + b * Math.sin(t), a * Math.cos(t) - b]],
    ]);
    const prompt = pick(random, [
      `Eliminate the parameter: ${text}`,
      `Eliminate the parameter t from ${text}`,
      `把参数方程 ${text} 化为普通方程`,
      `消去参数 t: ${text}`,
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOffCurve(answer, curve) };
  },
};
