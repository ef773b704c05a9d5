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
  ['5 less than twice a number is 11. What is the number?', '8'],
  ['3 times the sum of a number and 4 is 27. Find the number.', '5'],
  ['When a number is doubled and 3 is added the result is 15. What is the number?', '6'],
  ['比一个数的3倍多4的数是25，求这个数', '7'],
  ['一个数加上3再乘以2等于16，求这个数', '5'],
  [
    'The length of a rectangle is 3 more than its width, and its area is 40. Find the dimensions.',
    '\\text{length} = 8,\\ \\text{width} = 5',
  ],
  [
    'A rectangle has length 8 cm and width 5 cm. Find its area and perimeter.',
    '\\text{area} = 40,\\ \\text{perimeter} = 26',
  ],
  ['一个长方形的周长是 30，长和宽的比是 3:2，求面积', '54'],
  ['Divide $60 in the ratio 2:3.', '24,\\ 36'],
  [
    'The angles of a triangle are in the ratio 1:2:3. Find the angles.',
    '30^\\circ,\\ 60^\\circ,\\ 90^\\circ',
  ],
  ['Find two numbers whose sum is 5 and product is 6', '2,\\ 3'],
  ['The product of two consecutive integers is 72. Find them.', '8,\\ 9\\ \\text{or}\\ -9,\\ -8'],
  ['Two consecutive even integers have a sum of 46. What are they?', '22,\\ 24'],
  ['甲数是乙数的 3 倍，两数之和是 48，求甲数和乙数', '36,\\ 12'],
  ['John is 5 years older than Mary. In 3 years the sum of their ages will be 41. How old is Mary?', '15'],
  [
    'A father is 30 years older than his son. In 5 years he will be three times as old as his son. How old is the son now?',
    '10',
  ],
  ['爸爸今年 36 岁，儿子 6 岁，几年后爸爸的年龄是儿子的 3 倍？', '9'],
  ['A jacket costs $80. It is marked down 20% and then another 10%. What is the final price?', '57.6'],
  ['某商品先提价20%再降价20%，现价是原价的百分之几？', '96\\%'],
  ['一件衣服原价 200 元，先打八折，再打九折，现价多少元？', '144'],
  [
    "A shirt's sale price is marked $\\$14.40$, which is $60\\%$ off the original price. How many dollars was the original price of the shirt?",
    '36',
  ],
  ['If 5 apples cost $10, how much do 8 apples cost?', '16'],
  ['3 支笔 6 元，买 10 支笔要多少钱？', '20'],
  ['Find the simple interest on $500 at 4% for 3 years.', '60'],
  ['$1000 is invested at 6% compounded monthly for 5 years. What is the final amount?', '\\approx 1348.85'],
  ['本金 10000 元，年利率 5%，复利计算，3 年后本利和是多少？', '11576.25'],
  [
    'How many liters of a 20% solution must be mixed with 10 liters of a 50% solution to get a 30% solution?',
    '20',
  ],
  ['有 200 克浓度为 10% 的盐水，要使浓度变为 5%，需要加多少克水？', '200'],
  ['甲乙两地相距 300 千米，两车同时从两地相向而行，速度分别为每小时 70 千米和 80 千米，几小时后相遇？', '2'],
  ['The average of 5, 8 and x is 10. Find x.', '17'],
  ['The average of four numbers is 10. Three of them are 8, 9, and 12. Find the fourth.', '11'],
];

const declined: readonly string[] = [
  'If 5 apples cost $10, how much do 8 pears cost?',
  'A rectangle has length 8 cm and width 5 m. Find its area.',
  '5 less than a number squared is 11. Find the number.',
  '一个数加上3乘以2等于16，求这个数',
  'A father is 30 years older than his son. In 5 years his son will be three times as old as him. How old is the son now?',
  'The average of four numbers is 10. Three of them are 8, 9, and 12. Find the median.',
  'How many liters of a 20% solution must be mixed with 10 gallons of a 50% solution to get a 30% solution?',
  'How many liters of a 20% solution must be mixed with 10 liters of a 30% solution to get a 50% solution?',
  'The product of two consecutive integers is 73. Find them.',
  'Divide 60 in the ratio 2:3 and double the larger part',
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
