import { maybeDifference, valuesOf } from '../read-answer.ts';
import type { TopicProperties } from '../topic-properties.ts';

/** Systems in two or three unknowns that were built from their solution. */
export const linearSystemProperties: TopicProperties = {
  topicId: 'linear-system',
  makeInstance: (random) => {
    const names = random(0, 1) === 0 ? ['x', 'y'] : ['x', 'y', 'z'];
    const solution = names.map(() => random(-12, 12) / random(1, 3));
    const rows = names.map((_, row) =>
      names.map((__, column) => (row === column ? random(1, 6) : random(-6, 6))),
    );
    const rightOf = (row: readonly number[]): number =>
      row.reduce((sum, factor, index) => sum + Math.round(6 * factor * (solution[index] ?? 0)), 0);
    const equations = rows.map(
      (row) =>
        `${row.map((factor, index) => `(${factor})${names[index]}`).join(' + ')} = (${rightOf(row)})/6`,
    );
    const list = equations.join(', ');
    return {
      prompt: random(0, 1) === 0 ? `Solve the system ${list}` : `解方程组 ${list}`,
      maybeFault: ({ answer }) => {
        const isUnique = Math.abs(determinantOf(rows)) > 1e-9;
        if (!isUnique) return answer.startsWith('\\text') ? null : 'the determinant is 0';
        return valuesOf(answer).reduce<string | null>(
          (fault, value, index) => fault ?? maybeDifference(names[index] ?? '', value, solution[index] ?? 0),
          null,
        );
      },
    };
  },
};

function determinantOf(rows: readonly (readonly number[])[]): number {
  const [[a = 0, b = 0, c = 0] = [], [d = 0, e = 0, f = 0] = [], third] = rows;
  if (third === undefined) return a * e - b * d;
  const [g = 0, h = 0, i = 0] = third;
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
