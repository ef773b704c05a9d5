import type { Statement, Term } from '../latex/term.ts';
import { equationPairs } from './check-transition.ts';
import type { Fact } from './context.ts';
import { compileTerms } from './evaluate.ts';
import type { Point } from './sample-points.ts';
import { containsTerm, isCostlyStatement } from './term-walk.ts';
import { compileTruth } from './truth-at.ts';

/** What the equations before say of a claim. */
export interface Consequence {
  /** Whether it holds at every solution that was found. */
  readonly isImplied: boolean;
  /** The solutions, where it holds at none of them. */
  readonly counterexamples: readonly Point[];
  /** LaTeX of the equations that were used. */
  readonly from: readonly string[];
}

const maxNames = 6;
const maxEquations = 8;
const starts = [1, 2, 5, -1, 0.4, 12, 40];

/**
 * Looks for solutions of the equations that share letters with a claim, from several starting points, and tries the
 * claim there. Null where no solution was found, or the claim cannot be tried.
 */
export function followFacts(
  claim: Statement,
  names: ReadonlySet<string>,
  facts: readonly Fact[],
): Consequence | null {
  if (isCostlyStatement(claim)) return null;
  const used = selectFacts(names, facts);
  const all = [...new Set([...names, ...used.flatMap((fact) => [...fact.names])])];
  if (used.length === 0 || all.length > maxNames) return null;
  if (![...names].every((name) => used.some((fact) => fact.names.has(name)))) return null;
  const holds = compileTruth(claim, all);
  if (holds === null) return null;
  const solutions = solve(used, all);
  if (solutions.length < 2) return null;
  const truths = solutions.map(holds);
  return {
    isImplied: truths.every((truth) => truth === true),
    counterexamples: truths.every((truth) => truth === false) ? solutions : [],
    from: used.map((fact) => fact.latex),
  };
}

/** Equations that share letters with the claim, or with one of those; the latest first. */
function selectFacts(names: ReadonlySet<string>, facts: readonly Fact[]): readonly Fact[] {
  const used: Fact[] = [];
  let known = new Set(names);
  for (let round = 0; round < 3; round += 1) {
    for (const fact of facts.toReversed()) {
      const isNear = [...fact.names].some((name) => known.has(name));
      if (!isNear || used.includes(fact) || used.length >= maxEquations || !isEquation(fact.statement))
        continue;
      if (new Set([...known, ...fact.names]).size > maxNames) continue;
      used.push(fact);
    }
    known = new Set([...known, ...used.flatMap((fact) => [...fact.names])]);
  }
  return used;
}

function isEquation(statement: Statement): boolean {
  return (
    !isCostlyStatement(statement) &&
    statement.kind === 'relation' &&
    statement.comparisons.every((comparison) => comparison === '=') &&
    // What an unknown function is worth cannot be tried.
    !statement.terms.some((term) => containsTerm(term, (part) => part.kind === 'apply')) &&
    equationPairs(statement, () => true).length === statement.comparisons.length
  );
}

function solve(facts: readonly Fact[], names: readonly string[]): readonly Point[] {
  const pairs = facts.flatMap((fact) => equationPairs(fact.statement, () => true));
  const evaluate = compileTerms(pairs.flat());
  const residuals = (x: readonly number[]) => {
    const values = evaluate(new Map(names.map((name, at) => [name, x[at] ?? 0])));
    return pairs.map((_, at) => (values[at * 2] ?? Number.NaN) - (values[at * 2 + 1] ?? Number.NaN));
  };
  const found: Point[] = [];
  for (const start of starts) {
    const solution = descend(
      residuals,
      names.map((_, at) => start * (1 + 0.37 * at) + 0.11 * at),
    );
    if (solution !== null) found.push(new Map(names.map((name, at) => [name, solution[at] ?? 0])));
    if (found.length >= 4) break;
  }
  return found;
}

/** Damped Gauss-Newton steps; null where they lead to no root. */
function descend(
  residuals: (x: readonly number[]) => readonly number[],
  start: readonly number[],
): readonly number[] | null {
  let x = start;
  let damping = 1e-3;
  let value = residuals(x);
  let size = norm(value);
  for (let step = 0; step < 60 && Number.isFinite(size); step += 1) {
    if (size < 1e-11) break;
    const move = leastSquares(jacobian(residuals, x, value), value, damping);
    const next = x.map((entry, at) => entry - (move[at] ?? 0));
    const nextValue = residuals(next);
    const nextSize = norm(nextValue);
    if (nextSize < size) [x, value, size, damping] = [next, nextValue, nextSize, damping / 5];
    else damping *= 6;
    if (damping > 1e8) break;
  }
  const scale = Math.max(1, ...x.map(Math.abs));
  return size < 1e-9 * scale ? x : null;
}

function norm(values: readonly number[]): number {
  return Math.hypot(...values);
}

function jacobian(
  residuals: (x: readonly number[]) => readonly number[],
  x: readonly number[],
  value: readonly number[],
): readonly (readonly number[])[] {
  return x.map((entry, at) => {
    const step = 1e-6 * Math.max(1, Math.abs(entry));
    const moved = residuals(x.with(at, entry + step));
    return moved.map((item, row) => (item - (value[row] ?? 0)) / step);
  });
}

/** Solves (JᵀJ + damping) d = Jᵀr by elimination; `columns` are the columns of J. */
function leastSquares(
  columns: readonly (readonly number[])[],
  value: readonly number[],
  damping: number,
): readonly number[] {
  const size = columns.length;
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, entry, at) => sum + entry * (b[at] ?? 0), 0);
  const rows = columns.map((column, at) => [
    ...columns.map((other, index) => dot(column, other) + (index === at ? damping : 0)),
    dot(column, value),
  ]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const base = rows[pivot] ?? [];
    const head = base[pivot] ?? 0;
    if (Math.abs(head) < 1e-300) return columns.map(() => 0);
    for (let at = pivot + 1; at < size; at += 1) {
      const row = rows[at] ?? [];
      const factor = (row[pivot] ?? 0) / head;
      rows[at] = row.map((entry, index) => entry - factor * (base[index] ?? 0));
    }
  }
  const result: number[] = Array.from({ length: size }, () => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const rest = result.reduce(
      (sum, entry, index) => (index > at ? sum + entry * (row[index] ?? 0) : sum),
      0,
    );
    result[at] = ((row[size] ?? 0) - rest) / (row[at] ?? 1);
  }
  return result;
}

/** Whether two terms have the same value at every solution of the facts. */
export function areEqualByFacts(
  left: Term,
  right: Term,
  names: ReadonlySet<string>,
  facts: readonly Fact[],
): Consequence | null {
  return followFacts({ kind: 'relation', terms: [left, right], comparisons: ['='] }, names, facts);
}
