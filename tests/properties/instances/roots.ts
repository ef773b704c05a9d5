import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import { maybeDifference } from '../read-answer.ts';
import { numberOf } from '../read-roots.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { nonZero, pick, typeSum } from '../write-question.ts';

/** A quadratic with two real roots that are not equal, and the roots. */
function makeQuadratic(random: RandomInteger): {
  readonly typed: string;
  readonly roots: readonly [number, number];
} {
  const [a, b, c] = [random(1, 3), random(-9, 9), -random(1, 12)];
  const root = Math.sqrt(b * b - 4 * a * c);
  return { typed: typeSum([a, b, c], 'x'), roots: [(-b - root) / (2 * a), (-b + root) / (2 * a)] };
}

/** Sums, products and symmetric expressions of roots, from the roots as floating-point numbers. */
export const rootRelationsProperties: TopicProperties = {
  topicId: 'root-relations',
  makeInstance: (random) => {
    const { typed, roots } = makeQuadratic(random);
    const [p, q, [x, y]] = [nonZero(random, 4), nonZero(random, 4), roots];
    const target = (a: string, b: string): string =>
      pick(random, [
        `${a}^2 + ${b}^2`,
        `1/${a} + 1/${b}`,
        `(${a} + ${Math.abs(p)})(${b} + ${Math.abs(p)})`,
        `${a}^3 + ${b}^3`,
        `(${a} - ${b})^2`,
        `${a}/${b} + ${b}/${a}`,
        `|${a} - ${b}|`,
        `${Math.abs(q)} ${a} + ${Math.abs(q)} ${b}`,
      ]);
    const names = pick<readonly [string, string]>(random, [
      ['a', 'b'],
      ['m', 'n'],
      ['α', 'β'],
      ['x_1', 'x_2'],
    ]);
    const asked = target(...names);
    const [first, second] = names;
    const letters = names.map((name) => ({ α: 'alpha', β: 'beta' })[name] ?? name);
    const value = compileExpression(parseExpression(asked), letters)(x, y);
    const named: readonly [string, number] = pick(random, [
      [`The roots of ${typed} = 0 are ${first} and ${second}. Find ${asked}.`, value],
      [`If $${first}$ and $${second}$ are the roots of $${typed} = 0$, what is $${asked}$?`, value],
      [`设 ${first}、${second} 是方程 ${typed} = 0 的两根，求 ${asked} 的值`, value],
      [`已知 ${first}, ${second} 是一元二次方程 ${typed} = 0 的两个实数根，求 ${asked}`, value],
    ]);
    const [r, s, t] = [random(-5, 5), random(-5, 5), nonZero(random, 5)];
    const cubic = typeSum([1, -(r + s + t), r * s + r * t + s * t, -r * s * t], 'x');
    const [prompt, expected] = pick<readonly [string, number]>(random, [
      named,
      named,
      [`What is the sum of the roots of ${typed} = 0?`, x + y],
      [`求方程 ${typed} = 0 的两根之积`, x * y],
      [`Find the sum of the squares of the roots of ${typed} = 0.`, x * x + y * y],
      [`求方程 ${typed} = 0 的两根的倒数和`, 1 / x + 1 / y],
      [`Find the sum of the reciprocals of the roots of ${typed}`, 1 / x + 1 / y],
      [`What is the product of the roots of $${cubic} = 0$?`, r * s * t],
      [`Find the sum of the squares of the roots of $${cubic} = 0$`, r * r + s * s + t * t],
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => maybeDifference(answer, numberOf(answer), expected, 1e-7),
    };
  },
};

/** How many real roots `a x^2 + b x + c` has. */
function countRoots(a: number, b: number, c: number): number {
  const discriminant = b * b - 4 * a * c;
  return discriminant > 1e-9 ? 2 : discriminant < -1e-9 ? 0 : 1;
}

/** Whether a number lies in `k \in (-\infty, 4) \cup [5, +\infty)`. */
function isIn(answer: string, value: number): boolean {
  const plain = answer.replaceAll(/\\left|\\right/g, '').replaceAll('\\infty', '1/0');
  return [...plain.matchAll(/([([])([^,]+), ([^\])]+)([\])])/g)].some(([, , low = '', high = '']) => {
    const end = (text: string): number =>
      /1\/0/.test(text) ? (text.startsWith('-') ? -1e9 : 1e9) : numberOf(text);
    return value > end(low) && value < end(high);
  });
}

/** Roots are counted at sample values of the parameter. */
export const equationParameterProperties: TopicProperties = {
  topicId: 'equation-parameter',
  makeInstance: (random) => {
    const [a, b, c, root] = [random(1, 4), nonZero(random, 9), nonZero(random, 9), nonZero(random, 6)];
    const [form, at] = pick<readonly [string, (k: number) => readonly [number, number, number]]>(random, [
      [`${a}x^2 + kx + ${Math.abs(c)} = 0`, (k) => [a, k, Math.abs(c)]],
      [`${a}x^2 + ${Math.abs(b)}x + k = 0`, (k) => [a, Math.abs(b), k]],
      [`x^2 - 2kx + k + ${Math.abs(c)} = 0`, (k) => [1, -2 * k, k + Math.abs(c)]],
    ]);
    const some = Array.from({ length: 41 }, (_, index) => (index - 20) * 0.913 + 0.017);
    const counts = (wanted: number) => (answer: string) => {
      const wrong = some.find((k) => isIn(answer, k) !== (countRoots(...at(k)) === wanted));
      return wrong === undefined ? null : `${answer} is wrong at ${wrong}`;
    };
    const touches = (answer: string): string | null => {
      const values = answer.split(',\\ ').map((part) => numberOf(part.replace(/^.*= /, '')));
      const wrong = values.find((k) => {
        const [p, q, r] = at(k);
        return Math.abs(q * q - 4 * p * r) > 1e-6 * (1 + q * q);
      });
      return wrong === undefined ? null : `${answer} is wrong at ${wrong}`;
    };
    const [prompt, check] = pick<readonly [string, (answer: string) => string | null]>(random, [
      [`For which k does ${form} have equal roots?`, touches],
      [`关于 x 的方程 ${form} 有两个相等的实数根，求 k 的值`, touches],
      [`For what values of k does the equation $${form}$ have two distinct real roots?`, counts(2)],
      [`若关于 x 的一元二次方程 ${form} 有两个不相等的实数根，求 k 的取值范围`, counts(2)],
      [`Find the values of k for which ${form} has no real roots.`, counts(0)],
      [`若方程 ${form} 没有实数根，求 k 的取值范围`, counts(0)],
      [
        `If x = ${root} is a root of ${a}x^2 + kx + ${Math.abs(c)} = 0, find k.`,
        (answer) =>
          maybeDifference(
            answer,
            numberOf(answer.replace('k = ', '')),
            -(a * root * root + Math.abs(c)) / root,
          ),
      ],
    ]);
    return { prompt, maybeFault: ({ answer }) => check(answer) };
  },
};
