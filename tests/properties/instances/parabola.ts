import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseRelation } from '#lib/math/expression/parse-expression.ts';
import type { TopicProperties } from '../topic-properties.ts';
import { nonZero, pick } from '../write-question.ts';

/** Parabolas from focus and directrix: points that are as far from both lie on them. */
export const parabolaProperties: TopicProperties = {
  topicId: 'parabola',
  makeInstance: (random) => {
    const [a, b, gap] = [random(-4, 4), random(-4, 4), nonZero(random, 6)];
    const isUpright = random(0, 1) === 1;
    const line = (isUpright ? b : a) - gap;
    const directrix = `${isUpright ? 'y' : 'x'} = ${line}`;
    const prompt = pick(random, [
      `Find the equation of the parabola with focus (${a}, ${b}) and directrix ${directrix}`,
      `Equation of a parabola whose directrix is ${directrix} and focus is (${a}, ${b})`,
      `求焦点为 (${a}, ${b})，准线为 ${directrix} 的抛物线方程`,
    ]);
    return {
      prompt,
      maybeFault: ({ answer }) => {
        const { left, right } = parseRelation(answer);
        const [p, q] = [left, right].map((side) => compileExpression(side, ['x', 'y']));
        const off = [-3, 0, 1.5].filter((t) => {
          // Across the axis by t, along it where both distances are the same.
          const along = ((isUpright ? b : a) + line) / 2 + (t * t) / (2 * gap);
          const [x, y] = isUpright ? [a + t, along] : [along, b + t];
          return !(Math.abs((p?.(x, y) ?? Number.NaN) - (q?.(x, y) ?? Number.NaN)) < 1e-9);
        });
        return off.length === 0 ? null : `${answer} misses points at ${off.join(', ')}`;
      },
    };
  },
};
