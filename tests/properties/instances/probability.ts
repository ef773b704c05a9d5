import { numberOf } from '../read-roots.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

function maybeOff(answer: string, expected: number): string | null {
  const isRough = answer.startsWith('\\approx');
  const value = numberOf(answer.replace(/^\\approx /, '').replace(/ \\approx.*$/, ''));
  return Math.abs(value - expected) <= (isRough ? 2e-5 : 1e-9) * Math.max(1, Math.abs(expected))
    ? null
    : `${answer} is ${value} and not ${expected}`;
}

function ways(n: number, k: number): number {
  return k < 0 || k > n ? 0 : k === 0 || k === n ? 1 : (ways(n - 1, k - 1) * n) / k;
}

function binomial(n: number, p: number, low: number, high: number): number {
  let sum = 0;
  for (let k = low; k <= high; k += 1) sum += ways(n, k) * p ** k * (1 - p) ** (n - k);
  return sum;
}

/** The area under the normal density between two places, by the midpoint rule. */
function area(mean: number, deviation: number, from: number, to: number): number {
  const count = 20_000;
  const width = (to - from) / count;
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const z = (from + (index + 0.5) * width - mean) / deviation;
    sum += Math.exp((-z * z) / 2);
  }
  return (sum * width) / (deviation * Math.sqrt(2 * Math.PI));
}

function drawQuestion(random: RandomInteger): readonly [string, number] {
  const [r, b] = [random(2, 8), random(2, 8)];
  const t = r + b;
  return pick<readonly [string, number]>(random, [
    [
      `A bag contains ${r} red and ${b} blue balls. Two balls are drawn without replacement. What is the probability that both are red?`,
      ways(r, 2) / ways(t, 2),
    ],
    [
      `A bag contains ${r} red and ${b} blue balls. Three balls are drawn with replacement. What is the probability that at least one is red?`,
      1 - (b / t) ** 3,
    ],
    [
      `A box has ${r} green marbles and ${b} white marbles. If 2 marbles are drawn at random without replacement, what is the probability that they are the same color?`,
      (ways(r, 2) + ways(b, 2)) / ways(t, 2),
    ],
    [`袋中有${r}个红球和${b}个白球，从中不放回地摸出2个球，求恰有1个红球的概率`, (r * b) / ways(t, 2)],
    [`袋中装有${r}个红球、${b}个白球，有放回地摸出2个球，求颜色相同的概率`, (r * r + b * b) / (t * t)],
  ]);
}

/** Draws, dice, coins and the two laws, checked by counting and by quadrature. */
export const probabilityProperties: TopicProperties = {
  topicId: 'probability',
  makeInstance: (random) => {
    const n = random(3, 12);
    const k = random(1, n - 1);
    const [mean, deviation] = [random(20, 120), random(2, 15)];
    const [low, high] = [mean - random(1, 3 * deviation), mean + random(1, 3 * deviation)];
    const sum = random(2, 12);
    const tenth = random(1, 9);
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      drawQuestion(random),
      drawQuestion(random),
      [
        `Two fair dice are rolled. What is the probability that the sum is ${sum}?`,
        (6 - Math.abs(7 - sum)) / 36,
      ],
      [
        `A fair coin is tossed ${n} times. What is the probability of getting exactly ${k} heads?`,
        binomial(n, 0.5, k, k),
      ],
      [`What is the probability of at least ${k} sixes in ${n} rolls of a die?`, binomial(n, 1 / 6, k, n)],
      [
        `A fair die is rolled ${n} times. Find the probability of getting an even number exactly ${k} times.`,
        binomial(n, 0.5, k, k),
      ],
      [`将一枚骰子连续掷${n}次，求至多${k}次出现6点的概率`, binomial(n, 1 / 6, 0, k)],
      [`抛一枚均匀的硬币${n}次，求至少${k}次正面朝上的概率`, binomial(n, 0.5, k, n)],
      [`设 X ~ B(${n}, 0.${tenth})，求 P(X ≤ ${k})`, binomial(n, tenth / 10, 0, k)],
      [
        `X is normally distributed with mean ${mean} and standard deviation ${deviation}. Find P(${low} < X < ${high}).`,
        area(mean, deviation, low, high),
      ],
      [`设 X ~ N(${mean}, ${deviation}^2)，求 P(X < ${high})`, 0.5 + area(mean, deviation, mean, high)],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOff(answer, expected) };
  },
};
