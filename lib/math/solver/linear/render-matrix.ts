import { renderReal } from '../../exact/real.ts';
import type { Matrix } from './value.ts';

function tableOf(rows: readonly (readonly string[])[], kind: 'pmatrix' | 'vmatrix'): string {
  return `\\begin{${kind}} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{${kind}}`;
}

/** Writes a matrix as LaTeX. */
export function renderMatrix(matrix: Matrix): string {
  return tableOf(
    matrix.map((row) => row.map(renderReal)),
    'pmatrix',
  );
}

/** Writes a determinant as LaTeX. */
export function renderDeterminant(matrix: Matrix): string {
  return tableOf(
    matrix.map((row) => row.map(renderReal)),
    'vmatrix',
  );
}

/** Writes rows of LaTeX as a matrix or a determinant. */
export function renderRows(rows: readonly (readonly string[])[], kind: 'pmatrix' | 'vmatrix'): string {
  return tableOf(rows, kind);
}
