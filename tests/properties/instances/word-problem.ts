import { numberOf } from '../read-roots.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { pick } from '../write-question.ts';
import { type Told, tellAmounts, tellNumbers } from './short-stories.ts';

/** The numbers of `\\text{length} = 15,\\ \\text{width} = 10`, smallest first. */
function numbersOf(answer: string): readonly number[] {
  const parts = answer
    .split(',\\ ')
    .map((part) => part.replace(/\\text\{[^}]*\}/g, '').replace(/^\s*(?:=|\\approx)\s*/, ''));
  return parts.map((part) => numberOf(part.replace(/\\%$/, ''))).toSorted((left, right) => left - right);
}

/** Stories that are told from their answers. */
export const wordProblemProperties: TopicProperties = {
  topicId: 'word-problem',
  makeInstance: (random) => {
    const [prompt, ...expected] = pick<() => Told>(random, [
      () => tellLongKnown(random),
      () => tellNumbers(random),
      () => tellAmounts(random),
    ])();
    const wanted = expected.toSorted((left, right) => left - right);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const found = numbersOf(answer);
        // Money is rounded to the cent.
        const allowed = answer.includes('approx') ? 0.006 : 1e-9;
        const isRight =
          found.length === wanted.length &&
          found.every(
            (value, index) =>
              Math.abs(value - (wanted[index] ?? 0)) <= allowed * Math.max(1, allowed > 1e-3 ? 1 : value),
          );
        return isRight ? null : `${answer} is not ${wanted.join(', ')}`;
      },
    };
  },
};

function tellLongKnown(random: RandomInteger): Told {
  const [small, more, times] = [random(2, 40), random(1, 20), random(2, 5)];
  const [speed, hours] = [random(20, 120), random(2, 9)];
  const [price, percent] = [random(2, 40) * 10, random(1, 18) * 5];
  const [dimes, nickels] = [random(1, 20), random(1, 20)];
  const [start, gain, loss] = [random(20, 60), random(1, 20), random(1, 20)];
  const cents = (dimes * 10 + nickels * 5) / 100;
  return pick<Told>(random, [
    [
      `The perimeter of a rectangle is ${2 * (times + 1) * small} cm. Its length is ${times} times its width. Find its width.`,
      small,
    ],
    [`长方形的周长是${4 * small + 2 * more}厘米，长比宽多${more}厘米，求面积`, small * (small + more)],
    [
      `The sum of two numbers is ${2 * small + more} and their difference is ${more}. Find the larger number.`,
      small + more,
    ],
    [`The sum of three consecutive integers is ${3 * small + 3}. What is the smallest integer?`, small],
    [`3个连续偶数的和是${6 * small}，求最大的数`, 2 * small + 2],
    [
      `Tom is ${more} years older than Ann. The sum of their ages is ${2 * small + more}. How old is Ann?`,
      small,
    ],
    [`A train travels at ${speed} miles per hour for ${hours} hours. How far does it travel?`, speed * hours],
    [
      `A jacket costs $${price}. It is on sale for ${percent}% off. What is the sale price?`,
      price * (1 - percent / 100),
    ],
    [
      `Tom has ${dimes + nickels} coins, all nickels and dimes, worth $${cents.toFixed(2)}. How many dimes does he have?`,
      dimes,
    ],
    [
      `Ann had ${start} stamps. She bought ${gain} more and lost ${loss} stamps. How many stamps does Ann have now?`,
      start + gain - loss,
    ],
    [
      `Bob bought ${times} pens at $${more} each and ${hours} books for $${small} each. How much did he spend in total?`,
      times * more + hours * small,
    ],
    [`一项工程，甲单独做需要${2 * small}天，乙单独做需要${3 * small}天，两人合作需要多少天完成`, 1.2 * small],
  ]);
}
