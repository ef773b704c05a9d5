import { parseExpression } from '#lib/math/expression/parse-expression.ts';
import { maybeDifference } from '../same-function.ts';
import type { RandomInteger, TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

function linear(random: RandomInteger, name: string, size = 7): string {
  const [a, b] = [random(1, 3), nonZero(random, size)];
  return `(${a === 1 ? '' : a}${name} ${b < 0 ? '-' : '+'} ${Math.abs(b)})`;
}

function product(random: RandomInteger): string {
  const name = pick(random, ['x', 'y', 't']);
  const second = pick(random, [
    `${linear(random, name)}^2`,
    linear(random, name),
    `(${name}^2 + ${random(1, 5)})`,
  ]);
  return pick(random, [
    `${linear(random, name)}*${second}`,
    `${nonZero(random, 4)}*${linear(random, name)}*${linear(random, name)}*${second}`,
    `${name}*${second}`,
    `(${random(1, 4)}a - ${random(1, 5)}b)(a + ${random(1, 4)}b)`,
    `(a - ${random(1, 3)}b)(a^2 + b^2)`,
  ]);
}

/** The product multiplied out, by a route that the solver's factoring does not use: its values, interpolated. */
function spread(typed: string): string {
  return parseExpression(typed).kind === 'multiply' ? `${typed} + 0` : typed;
}

/** Products of small factors, to be factored again. */
export const factorProperties: TopicProperties = {
  topicId: 'factor',
  makeInstance: (random) => {
    const typed = spread(product(random));
    return {
      prompt: pick(random, [
        `Factor ${typed}`,
        `Factorise completely: ${typed}`,
        `分解因式：${typed}`,
        `把 ${typed} 因式分解`,
        `Factor the polynomial $${typed}$.`,
      ]),
      maybeFault: ({ answer }) =>
        answer.includes('\\text') ? 'called irreducible' : maybeDifference(answer, typed),
    };
  },
};

/** Products, to be multiplied out. */
export const expandProperties: TopicProperties = {
  topicId: 'expand',
  makeInstance: (random) => {
    const typed = product(random);
    return {
      prompt: pick(random, [
        `Expand ${typed}`,
        `Multiply out ${typed}`,
        `展开 ${typed}`,
        `去括号并合并同类项：${typed}`,
      ]),
      maybeFault: ({ answer }) =>
        answer.includes('(') ? 'brackets are left' : maybeDifference(answer, typed),
    };
  },
};

/** Fractions of polynomials with common factors, and sums of fractions. */
export const simplifyProperties: TopicProperties = {
  topicId: 'simplify',
  makeInstance: (random) => {
    const [a, b, c] = [linear(random, 'x'), linear(random, 'x'), linear(random, 'x')];
    const typed = pick(random, [
      `(${a}${b})/(${a}${c})`,
      `${random(1, 5)}/${a} + ${random(1, 5)}/${b}`,
      `x/${a} - ${random(1, 6)}/(${a}${c})`,
      `(${a}/${b})/(${c}/${b})`,
      `${random(2, 5)}${a} - ${random(2, 5)}${b}`,
    ]);
    return {
      prompt: pick(random, [`Simplify ${typed}`, `化简 ${typed}`, `Simplify $${typed}$.`]),
      maybeFault: ({ answer }) => maybeDifference(answer, typed),
    };
  },
};

/** Quadratics of any kind. */
export const completeSquareProperties: TopicProperties = {
  topicId: 'complete-square',
  makeInstance: (random) => {
    const [a, b, c] = [nonZero(random, 5), random(-12, 12), random(-15, 15)];
    const typed = `${a}x^2 ${b < 0 ? '-' : '+'} ${Math.abs(b)}x ${c < 0 ? '-' : '+'} ${Math.abs(c)}`;
    return {
      prompt: pick(random, [
        `Complete the square: ${typed}`,
        `Complete the square for ${typed}`,
        `把 ${typed} 配方`,
        `用配方法把 ${typed} 化为顶点式`,
      ]),
      maybeFault: ({ answer }) => maybeDifference(answer, typed),
    };
  },
};

/** Fractions with linear, repeated and irreducible factors below. */
export const partialFractionsProperties: TopicProperties = {
  topicId: 'partial-fractions',
  makeInstance: (random) => {
    const [p, q] = [random(-6, -1), random(1, 6)];
    const below = pick(random, [
      `((x + ${-p})(x - ${q}))`,
      `(x(x - ${q})^2)`,
      `((x - ${q})(x^2 + ${random(1, 4)}))`,
      `((2x + 1)(x + ${-p}))`,
    ]);
    const above = pick(random, [
      `(${nonZero(random, 5)}x + ${random(1, 9)})`,
      `(x^3 + ${random(1, 5)})`,
      `${random(1, 9)}`,
    ]);
    const typed = `${above}/${below}`;
    return {
      prompt: pick(random, [
        `Decompose ${typed} into partial fractions`,
        `Find the partial fractions of ${typed}`,
        `把 ${typed} 分解为部分分式`,
      ]),
      maybeFault: ({ answer }) => maybeDifference(answer, typed),
    };
  },
};
