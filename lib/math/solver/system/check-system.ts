import { compileExpression } from '../../expression/compile-expression.ts';
import { agree } from '../graph/feature.ts';
import type { Elimination, LinearEquation, Value } from './eliminate.ts';
import type { System } from './system.ts';

/** Puts sample solutions into the original equations; without a solution, shows the contradiction numerically. */
export function isSystemConfirmed(
  { relations, names, equations }: System,
  elimination: Elimination,
  values: ReadonlyMap<number, Value>,
): boolean {
  if (elimination.contradiction !== null) {
    return isInconsistent(equations);
  }
  return [0, 1, -2.5].every((parameter) => {
    const point = names.map((_, index) => {
      const value = values.get(index);
      const shifts = [...(value?.free.values() ?? [])].map((factor) => factor.valueOf() * parameter);
      return shifts.reduce((sum, shift) => sum + shift, value?.constant.valueOf() ?? Number.NaN);
    });
    return relations.every(({ left, right }) => {
      const sides = [left, right].map((side) => compileExpression(side, names)(...point));
      return agree(sides[0] ?? Number.NaN, sides[1] ?? 0, Math.max(...point.map(Math.abs)));
    });
  });
}

/** Ranks by determinants: the augmented matrix has a larger one than the matrix of the coefficients. */
function isInconsistent(equations: readonly LinearEquation[]): boolean {
  const rows = equations.map(({ coefficients, constant }) =>
    [...coefficients, constant].map((value) => value.valueOf()),
  );
  return rankOf(rows.map((row) => row.slice(0, -1))) < rankOf(rows);
}

function rankOf(rows: readonly (readonly number[])[]): number {
  const scale = Math.max(1e-300, ...rows.flat().map(Math.abs));
  const flat = rows.map((row) => row.map((value) => value / scale));
  const [row] = [...flat].sort((a, b) => Math.max(...b.map(Math.abs)) - Math.max(...a.map(Math.abs)));
  const column =
    row === undefined ? -1 : row.findIndex((value) => Math.abs(value) === Math.max(...row.map(Math.abs)));
  const pivot = row?.[column] ?? 0;
  if (row === undefined || Math.abs(pivot) < 1e-9) {
    return 0;
  }
  const rest = flat
    .filter((other) => other !== row)
    .map((other) => other.map((value, index) => value - ((other[column] ?? 0) / pivot) * (row[index] ?? 0)));
  return 1 + rankOf(rest);
}
