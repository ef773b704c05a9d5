import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import { maybeDifference } from '../read-answer.ts';
import { numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { evaluateSum, nonZero, pick, typeSum } from '../write-question.ts';

/** The remainder by a divisor has the dividend's values at the divisor's roots; the quotient follows at another place. */
export const polynomialDivisionProperties: TopicProperties = {
  topicId: 'polynomial-division',
  makeInstance: (random) => {
    const coefficients = [nonZero(random, 4), random(-5, 5), random(-6, 6), random(-9, 9)];
    const [r, s, k] = [nonZero(random, 5), random(-4, 4), random(-6, 6)];
    const typed = typeSum(coefficients, 'x');
    const f = evaluateSum(coefficients);
    const [linear, square] = [typeSum([1, -r], 'x'), typeSum([1, -(r + s), r * s], 'x')];
    const at = (latex: string, x: number): number => compileExpression(parseExpression(latex), ['x'])(x);
    const remainder = (answer: string): string | null => maybeDifference(answer, numberOf(answer), f(r));
    const both = (answer: string): string | null => {
      const [over = '', rest = ''] = answer
        .split(';\\quad ')
        .map((part) => part.replace(/\\text\{[^}]*\}/, ''));
      return (
        maybeDifference('the remainder', at(rest, r), f(r)) ??
        maybeDifference('the remainder', at(rest, s), f(s)) ??
        maybeDifference('the whole', (7 - r) * (7 - s) * at(over, 7) + at(rest, 7), f(7))
      );
    };
    const zero = f(r);
    const factor = (answer: string): string | null =>
      /yes|\{是/.test(answer) === (zero === 0) ? null : `${answer} with ${zero} at ${r}`;
    const parameter = (r ** 3 + k) / -r;
    const [prompt, check] = pick<readonly [string, (answer: string) => string | null]>(random, [
      [`Find the remainder when ${typed} is divided by ${linear}.`, remainder],
      [`求 ${typed} 除以 ${linear} 的余数`, remainder],
      [`Find the quotient and remainder when $${typed}$ is divided by $${square}$.`, both],
      [`求 ${typed} 除以 ${square} 的商式和余式`, both],
      [`Is ${linear} a factor of ${typed}?`, factor],
      [
        `判断 ${linear} 是不是 ${typeSum([1, 0, 0, -(r ** 3)], 'x')} 的因式`,
        (answer) => (/\{是/.test(answer) ? null : answer),
      ],
      [
        `If ${linear} is a factor of x^3 + kx + ${k + 7}, find k.`,
        (answer) => maybeDifference(answer, numberOf(answer.replace('k = ', '')), (r ** 3 + k + 7) / -r),
      ],
      [
        `若多项式 x^3 + kx + ${k + 7} 能被 ${linear} 整除，求 k`,
        (answer) => maybeDifference(answer, numberOf(answer.replace('k = ', '')), parameter - 7 / r),
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};

/** The coefficients of `(a x^p + b x^q)^n` by powers, from multiplying out with floating-point numbers. */
function spread(
  [a, p, b, q]: readonly [number, number, number, number],
  n: number,
): ReadonlyMap<number, number> {
  return Array.from({ length: n }).reduce<ReadonlyMap<number, number>>(
    (sum) => {
      const next = new Map<number, number>();
      for (const [power, value] of sum) {
        next.set(power + p, (next.get(power + p) ?? 0) + a * value);
        next.set(power + q, (next.get(power + q) ?? 0) + b * value);
      }
      return next;
    },
    new Map([[0, 1]]),
  );
}

/** Coefficients that multiplying out brings forth. */
export const polynomialTermsProperties: TopicProperties = {
  topicId: 'polynomial-terms',
  makeInstance: (random) => {
    const [a, b, n, k] = [nonZero(random, 4), nonZero(random, 5), random(2, 9), random(1, 6)];
    const coefficients = [nonZero(random, 5), random(-5, 5), random(-6, 6), random(-9, 9)];
    const linear = `(${typeSum([a, b], 'x')})^${n}`;
    const power = Math.min(k, n);
    const terms = spread([a, 1, b, 0], n);
    const even = 2 * random(1, 4);
    const mixed = `(x ${b < 0 ? '-' : '+'} ${Math.abs(b)}/x)^${even}`;
    const typed = typeSum(coefficients, 'x');
    const shown = power === 1 ? 'x' : `x^${power}`;
    const cubic = typeSum(
      [coefficients[3] ?? 0, coefficients[2] ?? 0, 0, coefficients[0] ?? 1].toReversed(),
      'x',
    );
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      [`What is the coefficient of ${shown} in ${linear}?`, terms.get(power) ?? 0],
      [`求 ${linear} 展开式中 ${shown} 的系数`, terms.get(power) ?? 0],
      [`Find the coefficient of $${shown}$ in the expansion of $${linear}$.`, terms.get(power) ?? 0],
      [`What is the constant term in ${mixed}?`, spread([1, 1, b, -1], even).get(0) ?? 0],
      [`求 $${mixed}$ 展开式中的常数项`, spread([1, 1, b, -1], even).get(0) ?? 0],
      [`Find the sum of the coefficients of ${linear}`, (a + b) ** n],
      [`求 ${linear} 的展开式中各项系数之和`, (a + b) ** n],
      [`What is the degree of ${typed}?`, 3],
      [`What is the leading coefficient of ${typed}?`, coefficients[0] ?? 0],
      [`多项式 ${typed} 的次数是多少`, 3],
      [
        `What is the constant term of (x + ${k})(${cubic})?`,
        k *
          evaluateSum([coefficients[3] ?? 0, coefficients[2] ?? 0, 0, coefficients[0] ?? 1].toReversed())(0),
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => maybeDifference(answer, numberOf(answer), expected) };
  },
};
