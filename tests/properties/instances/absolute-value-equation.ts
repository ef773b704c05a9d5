import { maybeRootFault } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, nonZero, pick, typeSum } from '../write-question.ts';

/** Equations with one or two absolute values. */
export const absoluteValueEquationProperties: TopicProperties = {
  topicId: 'absolute-value-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't']);
    const [a, b, c, d] = [nonZero(random, 4), random(-8, 8), random(-9, 9), random(1, 9)];
    const k = random(5, 7);
    const [equation, f] = pick<readonly [string, (x: number) => number]>(random, [
      [`|${typeSum([a, b], name)}| = ${c}`, (x) => Math.abs(a * x + b) - c],
      [`2|${typeSum([a, b], name)}| - ${d} = ${c}`, (x) => 2 * Math.abs(a * x + b) - d - c],
      [`|${typeSum([a, b], name)}| = ${typeSum([k, c], name)}`, (x) => Math.abs(a * x + b) - k * x - c],
      [
        `|${typeSum([a, b], name)}| = |${typeSum([k, c], name)}|`,
        (x) => Math.abs(a * x + b) - Math.abs(k * x + c),
      ],
      [
        `|${typeSum([1, b], name)}| + |${typeSum([1, b + d], name)}| = ${2 * d + 1}`,
        (x) => Math.abs(x + b) + Math.abs(x + b + d) - 2 * d - 1,
      ],
      [`|${typeSum([1, 0, -d], name)}| = ${k}`, (x) => Math.abs(x * x - d) - k],
    ]);
    return {
      prompt: askToSolve(random, equation, name),
      maybeFault: ({ answer }) => maybeRootFault(answer, f, [-60, 60]),
    };
  },
};
