/** Solves a small square system of equations by elimination with row exchanges; null where it is singular. */
export function maybeSolveNumbers(
  rows: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | null {
  const size = rows.length;
  const matrix = rows.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < size; column += 1) {
    const best = matrix
      .slice(column)
      .reduce(
        (found, row, index) =>
          Math.abs(row[column] ?? 0) > Math.abs(matrix[found]?.[column] ?? 0) ? index + column : found,
        column,
      );
    const [pivot, other] = [matrix[best], matrix[column]];
    if (pivot === undefined || other === undefined || Math.abs(pivot[column] ?? 0) < 1e-12) {
      return null;
    }
    matrix[best] = other;
    const lead = pivot[column] ?? 1;
    const scaled = pivot.map((value) => value / lead);
    matrix[column] = scaled;
    matrix.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index !== column) {
        matrix[index] = row.map((value, place) => value - factor * (scaled[place] ?? 0));
      }
    });
  }
  return matrix.map((row) => row[size] ?? 0);
}
