/**
 * Solves a linear least-squares problem by the QR decomposition with modified Gram–Schmidt, each column made
 * orthogonal twice, which keeps full accuracy.
 *
 * @param columns the columns of the design matrix; they are not multiples of one another.
 * @returns one coefficient for each column, or nothing when the columns do not determine them.
 * @see Björck, "Numerical Methods for Least Squares Problems", section 2.4
 */
export function maybeSolveLeastSquares(
  columns: readonly (readonly number[])[],
  target: readonly number[],
): readonly number[] | undefined {
  const basis: (readonly number[])[] = [];
  const upper: number[][] = [];
  for (const column of columns) {
    const shares = basis.map(() => 0);
    let rest = column;
    for (let pass = 0; pass < 2; pass += 1) {
      basis.forEach((unit, index) => {
        const share = dot(unit, rest);
        shares[index] = (shares[index] ?? 0) + share;
        rest = rest.map((value, row) => value - share * (unit[row] ?? 0));
      });
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length <= 1e-12 * Math.sqrt(dot(column, column))) return undefined;
    basis.push(rest.map((value) => value / length));
    upper.push([...shares, length]);
  }
  return substituteBack(upper, projectOnto(basis, target));
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

function projectOnto(basis: readonly (readonly number[])[], target: readonly number[]): readonly number[] {
  let rest = target;
  return basis.map((unit) => {
    const share = dot(unit, rest);
    rest = rest.map((value, row) => value - share * (unit[row] ?? 0));
    return share;
  });
}

/** @param upper for each column of the triangular factor, its numbers from the top down to the diagonal. */
function substituteBack(upper: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const solution = [...right];
  for (let index = upper.length - 1; index >= 0; index -= 1) {
    const column = upper[index] ?? [];
    const value = (solution[index] ?? 0) / (column[index] ?? 1);
    solution[index] = value;
    for (let row = 0; row < index; row += 1) {
      solution[row] = (solution[row] ?? 0) - value * (column[row] ?? 0);
    }
  }
  return solution;
}
