import { maybeRootFault } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, pick, typeSum } from '../write-question.ts';

/** Equations with the unknown in exponents: equal bases, logarithms, different bases, substitution. */
export const exponentialEquationProperties: TopicProperties = {
  topicId: 'exponential-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't']);
    const [base, k, m, n] = [random(2, 6), random(1, 3), random(-3, 3), random(-2, 4)];
    const [p, q, c] = [random(1, 4), random(1, 4), random(2, 60)];
    const power = `${base}^(${typeSum([k, m], name)})`;
    const other = base === 6 ? 2 : base + 1;
    const [equation, f] = pick<readonly [string, (x: number) => number]>(random, [
      [`${power} = ${base}^(${n})`, (x) => base ** (k * x + m) - base ** n],
      [`${power} = ${c}`, (x) => base ** (k * x + m) - c],
      [`e^(${typeSum([k, 0], name)}) = ${c}`, (x) => Math.exp(k * x) - c],
      [`${power} = ${other}^${name}`, (x) => base ** (k * x + m) - other ** x],
      [
        `${base}^(2${name}) - ${base ** p + base ** q}*${base}^${name} + ${base ** (p + q)} = 0`,
        (x) => base ** (2 * x) - (base ** p + base ** q) * base ** x + base ** (p + q),
      ],
      [`4^${name} - ${p}*2^${name} - ${c} = 0`, (x) => 4 ** x - p * 2 ** x - c],
    ]);
    return {
      prompt: askToSolve(random, equation, name),
      maybeFault: ({ answer }) => maybeRootFault(answer, f, [-9, 9]),
    };
  },
};
