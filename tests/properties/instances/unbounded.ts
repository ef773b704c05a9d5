import { numberOf } from '../numeric-calculus.ts';
import { maybeDifference } from '../read-answer.ts';
import type { RandomInteger, TopicInstance } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

/** Improper integrals and integrals of moduli, whose values are known beforehand; null stands for divergence. */
export function makeSpecialIntegral(random: RandomInteger): TopicInstance {
  const [a, p, c] = [random(1, 5), random(2, 5), random(1, 3)];
  const [body, from, to, wanted] = pick<readonly [string, string, string, number | null]>(random, [
    [`1/x^${p}`, `${a}`, '∞', 1 / ((p - 1) * a ** (p - 1))],
    [`e^(-${a}x)`, '0', '∞', 1 / a],
    [`${c}/x`, `${a}`, '∞', null],
    [`${c}/sqrt(x)`, '0', `${a}`, 2 * c * Math.sqrt(a)],
    [`1/(x^2 + ${a * a})`, '0', '∞', Math.PI / (2 * a)],
    [`1/(x^2 + ${a * a})`, '-∞', '∞', Math.PI / a],
    [`1/x^${p}`, '0', `${a}`, null],
    [`|x - ${a}|`, '0', `${a + c}`, (a * a + c * c) / 2],
    [`|x^2 - ${a * a}|`, '0', `${2 * a}`, 2 * a ** 3],
  ]);
  const name = (end: string): string => end.replace('∞', '\\infty');
  const prompt = pick(random, [
    `Evaluate ∫_${from}^${to} ${body} dx`,
    `计算积分 $\\int_{${name(from)}}^{${name(to)}} ${body}\\,dx$`,
    `∫_(${from})^(${to}) ${body} dx`,
  ]);
  return {
    prompt,
    maybeFault: ({ answer }) =>
      wanted === null
        ? /diverges|发散/.test(answer)
          ? null
          : `it diverges, and is not ${answer}`
        : maybeDifference('the integral', numberOf(answer), wanted, 1e-8),
  };
}

/** Limits that do not exist: sides that differ, and values that swing. */
export function makeMissingLimit(random: RandomInteger): TopicInstance {
  const [a, b] = [nonZero(random, 5), random(1, 5)];
  const shift = a < 0 ? `x + ${-a}` : `x - ${a}`;
  const [body, to] = pick<readonly [string, string]>(random, [
    [`|${shift}|/(${shift})`, `${a}`],
    [`${b}|x|/x`, '0'],
    [`1/(${shift})`, `${a}`],
    [`sin(${b}/x)`, '0'],
    [`cos(${b}x)`, '∞'],
    [`sin(${b}x)`, '∞'],
  ]);
  return {
    prompt: pick(random, [`Find lim_{x->${to}} (${body})`, `求极限 lim_{x→${to}} (${body})`]),
    maybeFault: ({ answer }) =>
      /does not exist|不存在/.test(answer) ? null : `there is no limit, and not ${answer}`,
  };
}
