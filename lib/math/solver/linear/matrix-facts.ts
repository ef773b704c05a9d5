import {
  addReals,
  bracketReal,
  isSameReal,
  multiplyReals,
  negateReal,
  type Real,
  renderReal,
  toReal,
} from '../../exact/real.ts';
import type { Say } from '../language.ts';
import { display, type Step } from '../solution.ts';
import { renderDeterminant, renderMatrix } from './render-matrix.ts';
import { reduceRows } from './row-reduction.ts';
import { adjugate, type Matrix, maybeDeterminant, maybeInverse, maybeMultiply } from './value.ts';

/** A found answer with its steps. */
export interface MatrixFact {
  readonly steps: readonly Step[];
  readonly answer: string;
}

function sumOf(parts: readonly string[]): string {
  return parts.reduce(
    (sum, part) =>
      sum === '' ? part : part.startsWith('-') ? `${sum} - ${part.slice(1)}` : `${sum} + ${part}`,
    '',
  );
}

function minorOf(matrix: Matrix, column: number): Matrix {
  return matrix.slice(1).map((row) => row.toSpliced(column, 1));
}

/** The chain from a determinant to its value. */
function determinantLines(matrix: Matrix): readonly string[] {
  const value = maybeDeterminant(matrix) ?? toReal(0);
  const [first = [], second = []] = matrix;
  const whole = renderDeterminant(matrix);
  if (matrix.length === 1) return [`${whole} = ${renderReal(value)}`];
  if (matrix.length === 2) {
    const [a = toReal(0), b = toReal(0)] = first;
    const [c = toReal(0), d = toReal(0)] = second;
    return [
      `${whole} = ${bracketReal(a)} \\cdot ${bracketReal(d)} - ${bracketReal(b)} \\cdot ${bracketReal(c)} = ${renderReal(value)}`,
    ];
  }
  const columns = first.flatMap((entry, column) => (isSameReal(entry, toReal(0)) ? [] : [{ entry, column }]));
  if (columns.length === 0) return [`${whole} = 0`];
  const signed = columns.map(({ entry, column }) => ({
    factor: column % 2 === 0 ? entry : negateReal(entry),
    column,
  }));
  const expansion = sumOf(
    signed.map(({ factor, column }, at) => {
      const isNegative = factor.value < 0 && (factor.exact?.size ?? 1) === 1;
      const size =
        isNegative && at > 0
          ? `-${bracketReal(negateReal(factor))}`
          : at === 0
            ? renderReal(factor)
            : bracketReal(factor);
      return `${size} \\cdot ${renderDeterminant(minorOf(matrix, column))}`;
    }),
  );
  const minors = signed.map(({ column }) => maybeDeterminant(minorOf(matrix, column)) ?? toReal(0));
  const products = sumOf(
    signed.map(
      ({ factor }, at) =>
        `${at === 0 ? renderReal(factor) : bracketReal(factor)} \\cdot ${bracketReal(minors[at] ?? toReal(0))}`,
    ),
  );
  return [
    `${whole} = ${expansion}`,
    ...signed.flatMap(({ column }) => determinantLines(minorOf(matrix, column))),
    `${whole} = ${products} = ${renderReal(value)}`,
  ];
}

/** The determinant; null unless the matrix is square and small. */
export function maybeDeterminantFact(matrix: Matrix, say: Say): MatrixFact | null {
  const value = matrix.length > 4 ? null : maybeDeterminant(matrix);
  if (value === null) return null;
  return {
    answer: renderReal(value),
    steps: [
      {
        title: say('Find the determinant', '求行列式'),
        body: (matrix.length > 2
          ? say('Expand along the first row:', '按第一行展开：')
          : say('Multiply along the diagonals:', '对角线法则：')
        ).concat(determinantLines(matrix).map(display).join('')),
      },
    ],
  };
}

/** The inverse by the adjugate, with the product as its check; null for a matrix that is not square. */
export function maybeInverseFact(matrix: Matrix, say: Say): MatrixFact | null {
  const value = matrix.length > 3 || matrix.length < 2 ? null : maybeDeterminant(matrix);
  const opening = value === null ? null : maybeDeterminantFact(matrix, say);
  if (value === null || opening === null) return null;
  const inverse = maybeInverse(matrix);
  if (inverse === null) {
    const [step] = opening.steps;
    const why = say('The determinant is $0$: there is no inverse.', '行列式等于 $0$，所以矩阵不可逆。');
    return {
      answer: say('\\text{not invertible}', '\\text{不可逆}'),
      steps: step === undefined ? [] : [{ ...step, body: step.body + why }],
    };
  }
  const product = maybeMultiply(matrix, inverse) ?? [];
  const answer = renderMatrix(inverse);
  return {
    answer,
    steps: [
      ...opening.steps,
      {
        title: say('Write the inverse', '写出逆矩阵'),
        body: say(
          'The inverse is the adjugate divided by the determinant:',
          '逆矩阵等于伴随矩阵除以行列式：',
        ).concat(
          display(
            `${renderMatrix(matrix)}^{-1} = \\frac{1}{${renderReal(value)}} ${renderMatrix(adjugate(matrix))} = ${answer}`,
          ),
        ),
      },
      {
        title: say('Check', '验证'),
        body: say('The product is the identity:', '乘积是单位矩阵：').concat(
          display(`${renderMatrix(matrix)} ${answer} = ${renderMatrix(product)}`),
        ),
      },
    ],
  };
}

/** The transposed matrix. */
export function transposeFact(matrix: Matrix, transposed: Matrix, say: Say): MatrixFact {
  const answer = renderMatrix(transposed);
  return {
    answer,
    steps: [
      {
        title: say('Exchange rows and columns', '行列互换'),
        body: say('The rows become the columns:', '把行写成列：').concat(
          display(`${renderMatrix(matrix)}^{T} = ${answer}`),
        ),
      },
    ],
  };
}

/** The reduced row echelon form, or the rank by it. */
export function reductionFact(matrix: Matrix, isRank: boolean, say: Say): MatrixFact {
  const { reductions, matrix: reduced, pivots } = reduceRows(matrix);
  const steps = reductions.map(({ lines, names, matrix: after }, index): Step => {
    const shown = lines.length > 0 ? lines.map(display).join('') : '';
    return {
      title: say(`Clear column ${index + 1}`, `第 ${index + 1} 次消元`),
      body: say(`Take $${names.join('$, $')}$:`, `作行变换 $${names.join('$，$')}$：`).concat(
        shown,
        say('The matrix is now', '矩阵化为'),
        display(renderMatrix(after)),
      ),
    };
  });
  const isDone: Step = {
    title: say('Look at the rows', '观察各行'),
    body: say('The matrix is in reduced row echelon form.', '矩阵已是行最简形。').concat(
      display(`${renderMatrix(matrix)} = ${renderMatrix(reduced)}`),
    ),
  };
  const counted: Step = {
    title: say('Count the rows that are not zero', '数非零行'),
    body: say(`There are ${pivots.length} of them, and`, `非零行共 ${pivots.length} 行，且`).concat(
      display(`${matrix.length} - ${matrix.length - pivots.length} = ${pivots.length}`),
    ),
  };
  const all = steps.length === 0 ? [isDone] : steps;
  return isRank
    ? { answer: `${pivots.length}`, steps: [...all, counted] }
    : { answer: renderMatrix(reduced), steps: all };
}

/** The sum of the diagonal; null for a matrix that is not square. */
export function maybeTraceFact(matrix: Matrix, say: Say): MatrixFact | null {
  if (matrix.some((row) => row.length !== matrix.length)) return null;
  const diagonal: readonly Real[] = matrix.map((row, at) => row[at] ?? toReal(0));
  const answer = renderReal(addReals(...diagonal));
  return {
    answer,
    steps: [
      {
        title: say('Add the diagonal', '对角线求和'),
        body: say('The trace is the sum of the diagonal entries:', '迹是主对角线元素之和：').concat(
          display(`${diagonal.map(bracketReal).join(' + ')} = ${answer}`),
        ),
      },
    ],
  };
}

/** The product of two matrices, entry by entry; null where the sizes do not go together. */
export function maybeProductFact(left: Matrix, right: Matrix, say: Say): MatrixFact | null {
  const product = maybeMultiply(left, right);
  const [row = []] = left;
  if (product === null) return null;
  const column = right.map((line) => line[0] ?? toReal(0));
  const first = row
    .map((entry, at) => `${bracketReal(entry)} \\cdot ${bracketReal(column[at] ?? toReal(0))}`)
    .join(' + ');
  const total = row.map((entry, at) => multiplyReals(entry, column[at] ?? toReal(0)));
  const answer = renderMatrix(product);
  return {
    answer,
    steps: [
      {
        title: say('Multiply rows by columns', '行乘列'),
        body: say(`The entry in row 1, column 1 is`, '第一行第一列的元素为').concat(
          display(`${first} = ${renderReal(addReals(...total))}`),
          say('and all of them are', '全部算出得'),
          display(`${renderMatrix(left)} ${renderMatrix(right)} = ${answer}`),
        ),
      },
    ],
  };
}
