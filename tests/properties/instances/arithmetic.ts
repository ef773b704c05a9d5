import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function numberFrom(typed: string): number {
  return compileExpression(parseExpression(typed), [])();
}

function maybeOff(answer: string, expected: number): string | null {
  const value = numberFrom(answer);
  return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
    ? null
    : `${answer} is ${value} and not ${expected}`;
}

/** Arithmetic, and values of functions and expressions. */
export const evaluateProperties: TopicProperties = {
  topicId: 'evaluate',
  makeInstance: (random) => {
    const [a, b, c, d] = [nonZero(random, 9), random(2, 9), nonZero(random, 9), random(2, 9)];
    const place = random(-5, 5);
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`Compute ${a}/${b} + (${c})/${d}`, a / b + c / d],
      [`计算 (${a})^2 × ${b} - (${c}) ÷ ${d}`, a * a * b - c / d],
      [`If f(x) = ${b}x^2 - ${d}x, find f(${place})`, b * place * place - d * place],
      [`已知 f(x) = ${b}x - ${d}，求 f(${place})`, b * place - d],
      [`Evaluate ${b}x^3 - ${d} at x = ${place}`, b * place ** 3 - d],
      [`当 x = ${place} 时，求 x^2 + ${b}x 的值`, place * place + b * place],
      [`Calculate √${b * b * d} + √${d}`, (b + 1) * Math.sqrt(d)],
      [`Compute 1/(√${d * d + 1} - ${b + 9})`, 1 / (Math.sqrt(d * d + 1) - b - 9)],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOff(answer, expected) };
  },
};

function gcd(p: number, q: number): number {
  return q === 0 ? p : gcd(q, p % q);
}

/** Divisors, multiples, primes and remainders. */
export const wholeNumbersProperties: TopicProperties = {
  topicId: 'whole-numbers',
  makeInstance: (random) => {
    const [p, q, m] = [random(2, 900), random(2, 900), random(2, 40)];
    const [base, exponent] = [random(2, 12), random(2, 12)];
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`Find the greatest common divisor of ${p} and ${q}`, gcd(p, q)],
      [`求 ${p} 和 ${q} 的最大公约数`, gcd(p, q)],
      [`Find the least common multiple of ${p} and ${q}`, (p / gcd(p, q)) * q],
      [`求 ${p} 和 ${q} 的最小公倍数`, (p / gcd(p, q)) * q],
      [`Find the prime factorization of ${p}`, p],
      [`把 ${p} 分解质因数`, p],
      [`Find the remainder when ${base}^${exponent} is divided by ${m}`, base ** exponent % m],
      [`求 ${base}^${exponent} 除以 ${m} 的余数`, base ** exponent % m],
      [`${p} mod ${m}`, p % m],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOff(answer, expected) };
  },
};

/** Shares and changes by some percent. */
export const percentProperties: TopicProperties = {
  topicId: 'percent',
  makeInstance: (random) => {
    const [share, whole] = [random(1, 150), random(1, 900)];
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`What is ${share}% of ${whole}?`, (share * whole) / 100],
      [`${whole} 的 ${share}% 是多少`, (share * whole) / 100],
      [`Increase ${whole} by ${share}%`, whole * (1 + share / 100)],
      [`${whole} 增加 ${share}% 是多少`, whole * (1 + share / 100)],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeOff(answer, expected) };
  },
};
