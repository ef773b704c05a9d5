import { maybeRootFault } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, nonZero, pick, typeSum } from '../write-question.ts';

/** Equations with the unknown in one or two denominators; some have extraneous roots. */
export const rationalEquationProperties: TopicProperties = {
  topicId: 'rational-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't']);
    const [a, b, p] = [nonZero(random, 6), nonZero(random, 6), random(-5, 5)];
    const [q, c] = [p + random(1, 4), random(-4, 4)];
    const [first, second] = [`(${typeSum([1, p], name)})`, `(${typeSum([1, q], name)})`];
    const [equation, f] = pick<readonly [string, (x: number) => number]>(random, [
      [`${a}/${first} = ${b}/${second}`, (x) => a / (x + p) - b / (x + q)],
      [`${a}/${first} + ${Math.abs(b)}/${second} = ${c}`, (x) => a / (x + p) + Math.abs(b) / (x + q) - c],
      [`${name}/${first} - ${Math.abs(b)}/${second} = 1`, (x) => x / (x + p) - Math.abs(b) / (x + q) - 1],
      [`${first}/${second} = ${a}`, (x) => (x + p) / (x + q) - a],
      [`${name}/${first} = ${-p}/${first} + ${c}`, (x) => x / (x + p) + p / (x + p) - c],
    ]);
    return {
      prompt: askToSolve(random, equation, name),
      maybeFault: ({ answer }) => {
        if (answer.includes('\\mathbb{R}')) {
          return [-7.3, 0.31, 12.7].every((x) => Math.abs(f(x)) < 1e-9) ? null : `${answer} is no identity`;
        }
        return maybeRootFault(answer, f, [-60, 60]);
      },
    };
  },
};
