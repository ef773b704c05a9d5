import { describe, expect, it } from 'vitest';
import { solve } from '../../../../../lib/math/solver/solve.ts';
import { answerOf } from './answers.ts';

const answers: readonly (readonly [prompt: string, answer: string])[] = [
  ['The sum of two numbers is 20 and their difference is 4. What are they?', '12,\\ 8'],
  ['Tom is 3 times as old as his son. In 10 years he will be twice as old. How old is the son?', '10'],
  ['Tom is 3 times as old as Ann. In 10 years he will be twice as old as Ann. How old is Tom?', '30'],
  ['A shirt costs $40 after a 20% discount. What was the original price?', '50'],
  ['一件衣服原价200元，打八折后多少元？', '160'],
  ['一件商品原价 80 元，现打八五折出售，售价是多少元？', '68'],
  [
    'The perimeter of a rectangle is 30 cm. Its length is twice its width. Find its dimensions.',
    '\\text{length} = 10,\\ \\text{width} = 5',
  ],
  ["a rectangle's perimeter is 30 cm, its length twice its width. Find the area.", '50'],
  ['长方形的周长是30厘米，长是宽的2倍，求长和宽', '\\text{长} = 10,\\ \\text{宽} = 5'],
  ['The sum of two numbers is 20 and their difference is 4. Find the numbers.', '12,\\ 8'],
  ['两个数的和是20，差是4，求这两个数', '12,\\ 8'],
  ['The sum of three consecutive integers is 72. What is the largest?', '25'],
  ['三个连续偶数的和是72，求最大的数', '26'],
  ['Tom is 3 times as old as Ann. The sum of their ages is 48. How old is Tom?', '36'],
  ['A car travels at 60 miles per hour for 3 hours. How far does it travel?', '180'],
  ['How long does it take to travel 200 km at 80 km/h?', '2.5'],
  ['A shirt costs $40. It is on sale for 25% off. What is the sale price?', '30'],
  [
    'Tom can paint a house in 3 hours. Ann can paint a house in 6 hours. How long will it take them together?',
    '2',
  ],
  ['Tom has 20 coins, all nickels and dimes, worth $1.50. How many dimes does he have?', '10'],
  ['鸡兔同笼，共有35个头，94条腿，问鸡兔各多少只', '\\text{鸡} = 23,\\ \\text{兔} = 12'],
  ['Ann had 12 apples. She gave 3 to Bob and bought 5 more. How many apples does Ann have now?', '14'],
  ['Bob bought 3 pens at $2 each and 4 books for $7.50 each. How much did he spend?', '36'],
  ['$1000 is invested at 5% simple interest per year for 3 years. How much interest is earned?', '150'],
];

const declined: readonly string[] = [
  'Tom is 3 times as old as his son. In 10 years he will be 4 times as old. How old is the son?',
  'Tom is 3 times as old as his son. In 5 years he will be twice as old. How old is the dog?',
  'The perimeter of a rectangle is 30 cm. Its length is twice its width. Find its diagonal.',
  'The sum of three consecutive integers is 73. What is the largest?',
  'The sum of two numbers is 20 and their product is 4. Find the numbers.',
  'A car travels at 60 miles per hour for 30 minutes. How far does it travel?',
  'Ann had 12 apples. She gave 3 to Mary. She ate 2 apples. How many apples does she have?',
  'Ann had 12 apples. She bought 3 apples for Bob. How many apples does Ann have?',
  'Ann had 12 apples. She gave half of them to Bob. How many apples does Ann have left?',
  'Ann had 12 apples. She ate 15 apples. How many apples does Ann have left?',
  'Bob bought 3 dozen eggs for $2 each. How much did he spend?',
  'Tom has 20 coins, all nickels and dimes, worth $9. How many dimes does he have?',
];

describe('a word problem', () => {
  it.each(answers)('answers: %s', (prompt, answer) => {
    expect(answerOf(prompt, 'word-problem').answer).toBe(answer);
  });

  it.each(declined)('declines: %s', (prompt) => {
    expect(solve(prompt)).toBeNull();
  });
});
