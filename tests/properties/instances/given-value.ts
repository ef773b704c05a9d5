import { maybeDifference } from '../read-answer.ts';
import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}

/** Values that are told from the numbers behind the equations. */
export const givenValueProperties: TopicProperties = {
  topicId: 'given-value',
  makeInstance: (random) => {
    const [x, y, a, b] = [nonZero(random, 9), nonZero(random, 9), random(2, 7), nonZero(random, 9)];
    const [c, d, k] = [random(2, 6), nonZero(random, 9), random(2, 5)];
    const linear = `${a}x ${signed(b)} = ${a * x + b}`;
    const pair = [x + y, x * y] as const;
    const root = (k + Math.sqrt(k * k - 4)) / 2;
    const known = random(1, 20);
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`If ${linear}, what is ${c}x ${signed(d)}?`, c * x + d],
      [`已知 ${linear}，求 ${c}x ${signed(d)} 的值`, c * x + d],
      [`Given that $${linear}$, what is the value of $x^2 ${signed(d)}$?`, x * x + d],
      [`If x + y = ${pair[0]} and x - y = ${x - y}, what is x^2 - ${c}y?`, x * x - c * y],
      [`If $x + y = ${pair[0]}$ and $xy = ${pair[1]}$, find $x^2 + y^2$.`, x * x + y * y],
      [`已知 x + y = ${pair[0]}，xy = ${pair[1]}，求 1/x + 1/y 的值`, 1 / x + 1 / y],
      [`已知 a + b = ${pair[0]}，a^2 + b^2 = ${x * x + y * y}，求 ab 的值`, x * y],
      [`已知 a - b = ${x - y}，ab = ${x * y}，求 a^2 + b^2`, x * x + y * y],
      [`If x + 1/x = ${k}, find x^2 + 1/x^2.`, root ** 2 + root ** -2],
      [`已知 x + 1/x = ${k}，求 x^3 + 1/x^3 的值`, root ** 3 + root ** -3],
      [`若 x^2 + ${a}x = ${known}，求 ${c}x^2 + ${a * c}x ${signed(d)} 的值`, c * known + d],
      [`If a - ${c}b = ${known}, what is ${k}a - ${c * k}b ${signed(d)}?`, k * known + d],
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => maybeDifference(answer, numberOf(answer), expected, 1e-8),
    };
  },
};

/** Proportions, whose constant is found from the pair by floating-point arithmetic. */
export const variationProperties: TopicProperties = {
  topicId: 'variation',
  makeInstance: (random) => {
    const [x, y, z] = [random(1, 12), random(1, 30), random(1, 15)];
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`y is proportional to x and y = ${y} when x = ${x}. Find y when x = ${z}.`, (y / x) * z],
      [`y varies directly as x. If y = ${y} when x = ${x}, find x when y = ${z}.`, (z * x) / y],
      [
        `$y$ varies inversely as $x$. If $y = ${y}$ when $x = ${x}$, what is $y$ when $x = ${z}$?`,
        (x * y) / z,
      ],
      [`y 与 x 成正比例，当 x = ${x} 时 y = ${y}，求当 x = ${z} 时 y 的值`, (y / x) * z],
      [`已知 y 与 x 成反比例，当 x = ${x} 时，y = ${y}，求当 x = ${z} 时 y 的值`, (x * y) / z],
      [
        `p is directly proportional to the square of q, p = ${y} when q = ${x}, find p when q = ${z}`,
        (y / x ** 2) * z ** 2,
      ],
      [
        `y varies inversely as the square root of x, and y = ${y} when x = ${x}. Find x when y = ${z}.`,
        x * (y / z) ** 2,
      ],
      [
        `$y$ varies directly as $\\sqrt{x}$. If $y = ${y}$ when $x = ${x * x}$, what is $y$ when $x = ${z * z}$?`,
        (y / x) * z,
      ],
      [
        `y is inversely proportional to the square of x. When x = ${x}, y = ${y}. Find y when x = ${z}.`,
        (y * x ** 2) / z ** 2,
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeDifference(answer, numberOf(answer), expected) };
  },
};
