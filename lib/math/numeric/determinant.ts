import {
  type Complex,
  divide,
  modulus,
  multiply,
  negate,
  real,
  subtract,
  undefinedValue,
} from './complex.ts';

const zero = real(0);

function swap(rows: Complex[][], left: number, right: number): void {
  const [a, b] = [rows[left], rows[right]];
  if (a === undefined || b === undefined) return;
  rows[left] = b;
  rows[right] = a;
}

/** The row at or below the diagonal with the largest entry in a column. */
function findPivot(rows: readonly (readonly Complex[])[], column: number): number {
  const sizes = rows.map((row, index) => (index < column ? -1 : modulus(row[column] ?? zero)));
  return sizes.indexOf(Math.max(...sizes));
}

function eliminate(rows: readonly Complex[][], column: number): void {
  const pivotRow = rows[column] ?? [];
  for (const row of rows.slice(column + 1)) {
    const ratio = divide(row[column] ?? zero, pivotRow[column] ?? zero);
    for (let at = column; at < row.length; at += 1) {
      row[at] = subtract(row[at] ?? zero, multiply(ratio, pivotRow[at] ?? zero));
    }
  }
}

/** The determinant by elimination with pivoting; undefined where the matrix is not square or an entry is undefined. */
export function determinant(cells: readonly (readonly Complex[])[]): Complex {
  const rows = cells.map((row) => [...row]);
  if (rows.length === 0 || rows.some((row) => row.length !== rows.length)) return undefinedValue;
  if (rows.flat().some(({ re }) => Number.isNaN(re))) return undefinedValue;
  let result = real(1);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = findPivot(rows, column);
    const value = rows[pivot]?.[column] ?? zero;
    if (modulus(value) === 0) return zero;
    if (pivot !== column) result = negate(result);
    swap(rows, pivot, column);
    result = multiply(result, value);
    eliminate(rows, column);
  }
  return result;
}
