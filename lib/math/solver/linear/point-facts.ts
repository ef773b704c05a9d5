import {
  addReals,
  bracketReal,
  claimReal,
  divideReals,
  isSameReal,
  multiplyReals,
  type Real,
  renderReal,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import { display } from '../solution.ts';
import type { NamedVector } from './read-vectors.ts';
import { dot, lengthOf, subtractVectors } from './value.ts';
import { renderVector, type VectorFact, type VectorWording } from './vector-facts.ts';

type Pair = readonly [NamedVector, NamedVector];

function squares({ vector: to }: NamedVector, { vector: from }: NamedVector): string {
  return to
    .map((part, at) => {
      const other = from[at] ?? toReal(0);
      return `\\left(${renderReal(part)} - ${bracketReal(other)}\\right)^{2}`;
    })
    .join(' + ');
}

/** The distance of two points. */
export function distanceFact([p, q]: Pair, { say }: VectorWording): VectorFact {
  const distance = lengthOf(subtractVectors(q.vector, p.vector));
  return {
    answer: renderReal(distance),
    steps: [
      {
        title: say('Use the distance formula', '用两点间距离公式'),
        body: say('By Pythagoras the distance is', '由两点间距离公式得').concat(
          display(`d = \\sqrt{${squares(q, p)}} ${claimReal(distance)}`),
        ),
      },
    ],
  };
}

/** The point halfway between two points. */
export function midpointFact([p, q]: Pair, { say }: VectorWording): VectorFact {
  const middle = p.vector.map((part, at) =>
    divideReals(addReals(part, q.vector[at] ?? toReal(0)), toReal(2)),
  );
  const halves = p.vector.map(
    (part, at) => `\\frac{${renderReal(part)} + ${bracketReal(q.vector[at] ?? toReal(0))}}{2}`,
  );
  const answer = renderVector(middle);
  return {
    answer,
    result: { name: 'M', vector: middle },
    steps: [
      {
        title: say('Take the means of the coordinates', '取坐标的平均值'),
        body: say('The midpoint is', '由中点坐标公式得').concat(
          display(`M = \\left(${halves.join(',\\ ')}\\right) = ${answer}`),
        ),
      },
    ],
  };
}

function term(coefficient: Real, name: string, isFirst: boolean): string {
  if (isSameReal(coefficient, toReal(0))) return '';
  const isNegative = coefficient.value < 0;
  const size = isNegative ? subtractReals(toReal(0), coefficient) : coefficient;
  const shown =
    isSameReal(size, toReal(1)) && name !== ''
      ? ''
      : size.exact !== null && size.exact.size > 1 && name !== ''
        ? bracketReal(size)
        : renderReal(size);
  return `${isFirst ? (isNegative ? '-' : '') : isNegative ? ' - ' : ' + '}${shown}${name}`;
}

/** `2x - 3y + 1`. */
export function renderLinear(coefficients: readonly (readonly [Real, string])[]): string {
  const text = coefficients.reduce((sum, [value, name]) => sum + term(value, name, sum === ''), '');
  return text === '' ? '0' : text;
}

/** The distance of a point from a line ax + by + c = 0 in the plane. */
export function pointLineFact(
  point: NamedVector,
  [a, b, c]: readonly [Real, Real, Real],
  { say }: VectorWording,
): VectorFact {
  const [x = toReal(0), y = toReal(0)] = point.vector;
  const above = addReals(multiplyReals(a, x), multiplyReals(b, y), c);
  const below = rootOfReal(dot([a, b], [a, b]));
  const distance = divideReals(
    {
      value: Math.abs(above.value),
      exact: above.value < 0 ? subtractReals(toReal(0), above).exact : above.exact,
    },
    below,
  );
  const line = renderLinear([
    [a, 'x'],
    [b, 'y'],
    [c, ''],
  ]);
  const numbers = `\\frac{\\left|${bracketReal(a)} \\cdot ${bracketReal(x)} + ${bracketReal(b)} \\cdot ${bracketReal(y)} + ${bracketReal(c)}\\right|}{\\sqrt{${bracketReal(a)}^{2} + ${bracketReal(b)}^{2}}}`;
  return {
    answer: renderReal(distance),
    steps: [
      {
        title: say('Use the distance formula', '用点到直线的距离公式'),
        body: say(
          `Write the line as $${line} = 0$ and put the point into the left side, divided by the length of the normal vector:`,
          `直线写成一般式 $${line} = 0$，由点到直线的距离公式得`,
        ).concat(display(`d = ${numbers} ${claimReal(distance)}`)),
      },
    ],
  };
}

/** The line through two points of the plane; null where they are one point. */
export function maybeLineFact([p, q]: Pair, { say }: VectorWording): VectorFact | null {
  const [x = toReal(0), y = toReal(0)] = p.vector;
  const [u = toReal(0), v = toReal(0)] = subtractVectors(q.vector, p.vector);
  if (isSameReal(u, toReal(0)) && isSameReal(v, toReal(0))) return null;
  const title = say('Find the slope', '求斜率');
  if (isSameReal(u, toReal(0))) {
    const answer = `x = ${renderReal(x)}`;
    const line = `${renderReal(q.vector[0] ?? x)} - ${bracketReal(x)} = 0`;
    return {
      answer,
      steps: [
        {
          title,
          body: say('Both points have the same $x$:', '两点的横坐标相同：').concat(
            display(line),
            say(`so the line is vertical: $${answer}$.`, `所以直线垂直于 $x$ 轴：$${answer}$。`),
          ),
        },
      ],
    };
  }
  const slope = divideReals(v, u);
  const height = subtractReals(y, multiplyReals(slope, x));
  const answer = `y = ${renderLinear([
    [slope, 'x'],
    [height, ''],
  ])}`;
  return {
    answer,
    steps: [
      {
        title,
        body: say('The slope is the difference in $y$ over the difference in $x$:', '由斜率公式得').concat(
          display(
            `m = \\frac{${renderReal(q.vector[1] ?? y)} - ${bracketReal(y)}}{${renderReal(q.vector[0] ?? x)} - ${bracketReal(x)}} ${claimReal(slope)}`,
          ),
        ),
      },
      {
        title: say('Write the line', '写出直线方程'),
        body: say('Put the first point into $y = mx + b$:', '把第一个点代入 $y = mx + b$：').concat(
          display(
            `b = ${renderReal(y)} - ${bracketReal(slope)} \\cdot ${bracketReal(x)} ${claimReal(height)}`,
          ),
          say(`so the line is $${answer}$.`, `所以直线方程为 $${answer}$。`),
        ),
      },
    ],
  };
}
