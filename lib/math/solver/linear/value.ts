import { rational } from '../../exact/rational.ts';
import {
  addReals,
  divideReals,
  isSameReal,
  maybeRationalReal,
  multiplyReals,
  negateReal,
  type Real,
  rootOfReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import type { Term } from '../../latex/term.ts';

/** The components of a vector or a point. */
export type Vector = readonly Real[];

/** The rows of a matrix. */
export type Matrix = readonly Vector[];

/** What a term of linear algebra stands for. */
export type Value =
  | { readonly kind: 'number'; readonly number: Real }
  | { readonly kind: 'vector'; readonly vector: Vector }
  | { readonly kind: 'matrix'; readonly matrix: Matrix };

/** The scalar product. */
export function dot(left: Vector, right: Vector): Real {
  return addReals(...left.map((part, at) => multiplyReals(part, right[at] ?? toReal(0))));
}

/** The vector product in space. */
export function cross(left: Vector, right: Vector): Vector {
  const [a = toReal(0), b = toReal(0), c = toReal(0)] = left;
  const [p = toReal(0), q = toReal(0), r = toReal(0)] = right;
  const minor = (s: Real, t: Real, u: Real, v: Real): Real =>
    subtractReals(multiplyReals(s, v), multiplyReals(t, u));
  return [minor(b, c, q, r), minor(c, a, r, p), minor(a, b, p, q)];
}

/** The length. */
export function lengthOf(vector: Vector): Real {
  return rootOfReal(dot(vector, vector));
}

/** The sum of two vectors. */
export function addVectors(left: Vector, right: Vector): Vector {
  return left.map((part, at) => addReals(part, right[at] ?? toReal(0)));
}

/** A multiple of a vector. */
export function scaleVector(vector: Vector, factor: Real): Vector {
  return vector.map((part) => multiplyReals(part, factor));
}

/** The difference of two vectors. */
export function subtractVectors(left: Vector, right: Vector): Vector {
  return addVectors(left, right.map(negateReal));
}

/** Whether all components agree. */
export function areSameVectors(left: Vector, right: Vector): boolean {
  return left.length === right.length && left.every((part, at) => isSameReal(part, right[at] ?? toReal(0)));
}

/** The matrix with rows and columns exchanged. */
export function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? toReal(0)));
}

/** The product; null where the sizes do not go together. */
export function maybeMultiply(left: Matrix, right: Matrix): Matrix | null {
  if ((left[0]?.length ?? 0) !== right.length) return null;
  const columns = transpose(right);
  return left.map((row) => columns.map((column) => dot(row, column)));
}

function determinant(matrix: Matrix): Real {
  const [first, ...rest] = matrix;
  if (first === undefined) return toReal(1);
  return addReals(
    ...first.map((entry, at) => {
      const minor = determinant(rest.map((row) => row.toSpliced(at, 1)));
      return multiplyReals(toReal(at % 2 === 0 ? 1 : -1), entry, minor);
    }),
  );
}

/** The determinant of a square matrix of at most 5 rows; null for any other. */
export function maybeDeterminant(matrix: Matrix): Real | null {
  const isSquare = matrix.every((row) => row.length === matrix.length);
  return isSquare && matrix.length <= 5 && matrix.length > 0 ? determinant(matrix) : null;
}

/** The matrix of signed minors, transposed. */
export function adjugate(matrix: Matrix): Matrix {
  return matrix.map((row, at) =>
    row.map((_, column) => {
      const minor = determinant(matrix.toSpliced(column, 1).map((other) => other.toSpliced(at, 1)));
      return (at + column) % 2 === 0 ? minor : negateReal(minor);
    }),
  );
}

/** The inverse; null where there is none. */
export function maybeInverse(matrix: Matrix): Matrix | null {
  const size = maybeDeterminant(matrix);
  if (size === null || isSameReal(size, toReal(0))) return null;
  return adjugate(matrix).map((row) => row.map((entry) => divideReals(entry, size)));
}

const unitVectors = ['i', 'j', 'k'];
const number = (value: Real): Value => ({ kind: 'number', number: value });
const powerLimit = 20;

/** Works out terms of numbers, vectors and matrices; letters have the values of `names`. */
export function maybeValue(term: Term, names: ReadonlyMap<string, Value>): Value | null {
  const inner = (part: Term): Value | null => maybeValue(part, names);
  switch (term.kind) {
    case 'number':
      return number(toReal(rational(term.numerator, term.denominator)));
    case 'symbol':
      return names.get(term.name.replace(/^vec /, '')) ?? null;
    case 'constant':
      return term.name === 'i' ? (names.get(unitVectors[0] ?? '') ?? null) : null;
    case 'tuple':
      return maybeVector(term.items.map(inner));
    case 'matrix':
      return maybeMatrix(
        term.rows.map((row) => maybeVector(row.map(inner))),
        term.isDeterminant,
      );
    case 'negate':
      return maybeProduct([number(toReal(-1)), inner(term.operand)]);
    case 'add':
      return term.terms.map(inner).reduce(maybeSum);
    case 'multiply':
      return maybeProduct(term.factors.map(inner));
    case 'divide': {
      const below = inner(term.denominator);
      return below?.kind === 'number' && below.number.value !== 0
        ? maybeProduct([number(divideReals(toReal(1), below.number)), inner(term.numerator)])
        : null;
    }
    case 'power':
      return maybePower(inner(term.base), inner(term.exponent));
    case 'call':
      return maybeCall(term.name, term.args.map(inner));
    default:
      return null;
  }
}

/** A matrix with one column is a vector. */
function maybeMatrix(rows: readonly (Value | null)[], isDeterminant: boolean): Value | null {
  const matrix = rows.flatMap((row) => (row?.kind === 'vector' ? [row.vector] : []));
  if (matrix.length < rows.length) return null;
  if (!isDeterminant) {
    const isColumn = matrix.length > 1 && matrix.every((row) => row.length === 1);
    return isColumn ? { kind: 'vector', vector: matrix.flat() } : { kind: 'matrix', matrix };
  }
  const size = maybeDeterminant(matrix);
  return size === null ? null : number(size);
}

function maybeVector(parts: readonly (Value | null)[]): Value | null {
  const vector = parts.flatMap((part) =>
    part?.kind === 'number' && part.number.exact !== null ? [part.number] : [],
  );
  return vector.length === parts.length ? { kind: 'vector', vector } : null;
}

function maybeSum(left: Value | null, right: Value | null): Value | null {
  if (left?.kind === 'number' && right?.kind === 'number') return number(addReals(left.number, right.number));
  if (left?.kind === 'vector' && right?.kind === 'vector' && left.vector.length === right.vector.length)
    return { kind: 'vector', vector: addVectors(left.vector, right.vector) };
  if (left?.kind !== 'matrix' || right?.kind !== 'matrix') return null;
  const isSame =
    left.matrix.length === right.matrix.length && left.matrix[0]?.length === right.matrix[0]?.length;
  return isSame
    ? { kind: 'matrix', matrix: left.matrix.map((row, at) => addVectors(row, right.matrix[at] ?? [])) }
    : null;
}

function maybeProduct(factors: readonly (Value | null)[]): Value | null {
  return factors.reduce((left, right) => {
    if (left === null || right === null) return null;
    if (left.kind === 'number') return scaleValue(right, left.number);
    if (right.kind === 'number') return scaleValue(left, right.number);
    if (left.kind === 'vector' && right.kind === 'vector')
      return left.vector.length === right.vector.length ? number(dot(left.vector, right.vector)) : null;
    if (left.kind !== 'matrix') return null;
    const product = maybeMultiply(
      left.matrix,
      right.kind === 'matrix' ? right.matrix : right.vector.map((part) => [part]),
    );
    return product === null ? null : { kind: 'matrix', matrix: product };
  });
}

/** A multiple. */
function scaleValue(value: Value, factor: Real): Value {
  if (value.kind === 'number') return number(multiplyReals(value.number, factor));
  if (value.kind === 'vector') return { kind: 'vector', vector: scaleVector(value.vector, factor) };
  return { kind: 'matrix', matrix: value.matrix.map((row) => scaleVector(row, factor)) };
}

function maybePower(base: Value | null, exponent: Value | null): Value | null {
  const power = exponent?.kind === 'number' ? maybeRationalReal(exponent.number) : null;
  if (base === null || power === null || power.d !== 1n || Math.abs(power.valueOf()) > powerLimit)
    return null;
  const count = Math.abs(power.valueOf());
  if (base.kind === 'vector')
    return count === 2 && power.s > 0n ? number(dot(base.vector, base.vector)) : null;
  if (base.kind === 'number') {
    const value = multiplyReals(...Array.from({ length: count }, () => base.number));
    return power.s < 0n ? (value.value === 0 ? null : number(divideReals(toReal(1), value))) : number(value);
  }
  const start = power.s < 0n ? maybeInverse(base.matrix) : base.matrix;
  if (start === null || count === 0) return null;
  const matrix = Array.from({ length: count - 1 }).reduce<Matrix | null>(
    (product) => (product === null ? null : maybeMultiply(product, start)),
    start,
  );
  return matrix === null ? null : { kind: 'matrix', matrix };
}

function maybeVectorCall(name: string, left: Vector, right: Vector | null): Value | null {
  if (right === null) return name === 'norm' || name === 'abs' ? number(lengthOf(left)) : null;
  if (left.length !== right.length) return null;
  if (name === 'dot') return number(dot(left, right));
  return name === 'cross' && left.length === 3 ? { kind: 'vector', vector: cross(left, right) } : null;
}

function maybeCall(name: string, [first = null, second = null]: readonly (Value | null)[]): Value | null {
  if (first?.kind === 'vector')
    return maybeVectorCall(name, first.vector, second?.kind === 'vector' ? second.vector : null);
  if (first?.kind === 'matrix') {
    if (name === 'transpose') return { kind: 'matrix', matrix: transpose(first.matrix) };
    const size = name === 'det' || name === 'abs' ? maybeDeterminant(first.matrix) : null;
    return size === null ? null : number(size);
  }
  if (first?.kind !== 'number') return null;
  return name === 'sqrt' && first.number.value >= 0 ? number(rootOfReal(first.number)) : null;
}
