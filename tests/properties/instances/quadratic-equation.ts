import { maybeRootFault, numberOf } from '../read-roots.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { askToSolve, evaluateSum, nonZero, pick, typeSum } from '../write-question.ts';

/** Quadratic equations with real and complex roots, by every method. */
export const quadraticEquationProperties: TopicProperties = {
  topicId: 'quadratic-equation',
  makeInstance: (random) => {
    const name = pick(random, ['x', 'y', 't', 'm', 'a']);
    const [r, s] = [random(-8, 8), random(-8, 8)];
    const coefficients = pick(random, [
      [nonZero(random, 5), random(-9, 9), random(-12, 12)],
      [1, -(r + s), r * s],
      [random(2, 4), 0, -random(0, 20)],
    ]);
    const [a = 1, b = 0, c = 0] = coefficients;
    const move = random(-4, 4);
    const equation = pick(random, [
      `${typeSum(coefficients, name)} = 0`,
      `${typeSum([a, b, c + move], name)} = ${move}`,
      `${typeSum([a, b + move, c], name)} = ${typeSum([move, 0], name)}`,
    ]);
    const prompt = pick(random, [
      askToSolve(random, equation, name),
      askToSolve(random, equation, name),
      `Solve ${equation} by completing the square`,
      `Solve ${equation} using the quadratic formula`,
      `Solve by factoring: ${equation}`,
      `用配方法解方程 ${equation}`,
      `用公式法解方程 ${equation}`,
      `用因式分解法解方程 ${equation}`,
      `Find the real roots of ${equation}`,
    ]);
    const discriminant = b * b - 4 * a * c;
    return {
      prompt,
      maybeFault: ({ answer }) => {
        if (discriminant >= 0) {
          return maybeRootFault(answer, evaluateSum(coefficients), [-60, 60]);
        }
        if (answer.startsWith('\\text')) {
          return null;
        }
        const [, imaginary = ''] = /x?[a-z]_2 = (?:.*\+ )?(.*)i$/.exec(answer) ?? [];
        const size = imaginary === '' ? 1 : numberOf(imaginary.replace('\\,', ''));
        const expected = Math.sqrt(-discriminant) / Math.abs(2 * a);
        return Math.abs(size - expected) < 1e-9 ? null : `imaginary part ${size}, not ${expected}: ${answer}`;
      },
    };
  },
};
