import type { RandomInteger } from '../topic-properties.ts';
import { pick } from '../write-question.ts';

/** A story and the numbers that it asks for, in any order. */
export type Told = readonly [prompt: string, ...expected: readonly number[]];

/** Riddles of one number, rectangles and pairs of numbers, told from their answers. */
export function tellNumbers(random: RandomInteger): Told {
  const [x, k, b, more] = [random(2, 40), random(2, 9), random(1, 30), random(1, 20)];
  const [width, length] = [x, x + more];
  const [p, q, one] = [random(1, 6), random(1, 6), random(2, 12)];
  return pick<Told>(random, [
    [`A number increased by ${b} is ${x + b}. Find the number.`, x],
    [`${b} less than ${k} times a number is ${k * x - b}. What is the number?`, x],
    [`The sum of ${k} times a number and ${b} is ${k * x + b}. Find the number.`, x],
    [`${k} times the sum of a number and ${b} is ${k * (x + b)}. What is the number?`, x],
    [`When a number is doubled and ${b} is added, the result is ${2 * x + b}. What is the number?`, x],
    [`一个数的 ${k} 倍加上 ${b} 等于 ${k * x + b}，求这个数`, x],
    [`比一个数的 ${k} 倍少 ${b} 的数是 ${k * x - b}，这个数是多少？`, x],
    [
      `The length of a rectangle is ${more} cm more than its width. The perimeter is ${2 * (length + width)} cm. Find the length and width.`,
      length,
      width,
    ],
    [
      `The length of a rectangle is ${more} more than its width, and its area is ${length * width}. Find the dimensions.`,
      length,
      width,
    ],
    [
      `A rectangle has length ${length} cm and width ${width} cm. Find its area and perimeter.`,
      length * width,
      2 * (length + width),
    ],
    [`The area of a rectangle is ${length * k} and its length is ${length}. Find its width.`, k],
    [`长方形的长比宽多 ${more} 厘米，面积是 ${length * width} 平方厘米，求长和宽`, length, width],
    [`长方形的周长是 ${2 * (p + q) * one}，长和宽的比是 ${p}:${q}，求面积`, p * q * one * one],
    [`Divide ${(p + q) * one} in the ratio ${p}:${q}.`, p * one, q * one],
    [`两个数的比是 ${p}:${q}，它们的和是 ${(p + q) * one}，求这两个数`, p * one, q * one],
    [`Find two numbers whose sum is ${x + b} and product is ${x * b}`, x, b],
    [`The product of two consecutive positive integers is ${x * (x + 1)}. Find them.`, x, x + 1],
    [`Find three consecutive integers whose sum is ${3 * x + 3}.`, x, x + 1, x + 2],
    [`甲数是乙数的 ${k} 倍，两数之和是 ${(k + 1) * x}，求甲数和乙数`, k * x, x],
  ]);
}

/** Ages, prices, interest and mixtures, told from their answers. */
export function tellAmounts(random: RandomInteger): Told {
  const [x, more, later, k] = [random(3, 30), random(2, 30), random(2, 12), random(2, 5)];
  const [price, p, q, years] = [random(2, 40) * 10, random(1, 9) * 5, random(1, 9) * 5, random(1, 8)];
  const [n, m] = [random(2, 9), random(2, 12)];
  const [weak, strong] = [random(1, 4) * 10, random(7, 9) * 10];
  const volume = random(2, 20);
  return pick<Told>(random, [
    [
      `John is ${more} years older than Mary. In ${later} years the sum of their ages will be ${2 * x + more + 2 * later}. How old is Mary?`,
      x,
    ],
    [
      `Anna is ${k} times as old as Ben. The sum of their ages is ${(k + 1) * x}. How old is each of them?`,
      k * x,
      x,
    ],
    [`爸爸今年 ${k * (x + later) - later} 岁，儿子 ${x} 岁，几年后爸爸的年龄是儿子的 ${k} 倍？`, later],
    [`小明比小红大 ${more} 岁，两人年龄之和是 ${2 * x + more} 岁，小明多少岁？`, x + more],
    [
      `A jacket costs $${price}. It is marked down ${p}% and then another ${q}%. What is the final price?`,
      price * (1 - p / 100) * (1 - q / 100),
    ],
    [
      `The price of a $${price} item is increased by ${p}% and then decreased by ${q}%. What is the final price?`,
      price * (1 + p / 100) * (1 - q / 100),
    ],
    [`某商品先提价${p}%再降价${q}%，现价是原价的百分之几？`, (1 + p / 100) * (1 - q / 100) * 100],
    [`Find the simple interest on $${price} at ${p}% for ${years} years.`, (price * p * years) / 100],
    [
      `$${price} is invested at ${p}% compounded annually. How much is it worth after ${years} years?`,
      price * (1 + p / 100) ** years,
    ],
    [`本金 ${price} 元，年利率 ${p}%，复利计算，${years} 年后本利和是多少？`, price * (1 + p / 100) ** years],
    [`The average of ${n}, ${m} and x is ${price}. Find x.`, 3 * price - n - m],
    [`${n}、${m}、x 的平均数是 ${price}，求 x`, 3 * price - n - m],
    [`If ${n} pens cost $${n * x}, how much do ${m} pens cost?`, m * x],
    [`${n} 千克苹果 ${n * x} 元，${m} 千克苹果多少元？`, m * x],
    [`A car travels ${n * x} km in ${n} hours. How far does it travel in ${m} hours?`, m * x],
    [
      `How many liters of a ${strong}% solution must be mixed with ${volume} liters of a ${weak}% solution to get a 50% solution?`,
      (volume * (50 - weak)) / (strong - 50),
    ],
    [
      `Two trains start ${(x + more) * n} km apart and travel toward each other at ${x} km/h and ${more} km/h. When do they meet?`,
      n,
    ],
  ]);
}
