import { maybeRootFault } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, pick, typeSum } from '../write-question.ts';

/** Equations with one or two logarithms, and quadratic ones in a logarithm. */
export const logarithmicEquationProperties: TopicProperties = {
  topicId: 'logarithmic-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't']);
    const [base, a, b, n, d] = [random(2, 5), random(1, 4), random(-6, 6), random(-1, 3), random(1, 8)];
    const log = (x: number): number => Math.log(x) / Math.log(base);
    const [p, q] = [random(-2, 3), random(-2, 3)];
    const [equation, f] = pick<readonly [string, (x: number) => number]>(random, [
      [`log_${base}(${typeSum([a, b], name)}) = ${n}`, (x) => log(a * x + b) - n],
      [`ln(${typeSum([a, b], name)}) = ${n}`, (x) => Math.log(a * x + b) - n],
      [`ln((${typeSum([a, b], name)})^2) = ${n}`, (x) => Math.log((a * x + b) ** 2) - n],
      [
        `log_${base}(${name}) + log_${base}(${typeSum([1, d], name)}) = ${Math.abs(n)}`,
        (x) => log(x) + log(x + d) - Math.abs(n),
      ],
      [
        `lg(${typeSum([1, b], name)}) = lg(${typeSum([a + 1, d], name)})`,
        (x) => Math.log10(x + b) - Math.log10((a + 1) * x + d),
      ],
      [
        `(ln ${name})^2 ${-(p + q) < 0 ? '-' : '+'} ${Math.abs(p + q)}ln ${name} + (${p * q}) = 0`,
        (x) => Math.log(x) ** 2 - (p + q) * Math.log(x) + p * q,
      ],
    ]);
    return {
      prompt: askToSolve(random, equation, name),
      maybeFault: ({ answer }) => maybeRootFault(answer, f, [-40, 160]),
    };
  },
};
