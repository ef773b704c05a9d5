import { addTerms, multiplyTerms } from '../latex/make-term.ts';
import type { Term } from '../latex/term.ts';
import { negated } from './term-shape.ts';

type Rows = readonly (readonly Term[])[];

/** A product of more entries is not worked out. */
const maxEntries = 100;

/** The entries of a matrix, of a sum, a product or a multiple of matrices; null for anything else. */
export function maybeMatrix(term: Term): Rows | null {
  switch (term.kind) {
    case 'matrix':
      return term.isDeterminant ? null : term.rows;
    case 'negate':
      return maybeMatrix(term.operand)?.map((row) => row.map(negated)) ?? null;
    case 'add':
      return term.terms.map(maybeMatrix).reduce(maybeSum);
    case 'multiply':
      return maybeProduct(term.factors);
    case 'divide': {
      const { denominator } = term;
      const rows = maybeMatrix(term.numerator);
      return (
        rows?.map((row) => row.map((entry): Term => ({ kind: 'divide', numerator: entry, denominator }))) ??
        null
      );
    }
    case 'call': {
      const [operand] = term.args;
      const rows = term.name === 'transpose' && operand !== undefined ? maybeMatrix(operand) : null;
      return rows === null ? null : transposed(rows);
    }
    default:
      return null;
  }
}

/** The entries with rows and columns exchanged. */
function transposed(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row[column] ?? []));
}

function widthOf(rows: Rows): number {
  return rows[0]?.length ?? 0;
}

function maybeSum(left: Rows | null, right: Rows | null): Rows | null {
  if (left === null || right === null || left.length !== right.length || widthOf(left) !== widthOf(right))
    return null;
  return left.map((row, at) => row.map((entry, column) => addTerms([entry, right[at]?.[column] ?? entry])));
}

function maybeProduct(factors: readonly Term[]): Rows | null {
  let scalars: readonly Term[] = [];
  let product: Rows | null = null;
  for (const factor of factors) {
    const rows = maybeMatrix(factor);
    if (rows === null) scalars = [...scalars, factor];
    else if (product === null) product = rows;
    else {
      product = maybeMultiply(product, rows);
      if (product === null) return null;
    }
  }
  if (product === null || scalars.length === 0) return product;
  return product.map((row) => row.map((entry) => multiplyTerms([...scalars, entry])));
}

function maybeMultiply(left: Rows, right: Rows): Rows | null {
  if (widthOf(left) !== right.length || left.length * widthOf(right) > maxEntries) return null;
  const columns = transposed(right);
  return left.map((row) =>
    columns.map((column) => addTerms(row.map((entry, at) => multiplyTerms([entry, column[at] ?? entry])))),
  );
}
