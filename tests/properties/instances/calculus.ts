import { areaUnder, maybeSlopeFault, numberOf, read } from '../numeric-calculus.ts';
import { maybeDifference } from '../read-answer.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { nonZero, pick, typeSum } from '../write-question.ts';
import { makeMissingLimit, makeSpecialIntegral } from './unbounded.ts';

const places = [0.37, 0.91, 1.43, 2.19, -0.62, -1.71] as const;

function polynomial(random: RandomInteger, degree: number, size = 6): string {
  return typeSum([nonZero(random, 4), ...Array.from({ length: degree }, () => random(-size, size))], 'x');
}

function makeFunction(random: RandomInteger): string {
  const [a, b, n] = [random(1, 4), random(-5, 5), random(2, 4)];
  const inner = typeSum([a, b], 'x');
  return pick(random, [
    polynomial(random, 3),
    `x^${n} sin(${a}x)`,
    `(${polynomial(random, 2)}) e^(${a}x)`,
    `(${polynomial(random, 1)})/(x^2 + ${a})`,
    `ln(x^2 + ${a})`,
    `sqrt(x^2 + ${a})`,
    `(${inner})^${n}`,
    `cos(${inner}) + ${a}x^${n}`,
    `e^(-x^2)`,
    `x^${n} ln x`,
    `sin(x)^${n}`,
    `tan(${a}x)`,
  ]);
}

/** Derivatives of functions and their values. */
export const derivativeProperties: TopicProperties = {
  topicId: 'derivative',
  makeInstance: (random) => {
    const body = makeFunction(random);
    const prompt = pick(random, [
      `Find the derivative of f(x) = ${body}`,
      `Differentiate y = ${body}`,
      `What is the derivative of ${body}?`,
      `求 f(x) = ${body} 的导数`,
      `求函数 y = ${body} 的导数`,
      `已知 $f(x) = ${body}$，求 $f'(x)$`,
      `求导：y = ${body}`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => maybeSlopeFault(read(body), read(answer.replace(/^.* = /, '')), places),
    };
  },
};

/** Tangents at whole numbers. */
export const tangentLineProperties: TopicProperties = {
  topicId: 'tangent-line',
  makeInstance: (random) => {
    const [body, a] = [
      pick(random, [
        polynomial(random, 2),
        polynomial(random, 3),
        `e^(${random(1, 3)}x)`,
        `ln(x)`,
        `x/(x^2 + ${random(1, 5)})`,
      ]),
      random(1, 3),
    ];
    const prompt = pick(random, [
      `Find the tangent line to y = ${body} at x = ${a}`,
      `Find the equation of the tangent to f(x) = ${body} at x = ${a}`,
      `求曲线 y = ${body} 在 x = ${a} 处的切线方程`,
      `求函数 f(x) = ${body} 在点 (${a}, f(${a})) 处的切线方程`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const [line, f] = [read(answer.replace('y = ', '')), read(body)];
        return (
          maybeDifference('the height', line(a), f(a)) ?? maybeSlopeFault(f, () => line(a + 1) - line(a), [a])
        );
      },
    };
  },
};

function makeIntegrand(random: RandomInteger): string {
  const [a, b, n] = [random(1, 4), random(1, 5), random(1, 3)];
  return pick(random, [
    polynomial(random, 2),
    polynomial(random, 3),
    `x^${n} e^(${a}x)`,
    `x sin(${a}x)`,
    `x^${n} ln(x)`,
    `1/(${typeSum([a, b], 'x')})`,
    `x/(x^2 + ${a})`,
    `1/(x^2 + ${a * a})`,
    `sin(${a}x)`,
    `cos(x)^2`,
    `e^(${a}x) cos(${b}x)`,
    `x e^(x^2)`,
    `sqrt(x + ${b})`,
    `(${typeSum([a, b], 'x')})/(x^2 + 3x + 2)`,
  ]);
}

/** Antiderivatives, differentiated numerically. */
export const antiderivativeProperties: TopicProperties = {
  topicId: 'antiderivative',
  makeInstance: (random) => {
    const body = makeIntegrand(random);
    const prompt = pick(random, [
      `∫ ${pick(random, [`(${body})`])} dx`,
      `Find the antiderivative of f(x) = ${body}`,
      `Find the indefinite integral of ${body}`,
      `求不定积分 $\\int (${body})\\,dx$`,
      `求 f(x) = ${body} 的原函数`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) =>
        maybeSlopeFault(read(answer.replace(/ \+ C$/, '')), read(body), [0.37, 0.91, 1.43, 2.19]),
    };
  },
};

/** Definite integrals between whole numbers, against Simpson's rule. */
export const definiteIntegralProperties: TopicProperties = {
  topicId: 'definite-integral',
  makeInstance: (random) => {
    if (random(0, 2) === 0) {
      return makeSpecialIntegral(random);
    }
    const [body, from] = [makeIntegrand(random), random(1, 2)];
    const to = from + random(1, 2);
    const prompt = pick(random, [
      `Evaluate ∫_${from}^${to} (${body}) dx`,
      `Find the integral of ${body} from ${from} to ${to}`,
      `计算定积分 $\\int_{${from}}^{${to}} (${body})\\,dx$`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const wanted = areaUnder(read(body), from, to);
        const found = numberOf(answer.replace(/^.*\\approx /, ''));
        return Math.abs(found - wanted) <= 1e-5 * (1 + Math.abs(wanted))
          ? null
          : `the integral is ${wanted}, not ${found}`;
      },
    };
  },
};

/** The region between a parabola and a line that meet at two whole numbers. */
export const areaProperties: TopicProperties = {
  topicId: 'area-between-curves',
  makeInstance: (random) => {
    const [p, m, c, a] = [random(-4, 2), random(-3, 3), random(-4, 4), nonZero(random, 3)];
    const q = p + random(1, 5);
    const upper = typeSum([m, c], 'x');
    const parabola = typeSum([a, m - a * (p + q), c + a * p * q], 'x');
    const prompt = pick(random, [
      `Find the area between y = ${parabola} and y = ${upper}`,
      `Find the area enclosed by the curves y = ${parabola} and y = ${upper}.`,
      `求曲线 y = ${parabola} 与直线 y = ${upper} 所围成图形的面积`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) =>
        maybeDifference('the area', numberOf(answer), (Math.abs(a) * (q - p) ** 3) / 6),
    };
  },
};

/** Limits that are known beforehand. */
export const limitProperties: TopicProperties = {
  topicId: 'limit',
  makeInstance: (random) => {
    if (random(0, 4) === 0) {
      return makeMissingLimit(random);
    }
    const [a, b, c] = [random(1, 5), random(1, 5), nonZero(random, 6)];
    const [body, to, wanted] = pick<readonly [string, string, number]>(random, [
      [`(x^2 - ${a * a})/(x - ${a})`, `${a}`, 2 * a],
      [`sin(${a}x)/(${b}x)`, '0', a / b],
      [`(1 - cos(${a}x))/x^2`, '0', (a * a) / 2],
      [`(${typeSum([a, c, 1], 'x')})/(${typeSum([b, 0, c], 'x')})`, '∞', a / b],
      [`(e^(${a}x) - 1)/(${b}x)`, '0', a / b],
      [`(sqrt(x + ${a * a}) - ${a})/x`, '0', 1 / (2 * a)],
      [`(1 + ${a}/x)^x`, '∞', Math.exp(a)],
      [`ln(1 + ${a}x)/x`, '0', a],
      [typeSum([a, b, c], 'x'), '1', a + b + c],
      [`x^${a}/e^x`, '∞', 0],
    ]);
    const latexTo = to === '∞' ? '\\infty' : to;
    const prompt = pick(random, [
      `Find lim_{x->${to}} (${body})`,
      `求极限 lim_{x→${to}} (${body})`,
      `Evaluate $\\lim_{x \\to ${latexTo}} \\left(${body}\\right)$`,
      ...(to === '∞' ? [] : [`Find the limit of ${body} as x approaches ${to}`]),
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeDifference('the limit', numberOf(answer), wanted) };
  },
};
