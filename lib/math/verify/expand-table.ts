import { numeratorOf } from '../exact/rational.ts';
import { addTerms, multiplyTerms, numberTerm } from '../latex/make-term.ts';
import type { Term } from '../latex/term.ts';
import { maybeExactValue } from '../numeric/exact-value.ts';
import { unchecked, type Verdict } from './verdict.ts';

/** The entries of a matrix, row by row; a tuple is a column. */
type Table = readonly (readonly Term[])[];

/** A product with more entries, or a higher power, is not worked out. */
const maxEntries = 64;
const maxPower = 12;

/** Works out the entries of a matrix or a tuple, and of sums, products, powers, inverses of them; null for anything else. */
function maybeTable(term: Term): Table | null {
  switch (term.kind) {
    case 'matrix':
      return term.isDeterminant ? null : term.rows;
    case 'tuple':
      return term.items.map((item) => [item]);
    case 'negate':
      return maybeScale(maybeTable(term.operand), numberTerm(-1));
    case 'add':
      return term.terms.map(maybeTable).reduce(maybeSum);
    case 'multiply':
      return maybeProduct(term.factors);
    case 'divide':
      return maybeScale(maybeTable(term.numerator), {
        kind: 'divide',
        numerator: numberTerm(1),
        denominator: term.denominator,
      });
    case 'power':
      return maybePower(maybeTable(term.base), term.exponent);
    case 'call':
      return maybeCall(term.name, term.args.map(maybeTable));
    default:
      return null;
  }
}

/** A number where it is one: the terms stay short. */
function settle(term: Term): Term {
  const exact = maybeExactValue(term);
  return exact === null ? term : numberTerm(numeratorOf(exact), exact.d);
}

function widthOf(table: Table): number {
  return table[0]?.length ?? 0;
}

function mapTable(table: Table, change: (entry: Term) => Term): Table {
  return table.map((row) => row.map((entry) => settle(change(entry))));
}

function maybeScale(table: Table | null, factor: Term): Table | null {
  return table === null ? null : mapTable(table, (entry) => multiplyTerms([factor, entry]));
}

function transpose(table: Table): Table {
  return (table[0] ?? []).map((_, column) => table.flatMap((row) => row[column] ?? []));
}

function maybeSum(left: Table | null, right: Table | null): Table | null {
  if (left === null || right === null || left.length !== right.length || widthOf(left) !== widthOf(right))
    return null;
  return left.map((row, at) =>
    row.map((entry, column) => settle(addTerms([entry, right[at]?.[column] ?? entry]))),
  );
}

function maybeProduct(factors: readonly Term[]): Table | null {
  let scale: readonly Term[] = [];
  let product: Table | null = null;
  for (const factor of factors) {
    const table = maybeTable(factor);
    if (table === null) scale = [...scale, factor];
    else if (product === null) product = table;
    else product = maybeMultiply(product, table);
    if (table !== null && product === null) return null;
  }
  return scale.length === 0 ? product : maybeScale(product, multiplyTerms(scale));
}

function maybeMultiply(left: Table, right: Table): Table | null {
  if (widthOf(left) !== right.length || left.length * widthOf(right) > maxEntries) return null;
  const columns = transpose(right);
  return left.map((row) =>
    columns.map((column) =>
      settle(addTerms(row.map((entry, at) => multiplyTerms([entry, column[at] ?? entry])))),
    ),
  );
}

function maybePower(base: Table | null, exponent: Term): Table | null {
  if (base === null) return null;
  if (exponent.kind === 'symbol' && /^(?:T|top|mathrm T)$/.test(exponent.name)) return transpose(base);
  const value = maybeExactValue(exponent);
  if (value === null || value.d !== 1n || base.length !== widthOf(base)) return null;
  const count = Number(value.n);
  const start = value.s < 0n ? maybeInverse(base) : base;
  if (start === null || count === 0 || count > maxPower) return null;
  return Array.from({ length: count - 1 }).reduce<Table | null>(
    (power) => (power === null ? null : maybeMultiply(power, start)),
    start,
  );
}

function minor(table: Table, row: number, column: number): Table {
  return table.toSpliced(row, 1).map((entries) => entries.toSpliced(column, 1));
}

function determinantOf(table: Table): Term {
  return { kind: 'matrix', rows: table, isDeterminant: true };
}

function maybeInverse(table: Table): Table | null {
  if (table.length > 4) return null;
  const denominator = determinantOf(table);
  return table.map((row, at) =>
    row.map((_, column): Term => {
      const rest = minor(table, column, at);
      const size = rest.length === 0 ? numberTerm(1) : determinantOf(rest);
      const numerator: Term = (at + column) % 2 === 0 ? size : { kind: 'negate', operand: size };
      return { kind: 'divide', numerator, denominator };
    }),
  );
}

function maybeCall(name: string, tables: readonly (Table | null)[]): Table | null {
  const [first, second] = tables;
  if (name === 'transpose' && first != null) return transpose(first);
  if (name !== 'cross' || first == null || second == null) return null;
  const [a, b] = [first.flat(), second.flat()];
  if (a.length !== 3 || b.length !== 3) return null;
  return [0, 1, 2].map((at) => {
    const [i, j] = [(at + 1) % 3, (at + 2) % 3];
    const part = (p: number, q: number): Term =>
      multiplyTerms([a[p] ?? numberTerm(0), b[q] ?? numberTerm(0)]);
    return [settle(addTerms([part(i, j), { kind: 'negate', operand: part(j, i) }]))];
  });
}

/** The entries of two sides that have to be equal one by one; null unless both are tables of one shape. */
export function maybeEntryPairs(left: Term, right: Term): readonly (readonly [Term, Term])[] | null {
  const [a, b] = [maybeTable(left), maybeTable(right)];
  if (a === null || b === null || a.length !== b.length || a.length === 0 || widthOf(a) !== widthOf(b))
    return null;
  return a.flatMap((row, at) =>
    row.flatMap((entry, column) => {
      const other = b[at]?.[column];
      return other === undefined ? [] : [[entry, other] as const];
    }),
  );
}

/** Tables are equal when all their entries are. A pair may be a point, a vector or polar coordinates: none is refuted. */
export function joinEntries(verdicts: readonly Verdict[]): Verdict {
  const open = verdicts.find(({ kind }) => kind !== 'verified');
  return open === undefined
    ? (verdicts[0] ?? unchecked('undecided'))
    : open.kind === 'refuted'
      ? unchecked('undecided')
      : open;
}
