import { describe, expect, it } from 'vitest';
import { refutationsOf, verdictsOf } from './verdicts-of.ts';

describe('facts about numbers that prose tells', () => {
  it.each([
    [
      '97 is a prime number.',
      '93 is a prime number.',
      'The left side is $0$, the right side is $0$: $0 > 0$ does not hold.',
    ],
    ['119 is composite.', '113 is not prime.', null],
    ['59 是质数。', '87 是质数。', null],
    ['216 is divisible by 8.', '218 is divisible by 8.', '$218 \\bmod 8 = 2$, not $0$.'],
    ['100 is not a multiple of 7.', '8316 is not a multiple of 27.', null],
    ['36 能被 9 整除。', '38 能被 9 整除。', '$38 \\bmod 9 = 2$, not $0$.'],
    [
      '50 leaves a remainder of 2 when divided by 8.',
      '50 leaves a remainder of 3 when divided by 8.',
      '$50 \\bmod 8 = 2$, not $3$.',
    ],
    ['50 除以 8 余 2。', '50 除以 8 余 4。', '$50 \\bmod 8 = 2$, not $4$.'],
    [
      '15 和 20 的最大公约数是 5。',
      '15 和 20 的最小公倍数是 80。',
      '$\\operatorname{lcm}(15, 20) = 60$, not $80$.',
    ],
    [
      'The factors of 10 are 1, 2, 5 and 10.',
      'The factors of 10 are 1, 2, 3, 5 and 10.',
      '$10 \\bmod 3 = 1$, not $0$.',
    ],
    [
      'The number of positive divisors of 48 is 10.',
      '48 has 12 positive divisors.',
      '$(4 + 1) \\cdot (1 + 1) = 10$, not $12$.',
    ],
    [
      'The sum of the digits of 482 is 14.',
      'The sum of the digits of 482 is 15.',
      '$4 + 8 + 2 = 14$, not $15$.',
    ],
    [
      'The sum of the first 20 positive integers is 210.',
      'The sum of the first 20 positive integers is 200.',
      '$\\frac{20 \\cdot (20 + 1)}{2} = 210$, not $200$.',
    ],
    [
      'The smallest integer greater than or equal to $\\sqrt{20}$ is 5.',
      'The smallest integer greater than or equal to $\\sqrt{20}$ is 4.',
      '$\\lceil \\sqrt{20} \\rceil = 5$, not $4$.',
    ],
  ])('%s', (right, wrong, explanation) => {
    expect(verdictsOf(right)).toContain('verified');
    expect(verdictsOf(right)).not.toContain('refuted');
    expect(refutationsOf(wrong)).toEqual([explanation ?? expect.any(String)]);
  });

  it.each([
    [
      '45 students is 75% of 60 students.',
      '45 is 70% of 60.',
      '$\\frac{45}{60} = \\frac{3}{4}$, not $\\frac{7}{10}$.',
    ],
    [
      'It rose from 20 to 25, an increase of 25%.',
      'It rose from 20 to 25, an increase of 20%.',
      '$\\frac{|25 - 20|}{20} = \\frac{1}{4}$, not $\\frac{1}{5}$.',
    ],
    [
      'Increasing 60 by 15% gives 69.',
      'Increasing 60 by 15% gives 75.',
      '$60 \\cdot (1 + 15\\%) = 69$, not $75$.',
    ],
    [
      'Multiply 42 by the rate of 0.25. The result is 10.5.',
      'Multiply 42 by the rate of 0.25. The result is 12.5.',
      '$42 \\cdot 0.25 = \\frac{21}{2}$, not $\\frac{25}{2}$.',
    ],
    [
      'Rounded to the nearest ten, 83 is 80.',
      'Rounded to the nearest ten, 83 is 83.',
      'The left side is $3$, the right side is $0$.',
    ],
    ['Doubling 35 gives 70.', 'Doubling 35 gives 75.', '$2 \\cdot 35 = 70$, not $75$.'],
    [
      '3 hours is 180 minutes.',
      '3 hours is 160 minutes.',
      '$3 \\text{ hour} = 180\\text{ minute}$, not $160\\text{ minute}$.',
    ],
    [
      '$1 \\text{ m}^2 = 10000 \\text{ cm}^2$',
      '$1 \\text{ m}^2 = 100 \\text{ cm}^2$',
      '$1 \\text{ m}^2 = 10000\\text{ cm}^2$, not $100\\text{ cm}^2$.',
    ],
    ['The distance between (1, 1) and (4, 5) is 5.', 'The distance between (1, 1) and (4, 5) is 7.', null],
    [
      'The slope of the line through $(1, 2)$ and $(4, 11)$ is 3.',
      'The slope of the line through $(1, 2)$ and $(4, 11)$ is 2.',
      null,
    ],
    ['The midpoint of (2, 3) and (8, 7) is (5, 5).', 'The midpoint of (2, 3) and (8, 7) is (5, 4).', null],
  ])('%s', (right, wrong, explanation) => {
    expect(verdictsOf(right)).toContain('verified');
    expect(verdictsOf(right)).not.toContain('refuted');
    expect(refutationsOf(wrong)).toEqual([explanation ?? expect.any(String)]);
  });

  it.each([
    'We need to check whether 91 is prime.',
    'If 91 is prime, then it has two divisors.',
    'Choice A: 51 is prime.',
    'A. 51 is prime',
    'Statement II: 57 is a prime number.',
    'It is wrong that 51 is prime.',
    'So 4 is prime to 9.',
    'Is 145 divisible by 9?',
    '145 is divisible by 9 only if 10 is.',
    '12 is a multiple of 5 plus 2.',
    'The factors of 12 are 3 and 4 in this pairing.',
    'The prime factors of 12 are 2 and 3.',
    '36 has 2 prime factors.',
    '若 37 能被 9 整除，则其数字和能被 9 整除。',
    '判断 51 是质数还是合数。',
    '2.5 rounded to the nearest integer is 2.',
    'Multiply 20 by 5 percent to get 1.',
    'Multiply 6 by the 7 days in a week and the 2 weeks to get 84.',
    'Reducing 50 by 10% gives 5 dollars off.',
    '45 is 64% of 70.',
    'It rose from 20% to 30%, an increase of 10%.',
    'The distance between (0, 0) and (1, 1) is 1.41.',
    'The distance between (0,0) and (3,4) is 10 km, as one unit is 2 km.',
    'The Manhattan distance between (1, 1) and (4, 5) is 7.',
    'The slope of the line through $(1, 2)$ and $(4, 4)$ is $\\frac{2}{3}$.',
    '4 x 3 hours = 720 minutes',
    '1 hour 20 minutes = 4800 seconds',
    'A working day of 8 hours is 1 day.',
    '100 km/h is 27.8 m/s.',
    'Half of 5 km is 2500 m.',
    'Half of \\$5 is 250 cents.',
    'Twice 30 minutes is 1 hour.',
    'Adding 3 feet and 9 inches gives 45 inches.',
    'In base 5, $3 + 4 = 12$.',
    'On a clock, 9 plus 5 is 2.',
    'Modulo 7, $5 + 4 = 2$.',
  ])('is careful with: %s', (text) => {
    expect(verdictsOf(text)).not.toContain('refuted');
  });
});
