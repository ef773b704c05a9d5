import { maybeRootFault } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, evaluateSum, nonZero, pick, typeSum } from '../write-question.ts';

function multiply(left: readonly number[], right: readonly number[]): readonly number[] {
  const product = Array.from({ length: left.length + right.length - 1 }, () => 0);
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      product[i + j] = (product[i + j] ?? 0) + a * b;
    });
  });
  return product;
}

/** Cubics and quartics: with rational roots, biquadratic, pure powers, and cubics of any kind. */
export const polynomialEquationProperties: TopicProperties = {
  topicId: 'polynomial-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't', 'z']);
    const linear = (): readonly number[] => [random(1, 2), random(-5, 5)];
    const quadratic = [1, random(-5, 5), random(-6, 6)];
    const coefficients = pick<readonly number[]>(random, [
      multiply(multiply(linear(), linear()), linear()),
      multiply(linear(), quadratic),
      multiply(multiply(linear(), linear()), quadratic),
      [nonZero(random, 2), 0, random(-9, 9), 0, random(-9, 9)],
      [1, 0, 0, random(-30, 30)],
      [nonZero(random, 3), random(-5, 5), random(-5, 5), random(-9, 9)],
    ]);
    return {
      prompt: askToSolve(random, `${typeSum(coefficients, name)} = 0`, name),
      maybeFault: ({ answer }) => maybeRootFault(answer, evaluateSum(coefficients), [-40, 40]),
    };
  },
};
