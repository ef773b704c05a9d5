import { maybeRootFault } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, pick, typeSum } from '../write-question.ts';

/** Equations with one or two square roots; many have an extraneous candidate or no solution. */
export const radicalEquationProperties: TopicProperties = {
  topicId: 'radical-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't']);
    const [a, b, c, d] = [random(1, 4), random(-6, 9), random(-5, 5), random(1, 6)];
    const inner = typeSum([a, b], name);
    const [equation, f] = pick<readonly [string, (x: number) => number]>(random, [
      [`sqrt(${inner}) = ${d}`, (x) => Math.sqrt(a * x + b) - d],
      [`√(${inner}) = ${typeSum([1, c], name)}`, (x) => Math.sqrt(a * x + b) - x - c],
      [`sqrt(${inner}) + ${d} = ${name}`, (x) => Math.sqrt(a * x + b) + d - x],
      [`sqrt(${typeSum([1, d], name)}) - sqrt(${name}) = 1`, (x) => Math.sqrt(x + d) - Math.sqrt(x) - 1],
      [
        `√(${inner}) = √(${typeSum([a + 1, c], name)})`,
        (x) => Math.sqrt(a * x + b) - Math.sqrt((a + 1) * x + c),
      ],
    ]);
    return {
      prompt: askToSolve(random, equation, name),
      maybeFault: ({ answer }) => maybeRootFault(answer, f, [-30, 90]),
    };
  },
};
