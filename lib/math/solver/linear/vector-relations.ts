import { bracketReal, divideReals, isSameReal, type Real, renderReal, toReal } from '../../exact/real.ts';
import { display } from '../solution.ts';
import type { NamedVector } from './read-vectors.ts';
import { areSameVectors, dot, scaleVector } from './value.ts';
import { dotLine, renderVector, type VectorFact, type VectorWording } from './vector-facts.ts';

type Pair = readonly [NamedVector, NamedVector];

/** Whether two vectors are perpendicular. */
export function perpendicularFact([a, b]: Pair, { say }: VectorWording): VectorFact {
  const isZero = isSameReal(dot(a.vector, b.vector), toReal(0));
  return {
    answer: isZero
      ? say('\\text{perpendicular}', '\\text{垂直}')
      : say('\\text{not perpendicular}', '\\text{不垂直}'),
    steps: [
      {
        title: say('Find the dot product', '求数量积'),
        body: say(
          'Two vectors are perpendicular exactly when their dot product is $0$:',
          '两个非零向量垂直的充要条件是数量积为 $0$：',
        ).concat(
          display(dotLine(a.vector, b.vector)),
          isZero
            ? say('So they are perpendicular.', '所以它们垂直。')
            : say('So they are not perpendicular.', '所以它们不垂直。'),
        ),
      },
    ],
  };
}

/** Whether two vectors are parallel. */
export function parallelFact([a, b]: Pair, { say }: VectorWording): VectorFact {
  const at = a.vector.findIndex((part) => part.value !== 0);
  const factor: Real = divideReals(b.vector[at] ?? toReal(0), a.vector[at] ?? toReal(1));
  const multiple = scaleVector(a.vector, factor);
  const isParallel = at < 0 || areSameVectors(multiple, b.vector);
  const start = at < 0 ? toReal(1) : factor;
  const line =
    isParallel && at < 0
      ? dotLine(a.vector, b.vector)
      : `${bracketReal(start)} ${renderVector(a.vector)} = ${renderVector(multiple)} ${isParallel ? '' : `\\ne ${renderVector(b.vector)}`}`;
  const against = a.vector.findIndex(
    (_, index) => !isSameReal(multiple[index] ?? toReal(0), b.vector[index] ?? toReal(0)),
  );
  const proof = isParallel
    ? ''
    : display(
        `${bracketReal(start)} \\cdot ${bracketReal(a.vector[against] ?? toReal(0))} = ${renderReal(multiple[against] ?? toReal(0))} \\ne ${renderReal(b.vector[against] ?? toReal(0))}`,
      );
  return {
    answer: isParallel
      ? say('\\text{parallel}', '\\text{平行}')
      : say('\\text{not parallel}', '\\text{不平行}'),
    steps: [
      {
        title: say('Compare the components', '比较坐标'),
        body: say(
          'Two vectors are parallel when one is a multiple of the other:',
          '两向量平行当且仅当一个是另一个的倍数：',
        ).concat(
          isParallel ? display(line) : proof,
          isParallel
            ? say('So they are parallel.', '所以它们平行。')
            : say(
                'One factor does not fit all components, so they are not parallel.',
                '没有同一个倍数，所以它们不平行。',
              ),
        ),
      },
    ],
  };
}
