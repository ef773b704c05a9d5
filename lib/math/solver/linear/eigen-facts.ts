import { numeratorOf, type Rational, rational, signOf } from '../../exact/rational.ts';
import {
  addReals,
  divideReals,
  isSameReal,
  maybeRationalReal,
  multiplyReals,
  negateReal,
  type Real,
  renderReal,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import type { Say } from '../language.ts';
import { display, joinFacts, type Step } from '../solution.ts';
import type { MatrixFact } from './matrix-facts.ts';
import { renderLinear } from './point-facts.ts';
import { renderMatrix, renderRows } from './render-matrix.ts';
import { nullSpace, shiftDiagonal } from './row-reduction.ts';
import { type Matrix, maybeDeterminant } from './value.ts';

/** An eigenvalue `real + imaginary·i`. */
interface Eigenvalue {
  readonly real: Real;
  readonly imaginary: Real;
  readonly multiplicity: number;
}

const zero = toReal(0);

/** Coefficients of det(λI - A), from λ^n down. */
function characteristic(matrix: Matrix): readonly Real[] | null {
  const trace = addReals(...matrix.map((row, at) => row[at] ?? zero));
  const size = maybeDeterminant(matrix);
  if (size === null) return null;
  if (matrix.length === 2) return [toReal(1), negateReal(trace), size];
  if (matrix.length !== 3) return null;
  const minors = [0, 1, 2].map(
    (at) => maybeDeterminant(matrix.toSpliced(at, 1).map((row) => row.toSpliced(at, 1))) ?? zero,
  );
  return [toReal(1), negateReal(trace), addReals(...minors), negateReal(size)];
}

/** Writes `\lambda^{2} - 3\lambda + 2`. */
function renderCharacteristic(coefficients: readonly Real[]): string {
  const degree = coefficients.length - 1;
  const power = (at: number): string =>
    degree - at === 0 ? '' : degree - at === 1 ? '\\lambda' : `\\lambda^{${degree - at}}`;
  return renderLinear(coefficients.map((value, at) => [value, power(at)] as const));
}

function quadraticRoots(b: Real, c: Real): readonly Eigenvalue[] {
  const half = divideReals(negateReal(b), toReal(2));
  const rest = subtractReals(multiplyReals(half, half), c);
  if (isSameReal(rest, zero)) return [{ real: half, imaginary: zero, multiplicity: 2 }];
  const root = rootOfReal(rest.value < 0 ? negateReal(rest) : rest);
  return rest.value < 0
    ? [root, negateReal(root)].map((imaginary) => ({ real: half, imaginary, multiplicity: 1 }))
    : [subtractReals(half, root), addReals(half, root)].map((real) => ({
        real,
        imaginary: zero,
        multiplicity: 1,
      }));
}

function evaluateAt(coefficients: readonly Rational[], x: Rational): Rational {
  return coefficients.reduce((value, c) => value.mul(x).add(c), rational(0));
}

const candidateLimit = 2000;

/** A rational root of a monic cubic. */
function maybeRationalRoot(coefficients: readonly Rational[]): Rational | null {
  const common = coefficients.reduce((found, { d }) => found * d, 1n);
  const last = numeratorOf((coefficients.at(-1) ?? rational(0)).mul(rational(common)));
  if (last === 0n) return rational(0);
  const size = last < 0n ? -last : last;
  if (common > 100n) return null;
  for (let p = 1n; p <= size && p <= BigInt(candidateLimit); p += 1n) {
    if (size % p !== 0n) continue;
    for (let q = 1n; q <= common; q += 1n) {
      for (const candidate of [rational(p, q), rational(-p, q)]) {
        if (signOf(evaluateAt(coefficients, candidate)) === 0) return candidate;
      }
    }
  }
  return null;
}

function maybeEigenvalues(coefficients: readonly Real[]): readonly Eigenvalue[] | null {
  const [, b = zero, c = zero] = coefficients;
  if (coefficients.length === 3) return quadraticRoots(b, c);
  const known = coefficients.map(maybeRationalReal);
  const exact = known.flatMap((value) => (value === null ? [] : [value]));
  const root = exact.length === known.length ? maybeRationalRoot(exact) : null;
  if (root === null) return null;
  const first = toReal(root);
  const second = addReals(b, first);
  const all = [
    { real: first, imaginary: zero, multiplicity: 1 },
    ...quadraticRoots(second, addReals(c, multiplyReals(first, second))),
  ];
  const distinct = all.filter((value, at) => all.findIndex((other) => isSame(value, other)) === at);
  return distinct
    .map((value) => ({
      ...value,
      multiplicity: all
        .filter((other) => isSame(value, other))
        .reduce((sum, other) => sum + other.multiplicity, 0),
    }))
    .sort(
      (left, right) => left.real.value - right.real.value || right.imaginary.value - left.imaginary.value,
    );
}

function isSame(left: Eigenvalue, right: Eigenvalue): boolean {
  return isSameReal(left.real, right.real) && isSameReal(left.imaginary, right.imaginary);
}

/** Writes `2 - 3i`. */
function renderComplex(real: Real, imaginary: Real): string {
  if (isSameReal(imaginary, zero)) return renderReal(real);
  return renderLinear([
    [real, ''],
    [imaginary, 'i'],
  ]);
}

function renderEigenvalue({ real, imaginary }: Eigenvalue): string {
  return renderComplex(real, imaginary);
}

function isComplex({ imaginary }: Eigenvalue): boolean {
  return !isSameReal(imaginary, zero);
}

function vectorsOf(matrix: Matrix, value: Eigenvalue): readonly (readonly string[])[] | null {
  if (!isComplex(value)) {
    if (value.real.exact === null) return null;
    const vectors = nullSpace(shiftDiagonal(matrix, value.real));
    return vectors.length === 0 || vectors.flat().some(({ exact }) => exact === null)
      ? null
      : vectors.map((vector) => vector.map(renderReal));
  }
  const [[a = zero, b = zero] = []] = matrix;
  return matrix.length === 2 && value.real.exact !== null && value.imaginary.exact !== null
    ? [[renderReal(b), renderComplex(subtractReals(value.real, a), value.imaginary)]]
    : null;
}

function column(parts: readonly string[]): string {
  return renderRows(
    parts.map((part) => [part]),
    'pmatrix',
  );
}

function vectorStep(
  matrix: Matrix,
  value: Eigenvalue,
  vectors: readonly (readonly string[])[],
  say: Say,
): Step {
  const lambda = renderEigenvalue(value);
  const factor =
    isComplex(value) || lambda.includes(' ') || lambda.startsWith('-') ? `\\left(${lambda}\\right)` : lambda;
  return {
    title: say(`Find the eigenvectors for $\\lambda = ${lambda}$`, `求 $\\lambda = ${lambda}$ 的特征向量`),
    body: say('Solve $(A - \\lambda I)v = 0$; this gives', '解方程组 $(A - \\lambda I)v = 0$ 得').concat(
      vectors
        .map((vector) => display(`${renderMatrix(matrix)} ${column(vector)} = ${factor} ${column(vector)}`))
        .join(''),
    ),
  };
}

/** The eigenvalues of a matrix of two or three rows, with eigenvectors where wanted; null where they have no short form. */
export function maybeEigenFact(matrix: Matrix, isWithVectors: boolean, say: Say): MatrixFact | null {
  if (matrix.some((row) => row.length !== matrix.length)) return null;
  const coefficients = characteristic(matrix);
  const values = coefficients === null ? null : maybeEigenvalues(coefficients);
  if (
    coefficients === null ||
    values === null ||
    values.some(({ real, imaginary }) => real.exact === null || imaginary.exact === null)
  )
    return null;
  const rows = matrix.map((row, at) =>
    row.map((entry, index) => {
      const minus = negateReal(entry);
      return at === index
        ? renderLinear([
            [toReal(1), '\\lambda'],
            [minus, ''],
          ])
        : renderReal(minus);
    }),
  );
  const polynomial = renderCharacteristic(coefficients);
  const roots = values.map(renderEigenvalue);
  const product = values.map(
    (value, at) =>
      `\\left(\\lambda - ${isComplex(value) || /[ -]/.test(roots[at] ?? '') ? `\\left(${roots[at]}\\right)` : roots[at]}\\right)${value.multiplicity > 1 ? `^{${value.multiplicity}}` : ''}`,
  );
  const vectors = isWithVectors ? values.map((value) => vectorsOf(matrix, value)) : [];
  if (vectors.some((found) => found === null)) return null;
  const steps: readonly Step[] = [
    {
      title: say('Write the characteristic polynomial', '写出特征多项式'),
      body: say('It is the determinant of $\\lambda I - A$:', '特征多项式 $|\\lambda I - A|$ 为').concat(
        display(`${renderRows(rows, 'vmatrix')} = ${polynomial}`),
      ),
    },
    {
      title: say('Find its roots', '求特征值'),
      body: say('The eigenvalues are its roots:', '特征值是它的根：').concat(
        display(`${polynomial} = ${product.join('')}`),
      ),
    },
    ...values.flatMap((value, at) => {
      const found = vectors[at];
      return found == null ? [] : [vectorStep(matrix, value, found, say)];
    }),
  ];
  const list = values.map((value, at) => {
    const before = values.slice(0, at).reduce((sum, { multiplicity }) => sum + multiplicity, 0);
    const names = Array.from({ length: value.multiplicity }, (_, index) => `\\lambda_${before + index + 1}`);
    return `${names.join(' = ')} = ${roots[at]}`;
  });
  if (!isWithVectors) return { answer: list.join(',\\ '), steps };
  const facts = values.map((_, at) => `${list[at]}:\\ ${(vectors[at] ?? []).map(column).join(',\\ ')}`);
  return { answer: joinFacts(facts), steps };
}

/** The characteristic polynomial; null for a matrix that is not square, or large. */
export function maybeCharacteristicFact(matrix: Matrix, say: Say): MatrixFact | null {
  const fact = maybeEigenFact(matrix, false, say);
  const coefficients = fact === null ? null : characteristic(matrix);
  return fact === null || coefficients === null
    ? null
    : { answer: renderCharacteristic(coefficients), steps: fact.steps.slice(0, 1) };
}
