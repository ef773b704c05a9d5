import {
  bracketReal,
  divideReals,
  isSameReal,
  negateReal,
  type Real,
  renderReal,
  subtractReals,
  toReal,
} from '../../exact/real.ts';
import { type Matrix, scaleVector, subtractVectors, type Vector } from './value.ts';
import { renderVector } from './vector-facts.ts';

/** What was done for one column of a matrix, and the matrix after it. */
export interface Reduction {
  /** True formulas of rows: `(3, 4) - 3(1, 2) = (0, -2)`. */
  readonly lines: readonly string[];
  /** The operations: `R_2 - 3R_1`. */
  readonly names: readonly string[];
  readonly matrix: Matrix;
}

/** A matrix in reduced row echelon form, and the way there. */
export interface Reduced {
  readonly reductions: readonly Reduction[];
  readonly matrix: Matrix;
  readonly pivots: readonly number[];
}

function isZero(real: Real | undefined): boolean {
  return real === undefined || isSameReal(real, toReal(0));
}

function clearColumn(rows: Vector[], pivotRow: number, column: number): Reduction {
  const lines: string[] = [];
  const names: string[] = [];
  const pivot = rows[pivotRow]?.[column] ?? toReal(1);
  if (!isSameReal(pivot, toReal(1))) {
    const before = rows[pivotRow] ?? [];
    const after = scaleVector(before, divideReals(toReal(1), pivot));
    rows[pivotRow] = after;
    const factor = divideReals(toReal(1), pivot);
    names.push(`${renderReal(factor) === '-1' ? '-' : bracketReal(factor)}R_{${pivotRow + 1}}`);
    lines.push(`${bracketReal(factor)} ${renderVector(before)} = ${renderVector(after)}`);
  }
  const unit = rows[pivotRow] ?? [];
  for (const [index, row] of rows.entries()) {
    const factor = row[column];
    if (index === pivotRow || factor === undefined || isZero(factor)) continue;
    const after = subtractVectors(row, scaleVector(unit, factor));
    rows[index] = after;
    const isNegative = factor.value < 0;
    const size = isNegative ? negateReal(factor) : factor;
    const shown = isSameReal(size, toReal(1)) ? '' : bracketReal(size);
    names.push(`R_{${index + 1}} ${isNegative ? '+' : '-'} ${shown}R_{${pivotRow + 1}}`);
    lines.push(
      `${renderVector(row)} ${isNegative ? '+' : '-'} ${shown}${renderVector(unit)} = ${renderVector(after)}`,
    );
  }
  return { lines, names, matrix: [...rows] };
}

/** Brings a matrix to reduced row echelon form, column by column. */
export function reduceRows(matrix: Matrix): Reduced {
  const rows = [...matrix];
  const reductions: Reduction[] = [];
  const pivots: number[] = [];
  for (let column = 0; column < (matrix[0]?.length ?? 0) && pivots.length < rows.length; column += 1) {
    const at = pivots.length;
    const candidates = rows.flatMap((row, index) => (index >= at && !isZero(row[column]) ? [index] : []));
    const chosen =
      candidates.find((index) => isSameReal(rows[index]?.[column] ?? toReal(0), toReal(1))) ?? candidates[0];
    if (chosen === undefined) continue;
    const swap = [rows[at], rows[chosen]] as const;
    const swapped = chosen !== at && swap[0] !== undefined && swap[1] !== undefined;
    if (swapped && swap[0] !== undefined && swap[1] !== undefined)
      [rows[at], rows[chosen]] = [swap[1], swap[0]];
    const cleared = clearColumn(rows, at, column);
    const names = swapped
      ? [`R_{${at + 1}} \\leftrightarrow R_{${chosen + 1}}`, ...cleared.names]
      : cleared.names;
    if (names.length > 0) reductions.push({ ...cleared, names });
    pivots.push(column);
  }
  return { reductions, matrix: rows, pivots };
}

/** A basis of the vectors that a matrix takes to 0, without fractions where that is easy. */
export function nullSpace(matrix: Matrix): readonly Vector[] {
  const { matrix: rows, pivots } = reduceRows(matrix);
  const width = matrix[0]?.length ?? 0;
  const free = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !pivots.includes(column),
  );
  return free.map((column) => {
    const vector = Array.from({ length: width }, (_, index) => toReal(index === column ? 1 : 0));
    for (const [at, pivot] of pivots.entries()) vector[pivot] = negateReal(rows[at]?.[column] ?? toReal(0));
    return clearFractions(vector);
  });
}

function clearFractions(vector: Vector): Vector {
  const denominators = vector.flatMap(({ exact }) =>
    exact === null ? [] : [...exact.values()].map((c) => c.d),
  );
  const common = denominators.reduce((found, d) => (found * d) / gcd(found, d), 1n);
  const whole = scaleVector(vector, toReal(Number(common)));
  const lead = whole.find((part) => part.value !== 0);
  return lead !== undefined && lead.value < 0 ? whole.map(negateReal) : whole;
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}

/** The difference of a matrix and a multiple of the identity. */
export function shiftDiagonal(matrix: Matrix, by: Real): Matrix {
  return matrix.map((row, at) =>
    row.map((entry, column) => (at === column ? subtractReals(entry, by) : entry)),
  );
}
