import { numberOf } from '../read-roots.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

type Asked = readonly [prompt: string, expected: number];

/** Questions in one sentence, with the numbers that have to be answered, worked out by counting or by floating point. */
function shortQuestions(topicId: string, ask: (random: RandomInteger) => Asked): TopicProperties {
  return {
    topicId,
    makeInstance: (random) => {
      const [prompt, expected] = ask(random);
      return {
        prompt,
        maybeFault: ({ answer }) => {
          const [, digits, base] = /^(\d+)_\{(\d+)\}$/.exec(answer) ?? [];
          const value =
            digits === undefined
              ? numberOf(answer.replace(/\s*\\text\{.*$/, ''))
              : Number.parseInt(digits, Number(base));
          return Math.abs(value - expected) <= 1e-9 * Math.max(1, expected)
            ? null
            : `${answer} is not ${expected}`;
        },
      };
    },
  };
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}

function isPrime(value: number): boolean {
  return value > 1 && range(value - 2).every((index) => value % (index + 1) !== 0);
}

/** Divisors, primes, digits and counts, found one by one. */
export const numberFactsProperties: TopicProperties = shortQuestions('number-facts', (random) => {
  const [n, low, high] = [random(2, 400), random(-30, 10), random(12, 60)];
  const divisors = range(n).filter((divisor) => n % divisor === 0);
  const primes = divisors.filter(isPrime);
  return pick<Asked>(random, [
    [`Find the sum of the positive divisors of ${n}.`, sum(divisors)],
    [`求 ${n} 的所有约数之和`, sum(divisors)],
    [`What is the largest prime factor of ${n}?`, Math.max(...primes)],
    [`${n} 的最小质因数是多少`, Math.min(...primes)],
    [`What is the sum of the distinct prime factors of ${n}?`, sum(primes)],
    [`What is the sum of the digits of $${n + 100}$?`, sum([...`${n + 100}`].map(Number))],
    [`What is the tens digit of $7^{${(n % 19) + 3}}$?`, Number((7n ** BigInt((n % 19) + 3) / 10n) % 10n)],
    [`What is the sum of the first ${n} positive integers?`, sum(range(n))],
    [
      `Find the remainder when $${n}^{7} + ${high}^{5}$ is divided by ${high - low}.`,
      Number((BigInt(n) ** 7n + BigInt(high) ** 5n) % BigInt(high - low)),
    ],
    [`求 $${n}^{3} - ${high}$ 除以 7 的余数`, Number((((BigInt(n) ** 3n - BigInt(high)) % 7n) + 7n) % 7n)],
    [`求前 ${n} 个正奇数的和`, sum(range(n).map((index) => 2 * index - 1))],
    [`How many integers satisfy $${low} < x \\le ${high}$?`, high - low],
    [`满足 $${low} \\le x \\le ${high}$ 的整数有多少个`, high - low + 1],
  ]);
});

/** Numerals that are written from their values. */
export const numeralsProperties: TopicProperties = shortQuestions('numerals', (random) => {
  const [n, base, above] = [random(2, 5000), random(2, 9), random(1, 200)];
  const below = 2 ** random(1, 4) * 5 ** random(0, 2);
  const [lead, period] = [random(0, 9), random(1, 98)];
  const cycle = `${period}`.padStart(2, '0');
  const written = n.toString(base);
  const ending = `${random(0, 3)}.${`${above}`.padStart(3, '0')}5`;
  return pick<Asked>(random, [
    [`Convert $${written}_${base}$ to base 10`, n],
    [`把 $${written}_{${base}}$ 化成十进制`, n],
    [`Write ${n} in base ${base}.`, n],
    [`把 ${n} 化成 ${base} 进制`, n],
    [`Express $${lead}.\\overline{${cycle}}$ as a common fraction.`, lead + period / 99],
    [`Express $0.${lead}\\overline{${cycle}}$ as a common fraction.`, lead / 10 + period / 990],
    [
      `What is $\\frac{${2 * above + 1}}{${2 * below}}$ expressed as a decimal?`,
      (2 * above + 1) / (2 * below),
    ],
    [`Write $${ending}$ as a fraction in lowest terms.`, Number(ending)],
    [`把 ${ending} 化成分数`, Number(ending)],
    [`What is the reciprocal of $\\frac{${above}}{${n}}$?`, n / above],
  ]);
});

/** Amounts in other units. */
export const unitsProperties: TopicProperties = shortQuestions('units', (random) => {
  const [n, k] = [random(1, 90), random(2, 11)];
  return pick<Asked>(random, [
    [`How many inches are in ${n} feet?`, 12 * n],
    [`Convert ${n} hours to minutes.`, 60 * n],
    [`What is ${n} m in cm?`, 100 * n],
    [`What fraction of ${n} feet is ${k} inches?`, k / (12 * n)],
    [`Express ${18 * n} km per hour in meters per second.`, 5 * n],
    [
      `A bicycle is traveling at ${5 * n} feet per minute. What is the bicycle's speed expressed in inches per second?`,
      n,
    ],
    [`${n}.5 千米等于多少米`, 1000 * n + 500],
    [`把 ${60 * n} 分钟化成小时`, n],
    [`${k} 分钟是 ${n} 小时的几分之几`, k / (60 * n)],
  ]);
});

/** Shapes that are told by their lengths. */
export const measuresProperties: TopicProperties = shortQuestions('measures', (random) => {
  const [r, h, n] = [random(1, 40), random(1, 40), random(3, 40)];
  const diagonals = range(n).flatMap((from) => range(n).filter((to) => to > from + 1 && to - from < n - 1));
  return pick<Asked>(random, [
    [`What is the area of a circle with radius ${r}?`, Math.PI * r * r],
    [`Find the circumference of a circle with diameter ${r} cm.`, Math.PI * r],
    [`What is the volume of a sphere with radius ${r}?`, (4 / 3) * Math.PI * r ** 3],
    [`Find the surface area of a sphere of radius ${r} feet.`, 4 * Math.PI * r * r],
    [`Find the volume of a cylinder with radius ${r} cm and height ${h} cm.`, Math.PI * r * r * h],
    [`求底面半径为 ${r}，高为 ${h} 的圆锥的体积`, (Math.PI * r * r * h) / 3],
    [`求棱长为 ${r} 厘米的正方体的表面积`, 6 * r * r],
    [`Find the area of a square with side length ${r}.5 cm.`, (r + 0.5) ** 2],
    [`What is the number of diagonals in a regular ${n}-gon?`, diagonals.length],
    [`${n} 边形的内角和是多少度`, 180 * (n - 2)],
    [`What is the degree measure of each interior angle of a regular ${n}-gon?`, 180 - 360 / n],
    [`正 ${n} 边形的每个外角是多少度`, 360 / n],
  ]);
});
