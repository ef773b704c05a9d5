import { areaUnder, maybeSlopeFault, numberOf, type RealFunction, read } from '../numeric-calculus.ts';
import { maybeDifference, valuesOf } from '../read-answer.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick, typeSum } from '../write-question.ts';

/** Extremes on an interval, against dense samples. */
export const extremaOnIntervalProperties: TopicProperties = {
  topicId: 'extrema-on-interval',
  makeInstance: (random) => {
    const [a, b, from] = [random(1, 4), random(1, 4), random(0, 1)];
    const to = from + random(1, 3);
    const body = pick(random, [
      `x e^(-${a}x)`,
      `${a}x - ${b}sin(x)`,
      `x/(x^2 + ${a})`,
      `x + ${a}/(x + 1)`,
      `sqrt(x + ${a}) - x/${b}`,
      `sin(x) + cos(x)`,
      `x - ${b}ln(x + ${a})`,
    ]);
    const prompt = pick(random, [
      `Find the maximum and minimum of f(x) = ${body} on [${from}, ${to}]`,
      `求 f(x) = ${body} 在 [${from}, ${to}] 上的最大值和最小值`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const f = read(body);
        const samples = Array.from({ length: 4001 }, (_, index) => f(from + ((to - from) * index) / 4000));
        const [top = Number.NaN, bottom = Number.NaN] = valuesOf(answer);
        const [high, low] = [Math.max(...samples), Math.min(...samples)];
        return Math.abs(top - high) < 6e-4 && Math.abs(bottom - low) < 6e-4
          ? null
          : `the extremes are ${high} and ${low}, not ${top} and ${bottom}`;
      },
    };
  },
};

/** Taylor polynomials: the error shrinks with the power of the distance. */
export const taylorProperties: TopicProperties = {
  topicId: 'taylor',
  makeInstance: (random) => {
    const [a, degree] = [random(1, 3), random(2, 4)];
    const [body, at] = pick<readonly [string, number]>(random, [
      [`e^(${a}x)`, 0],
      [`sin(${a}x)`, 0],
      [`cos(${a}x)`, 0],
      ['ln(x)', a],
      [`1/(x + ${a})`, 0],
      [`sqrt(x + ${a * a})`, 0],
      [`x e^x`, 0],
    ]);
    const isSeries = random(0, 4) === 0;
    const prompt = isSeries
      ? pick(random, [
          `Find the Taylor series of ${body} about x = ${at}`,
          `求 f(x) = ${body} 在 x = ${at} 处的泰勒级数`,
        ])
      : pick(random, [
          `Find the Taylor polynomial of degree ${degree} of ${body} about x = ${at}`,
          `求 f(x) = ${body} 在 x = ${at} 处的 ${degree} 阶泰勒多项式`,
        ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const [f, p] = [read(body), read(answer.replace(/^.* = /, ''))];
        const errors = [0.02, 0.01].map((h) => Math.abs(f(at + h) - p(at + h)));
        const [far = 0, near = 1] = errors;
        return near < 1e-12 || near < (far / 2 ** ((isSeries ? 5 : degree) + 1)) * 1.4
          ? null
          : `the errors are ${far} and ${near}`;
      },
    };
  },
};

/** Equations whose solution is put back into them by difference quotients. */
export const differentialEquationProperties: TopicProperties = {
  topicId: 'differential-equation',
  makeInstance: (random) => {
    const [k, a, c, p] = [nonZero(random, 3), random(1, 5), nonZero(random, 5), random(1, 3)];
    const [equation, slope] = pick<readonly [string, (x: number, y: number) => number]>(random, [
      [`y' = ${k === 1 ? '' : k === -1 ? '-' : k}y`, (_x, y) => k * y],
      [`y' = ${k}(y - ${a})`, (_x, y) => k * (y - a)],
      [`y' + ${p}y = ${a}`, (_x, y) => a - p * y],
      [`y' = ${p}x^2 + ${a}`, (x) => p * x * x + a],
      [`dy/dx = ${p}x y`, (x, y) => p * x * y],
      [`y' + ${p}y = e^(${a}x)`, (x, y) => Math.exp(a * x) - p * y],
      [`dy/dx = ${a}x/y`, (x, y) => (a * x) / y],
      [`y' = (x + ${a})/y`, (x, y) => (x + a) / y],
      [`y' = ${p}y(${a + 6} - y)`, (_x, y) => p * y * (a + 6 - y)],
      [`y' = y^2`, (_x, y) => y * y],
      [`y' + ${2 * p}x y = ${a}x`, (x, y) => a * x - 2 * p * x * y],
      [`(1 + x^2)y' + 2x y = ${3 * a}x^2`, (x, y) => (3 * a * x * x - 2 * x * y) / (1 + x * x)],
    ]);
    const prompt = pick(random, [
      `Solve ${equation}, y(0) = ${c}`,
      `求微分方程 ${equation} 满足 y(0) = ${c} 的特解`,
      `Solve the differential equation ${equation} with y(0) = ${c}`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const y = read(answer.replace(/^y = /, ''));
        const wanted: RealFunction = (x) => slope(x, y(x));
        return maybeDifference('y(0)', y(0), c) ?? maybeSlopeFault(y, wanted, [0.2, 0.5, 0.8]);
      },
    };
  },
};

/** Discs: the region under a graph turned about the axis. */
export const volumeProperties: TopicProperties = {
  topicId: 'volume-of-revolution',
  makeInstance: (random) => {
    const [a, b, from] = [random(1, 3), random(1, 4), random(0, 1)];
    const to = from + random(1, 3);
    const body = pick(random, [typeSum([a, b], 'x'), `x^2 + ${b}`, `sqrt(x + ${a})`, 'e^x', `1/(x + ${a})`]);
    const prompt = pick(random, [
      `Find the volume of the solid when the region under y = ${body} from ${from} to ${to} is rotated about the x-axis`,
      `求曲线 y = ${body} 与直线 x = ${from}, x = ${to}, y = 0 围成的图形绕 x 轴旋转一周所得旋转体的体积`,
    ]);
    const isUpright = random(0, 2) === 0;
    return {
      prompt: isUpright ? prompt.replace('x-axis', 'y-axis').replace('绕 x 轴', '绕 y 轴') : prompt,
      maybeFault: ({ answer }) => {
        const f = read(body);
        const discs = areaUnder((x) => f(x) ** 2, from, to);
        const shells = 2 * areaUnder((x) => x * f(x), from, to);
        const [found, wanted] = [
          numberOf(answer.replace(/^.*\\approx /, '')),
          Math.PI * (isUpright ? shells : discs),
        ];
        return Math.abs(found - wanted) <= 1e-6 * wanted ? null : `the volume is ${wanted}, not ${found}`;
      },
    };
  },
};
