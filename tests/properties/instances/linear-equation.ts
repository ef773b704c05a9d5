import { maybeRootFault } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, nonZero, pick, typeSum } from '../write-question.ts';

/** Linear equations with brackets and fractions on both sides. */
export const linearEquationProperties: TopicProperties = {
  topicId: 'linear-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't', 'n', 'a', 'm']);
    const [a, b, c, d, e, f] = [
      nonZero(random, 9),
      random(-9, 9),
      nonZero(random, 6),
      random(-9, 9),
      random(-9, 9),
      random(-9, 9),
    ];
    const [p, q] = [random(2, 6), random(2, 6)];
    const [left, value]: [string, (x: number) => number] = pick(random, [
      [typeSum([a, b], name), (x: number) => a * x + b],
      [`${c}(${typeSum([a, b], name)}) + ${p}`, (x: number) => c * (a * x + b) + p],
      [
        `(${typeSum([a, b], name)})/${p} + ${typeSum([c, d], name)}`,
        (x: number) => (a * x + b) / p + c * x + d,
      ],
      [
        `(${typeSum([a, b], name)})/${p} - (${typeSum([c, d], name)})/${q}`,
        (x: number) => (a * x + b) / p - (c * x + d) / q,
      ],
    ]);
    return {
      prompt: askToSolve(random, `${left} = ${typeSum([e, f], name)}`, name),
      maybeFault: ({ answer }) => {
        const difference = (x: number): number => value(x) - e * x - f;
        const slope = difference(1) - difference(0);
        if (Math.abs(slope) < 1e-9) {
          const isIdentity = Math.abs(difference(0)) < 1e-9;
          return answer.includes('\\mathbb{R}') === isIdentity ? null : `${answer} for a slope of 0`;
        }
        return maybeRootFault(answer, difference, [-60, 60]);
      },
    };
  },
};
