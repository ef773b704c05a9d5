import { maybeDifference } from '../read-answer.ts';
import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { evaluateSum, nonZero, pick, typeSum } from '../write-question.ts';

/** The mean of many values between two places. */
function meanOf(f: (x: number) => number, from: number, to: number): number {
  const count = 20000;
  const values = Array.from({ length: count }, (_, index) => f(from + ((to - from) * (index + 0.5)) / count));
  return values.reduce((sum, value) => sum + value, 0) / count;
}

/** Means from many values, rates from the two ends. */
export const averageValueProperties: TopicProperties = {
  topicId: 'average-value',
  makeInstance: (random) => {
    const coefficients = [random(0, 3), nonZero(random, 5), random(-6, 6), random(-9, 9)];
    const [from, length] = [random(-4, 3), random(1, 5)];
    const to = from + length;
    const [typed, f] = pick<readonly [string, (x: number) => number]>(random, [
      [typeSum(coefficients, 'x'), evaluateSum(coefficients)],
      [typeSum(coefficients, 'x'), evaluateSum(coefficients)],
      ['e^x', Math.exp],
      [`${length}sin x`, (x) => length * Math.sin(x)],
    ]);
    const rate = (f(to) - f(from)) / length;
    const [prompt, expected] = pick<readonly [string, () => number]>(random, [
      [`Find the average value of ${typed} on [${from}, ${to}]`, () => meanOf(f, from, to)],
      [
        `What is the average value of f(x) = ${typed} on the interval [${from}, ${to}]?`,
        () => meanOf(f, from, to),
      ],
      [`求函数 f(x) = ${typed} 在 [${from}, ${to}] 上的平均值`, () => meanOf(f, from, to)],
      [`Find the average rate of change of f(x) = ${typed} from x = ${from} to x = ${to}.`, () => rate],
      [`What is the average rate of change of $y = ${typed}$ on $[${from}, ${to}]$?`, () => rate],
      [`求函数 y = ${typed} 在区间 [${from}, ${to}] 上的平均变化率`, () => rate],
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => maybeDifference(answer, numberOf(answer), expected(), 1e-5),
    };
  },
};

/** Values and jumps of a function of two pieces, from floating-point numbers. */
export const piecewiseProperties: TopicProperties = {
  topicId: 'piecewise',
  makeInstance: (random) => {
    const [left, right] = [
      [random(0, 3), random(-4, 4), random(-6, 6)],
      [0, nonZero(random, 5), random(-9, 9)],
    ];
    const [c, place] = [random(-3, 3), random(-6, 6)];
    const isRight = random(0, 1) === 1;
    const [typed, straight] = [typeSum(left, 'x'), typeSum(right, 'x')];
    const [f, g] = [evaluateSum(left), evaluateSum(right)];
    const value = place > c || (place === c && isRight) ? g(place) : f(place);
    const [less, more] = isRight ? ['<', '\\ge'] : ['\\le', '>'];
    const [typedLess, typedMore] = isRight ? ['<', '>='] : ['<=', '>'];
    const cases = `$f(x) = \\begin{cases} ${typed}, & x ${less} ${c} \\\\ ${straight}, & x ${more} ${c} \\end{cases}$`;
    const number = (answer: string): string | null => maybeDifference(answer, numberOf(answer), value);
    const meets = (answer: string): string | null =>
      (f(c) === g(c)) === !/not|不/.test(answer) ? null : `${answer} with ${f(c)} and ${g(c)}`;
    const slope = nonZero(random, 4) * 2;
    const [prompt, check] = pick<readonly [string, (answer: string) => string | null]>(random, [
      [`Let ${cases}. Find $f(${place})$.`, number],
      [`已知函数 ${cases}，求 f(${place})`, number],
      [
        `f(x) = ${typed} for x ${typedLess} ${c} and f(x) = ${straight} for x ${typedMore} ${c}. Find f(${place}).`,
        number,
      ],
      [
        `已知分段函数 f(x) = ${typed} (x ${typedLess} ${c})，f(x) = ${straight} (x ${typedMore} ${c})，求 f(${place})`,
        number,
      ],
      [`Let ${cases}. Is f continuous at x = ${c}?`, meets],
      [`判断 ${cases} 在 x = ${c} 处是否连续`, meets],
      [`Graph the piecewise function ${cases}`, (answer) => (answer.includes('cases') ? null : answer)],
      [
        `Find a so that $f(x) = \\begin{cases} ax + 3, & x \\le ${slope} \\\\ x^2, & x > ${slope} \\end{cases}$ is continuous`,
        (answer) => maybeDifference(answer, numberOf(answer.replace('a = ', '')), (slope ** 2 - 3) / slope),
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};
