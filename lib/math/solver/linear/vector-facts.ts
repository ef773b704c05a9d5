import {
  bracketReal,
  claimReal,
  divideReals,
  multiplyReals,
  renderReal,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import { parenthesize } from '../graph/feature.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { angleOf, claimAngle } from '../triangle/triangle.ts';
import type { NamedVector } from './read-vectors.ts';
import { addVectors, cross, dot, lengthOf, scaleVector, subtractVectors, type Vector } from './value.ts';

/** A found answer with its steps; `result` is the vector to be drawn beside the given ones. */
export interface VectorFact {
  readonly steps: readonly Step[];
  readonly answer: string;
  readonly result?: NamedVector;
}

/** Writes `(1, 2)`, or a column. */
export function renderVector(vector: Vector, isColumn = false): string {
  const parts = vector.map(renderReal);
  return isColumn
    ? `\\begin{pmatrix} ${parts.join(' \\\\ ')} \\end{pmatrix}`
    : parenthesize(parts.join(', '));
}

/** What the facts are written with. */
export interface VectorWording {
  readonly say: Say;
  readonly isColumn: boolean;
}

type Pair = readonly [NamedVector, NamedVector];

function products(left: Vector, right: Vector): string {
  return left
    .map((part, at) => `${bracketReal(part)} \\cdot ${bracketReal(right[at] ?? toReal(0))}`)
    .join(' + ');
}

/** The chain from a dot product to its value. */
export function dotLine(left: Vector, right: Vector): string {
  return `${renderVector(left)} \\cdot ${renderVector(right)} = ${products(left, right)} = ${renderReal(dot(left, right))}`;
}

/** The scalar product. */
export function dotFact([a, b]: Pair, { say }: VectorWording): VectorFact {
  return {
    answer: renderReal(dot(a.vector, b.vector)),
    steps: [
      {
        title: say('Multiply the components', '对应坐标相乘'),
        body: say(
          `The dot product $${a.name} \\cdot ${b.name}$ is the sum of the products of the components:`,
          `数量积 $${a.name} \\cdot ${b.name}$ 等于对应坐标乘积之和：`,
        ).concat(display(dotLine(a.vector, b.vector))),
      },
    ],
  };
}

function lengthLine(vector: Vector): string {
  const squares = vector.map((part) => `${bracketReal(part)}^{2}`).join(' + ');
  return `\\left|${renderVector(vector)}\\right| = \\sqrt{${squares}} ${claimReal(lengthOf(vector))}`;
}

/** The length. */
export function lengthFact({ name, vector }: NamedVector, { say }: VectorWording): VectorFact {
  return {
    answer: renderReal(lengthOf(vector)),
    steps: [
      {
        title: say('Find the length', '求模'),
        body: say(
          `By Pythagoras, $|${name}|$ is the root of the sum of the squares:`,
          `$|${name}|$ 等于各坐标平方和的算术平方根：`,
        ).concat(display(lengthLine(vector))),
      },
    ],
  };
}

/** A sum or a difference. */
export function sumFact([a, b]: Pair, sign: 1 | -1, { say, isColumn }: VectorWording): VectorFact {
  const vector = sign === 1 ? addVectors(a.vector, b.vector) : subtractVectors(a.vector, b.vector);
  const operation = sign === 1 ? '+' : '-';
  const [left, right, result] = [a.vector, b.vector, vector].map((one) => renderVector(one, isColumn));
  return {
    answer: result ?? '',
    result: { name: `${a.name} ${operation} ${b.name}`, vector },
    steps: [
      {
        title:
          sign === 1
            ? say('Add the components', '对应坐标相加')
            : say('Subtract the components', '对应坐标相减'),
        body: say(
          `For $${a.name} ${operation} ${b.name}$ work component by component:`,
          `$${a.name} ${operation} ${b.name}$ 的坐标等于对应坐标的${sign === 1 ? '和' : '差'}：`,
        ).concat(display(`${left} ${operation} ${right} = ${result}`)),
      },
    ],
  };
}

/** The vector product in space. */
export function crossFact([a, b]: Pair, { say, isColumn }: VectorWording): VectorFact {
  const vector = cross(a.vector, b.vector);
  const part = (i: number, j: number): string =>
    `${bracketReal(a.vector[i] ?? toReal(0))} \\cdot ${bracketReal(b.vector[j] ?? toReal(0))} - ${bracketReal(a.vector[j] ?? toReal(0))} \\cdot ${bracketReal(b.vector[i] ?? toReal(0))}`;
  const answer = renderVector(vector, isColumn);
  const zeros = `${renderVector(vector)} \\cdot ${renderVector(a.vector)} = 0,\\quad ${renderVector(vector)} \\cdot ${renderVector(b.vector)} = 0`;
  return {
    answer,
    result: { name: `${a.name} \\times ${b.name}`, vector },
    steps: [
      {
        title: say('Find the cross product', '求向量积'),
        body: say(
          `$${a.name} \\times ${b.name}$ has the components`,
          `$${a.name} \\times ${b.name}$ 的坐标为`,
        ).concat(
          display(
            `${renderVector(a.vector)} \\times ${renderVector(b.vector)} = \\left(${part(1, 2)},\\ ${part(2, 0)},\\ ${part(0, 1)}\\right) = ${renderVector(vector)}`,
          ),
        ),
      },
      {
        title: say('Check', '检验'),
        body: say('It is perpendicular to both:', '它与两个向量都垂直：').concat(display(zeros)),
      },
    ],
  };
}

/** The angle between two vectors, or its cosine; null for the zero vector. */
export function maybeAngleFact([a, b]: Pair, isCosine: boolean, wording: VectorWording): VectorFact | null {
  const { say } = wording;
  const [first, second] = [lengthOf(a.vector), lengthOf(b.vector)];
  if (first.value === 0 || second.value === 0) return null;
  const product = dot(a.vector, b.vector);
  const cosine = divideReals(product, multiplyReals(first, second));
  const angle = angleOf(cosine, rootOfReal(subtractReals(toReal(1), multiplyReals(cosine, cosine))));
  const answer =
    angle.exact === null && cosine.exact !== null
      ? `\\theta = \\arccos ${bracketReal(cosine)} ${claimAngle(angle)}`
      : `\\theta ${claimAngle(angle)}`;
  return {
    answer: isCosine ? `\\cos\\theta ${claimReal(cosine)}` : answer,
    steps: [
      {
        title: say('Find the dot product and the lengths', '求数量积和模'),
        body:
          display(dotLine(a.vector, b.vector)) +
          display(lengthLine(a.vector)) +
          display(lengthLine(b.vector)),
      },
      {
        title: say('Find the angle', '求夹角'),
        body: say(
          'The cosine of the angle is the dot product divided by the lengths:',
          '夹角的余弦等于数量积除以模的乘积：',
        ).concat(
          display(
            `\\cos\\theta = \\frac{${renderReal(product)}}{${bracketReal(first)} \\cdot ${bracketReal(second)}} ${claimReal(cosine)}`,
          ),
          isCosine ? '' : say(`so $\\theta ${claimAngle(angle)}$.`, `所以 $\\theta ${claimAngle(angle)}$。`),
        ),
      },
    ],
  };
}

/** The projection of the first vector on the second; null on the zero vector. */
export function maybeProjectionFact(
  [a, b]: Pair,
  isScalar: boolean,
  { say, isColumn }: VectorWording,
): VectorFact | null {
  const [product, square] = [dot(a.vector, b.vector), dot(b.vector, b.vector)];
  if (square.value === 0) return null;
  const factor = divideReals(product, square);
  const vector = scaleVector(b.vector, factor);
  const opening: Step = {
    title: say('Find the dot products', '求数量积'),
    body: display(dotLine(a.vector, b.vector)) + display(dotLine(b.vector, b.vector)),
  };
  if (isScalar) {
    const size = divideReals(product, rootOfReal(square));
    const line = `\\frac{${renderReal(product)}}{\\sqrt{${renderReal(square)}}} ${claimReal(size)}`;
    return {
      answer: renderReal(size),
      result: { name: say('projection', '投影'), vector },
      steps: [
        opening,
        {
          title: say('Find the projection', '求投影'),
          body: say(
            `The projection on $${b.name}$ is the dot product divided by the length of $${b.name}$:`,
            `$${a.name}$ 在 $${b.name}$ 方向上的投影等于数量积除以 $|${b.name}|$：`,
          ).concat(display(line)),
        },
      ],
    };
  }
  const answer = renderVector(vector, isColumn);
  return {
    answer,
    result: { name: say('projection', '投影'), vector },
    steps: [
      opening,
      {
        title: say('Find the projection', '求投影向量'),
        body: say(`It is the multiple of $${b.name}$`, `投影向量是 $${b.name}$ 的倍数：`).concat(
          display(
            `\\frac{${renderReal(product)}}{${renderReal(square)}} ${renderVector(b.vector, isColumn)} = ${answer}`,
          ),
        ),
      },
    ],
  };
}

/** The vector of length 1 in the same direction; null for the zero vector. */
export function maybeUnitFact(a: NamedVector, wording: VectorWording): VectorFact | null {
  const { say, isColumn } = wording;
  const length = lengthOf(a.vector);
  if (length.value === 0) return null;
  const vector = a.vector.map((part) => divideReals(part, length));
  const answer = renderVector(vector, isColumn);
  return {
    answer,
    result: { name: say('unit vector', '单位向量'), vector },
    steps: [
      ...lengthFact(a, wording).steps,
      {
        title: say('Divide by the length', '除以模'),
        body: say('The unit vector in the same direction is', '同方向的单位向量为').concat(
          display(`\\frac{1}{${renderReal(length)}} ${renderVector(a.vector, isColumn)} = ${answer}`),
        ),
      },
    ],
  };
}
