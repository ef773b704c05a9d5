import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import { add, integer, subtract } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { maybeFindZerosOn } from '../calculus/exact-zeros.ts';
import { maybeSubject } from '../calculus/subject.ts';
import type { Formula } from '../read-formula.ts';
import { type DefiniteTask, type DefiniteValue, maybeEvaluateDefinite, numberOf } from './definite.ts';

/** What bounds a region: two graphs, and upright lines where they are given. */
export interface Region {
  readonly f: Expression;
  readonly g: Expression;
  /** Ascending; empty where the graphs' own meetings are the ends. */
  readonly bounds: readonly Expression[];
}

/** A piece of a region over which one graph stays above the other. */
export interface RegionPiece {
  readonly task: DefiniteTask;
  readonly upper: Expression;
  readonly lower: Expression;
  readonly value: DefiniteValue;
}

const searchReach = 20;

/** The place of an upright line `x = c`; null for anything else. */
function maybeUpright(formula: Formula): Expression | null {
  if (formula.kind !== 'relation' || formula.relation.comparison !== '=') {
    return null;
  }
  const { left, right } = formula.relation;
  const isLine = left.kind === 'symbol' && left.name === 'x' && findFreeVariables(right).length === 0;
  return isLine ? right : null;
}

function maybeGraph(formula: Formula): Expression | null {
  if (formula.kind === 'relation') {
    const { left, right, comparison } = formula.relation;
    const isGraph = comparison === '=' && left.kind === 'symbol' && left.name === 'y';
    return isGraph && findFreeVariables(right).every((name) => name === 'x') ? right : null;
  }
  const subject = maybeSubject(formula);
  return subject !== null &&
    subject.variable === 'x' &&
    findFreeVariables(subject.body).every((name) => name === 'x')
    ? subject.body
    : null;
}

/** Reads graphs, upright lines and an interval; `hasAxis` says that the x axis is one of the graphs. */
export function maybeReadRegion(formulas: readonly Formula[], hasAxis: boolean): Region | null {
  const bounds: Expression[] = [];
  const graphs: Expression[] = hasAxis ? [integer(0)] : [];
  for (const formula of formulas) {
    const upright = maybeUpright(formula);
    const graph = upright === null ? maybeGraph(formula) : null;
    if (formula.kind === 'interval' && (formula.variable === null || formula.variable === 'x')) {
      bounds.push(formula.from, formula.to);
    } else if (upright !== null) {
      bounds.push(upright);
    } else if (graph !== null) {
      graphs.push(graph);
    } else {
      return null;
    }
  }
  const [first, second = integer(0)] = graphs.toSorted(
    (left, right) => Number(isZero(left)) - Number(isZero(right)),
  );
  const isUnder = graphs.length === 1 && bounds.length === 2;
  if (first === undefined || bounds.length > 2 || (graphs.length !== 2 && !isUnder)) {
    return null;
  }
  if (bounds.some((bound) => findFreeVariables(bound).length > 0)) {
    return null;
  }
  return { f: first, g: second, bounds: bounds.toSorted((left, right) => numberOf(left) - numberOf(right)) };
}

/** Whether an expression is the number 0. */
export function isZero(expression: Expression): boolean {
  return renderLatex(expression) === '0';
}

/** The ends of the pieces, exact: bounds, and where the graphs meet between them; null where one is not exact. */
function maybeListEnds({ f, g, bounds }: Region): readonly Expression[] | null {
  const [low, high] = bounds.map(numberOf);
  const difference = simplifyExpression(subtract(f, g), 'cancel');
  const isClosed = bounds.length === 2;
  const reach = [isClosed ? low : undefined, isClosed ? high : undefined];
  const zeros = maybeFindZerosOn(difference, 'x', reach[0] ?? -searchReach, reach[1] ?? searchReach);
  if (zeros === null || zeros.some(({ exact }) => exact === null)) {
    return null;
  }
  const places = zeros.flatMap(({ exact }) => (exact === null ? [] : [exact]));
  if (bounds.length === 1) {
    return maybeOneBound(bounds, places, compileExpression(difference, ['x']));
  }
  const all = [...bounds, ...places].toSorted((left, right) => numberOf(left) - numberOf(right));
  return all.filter((place, index) => {
    const before = all[index - 1];
    return before === undefined || numberOf(place) - numberOf(before) > 1e-9;
  });
}

/** A finer look at a function with a pole finds far larger values. */
function hasNoPole(f: (x: number) => number, from: number, to: number): boolean {
  const largest = (count: number): number =>
    Math.max(
      ...Array.from({ length: count + 1 }, (_, index) => Math.abs(f(from + ((to - from) * index) / count))),
    );
  const [coarse, fine] = [largest(1009), largest(10_007)];
  return Number.isFinite(fine) && fine <= 3 * coarse + 1e-9;
}

/** One upright line and a meeting enclose a region, when no other meeting can be reached from the line. */
function maybeOneBound(
  bounds: readonly Expression[],
  places: readonly Expression[],
  difference: (x: number) => number,
): readonly Expression[] | null {
  const [bound] = bounds;
  if (bound === undefined) {
    return null;
  }
  const line = numberOf(bound);
  const reached = places.filter((place) => {
    const other = numberOf(place);
    return (
      Math.abs(other - line) > 1e-9 && hasNoPole(difference, Math.min(line, other), Math.max(line, other))
    );
  });
  const [place, ...others] = reached;
  return place === undefined || others.length > 0
    ? null
    : [bound, place].toSorted((left, right) => numberOf(left) - numberOf(right));
}

/** The pieces of a region from left to right; null where it is not bounded or a value is not certain. */
export function maybeCutRegion(region: Region): readonly RegionPiece[] | null {
  const ends = maybeListEnds(region);
  if (ends === null || ends.length < 2 || ends.length > 7) {
    return null;
  }
  const [f, g] = [region.f, region.g].map((graph) => compileExpression(graph, ['x']));
  const pieces = ends.slice(1).map((to, index) => {
    const from = ends[index] ?? to;
    const middle = (numberOf(from) + numberOf(to)) / 2;
    const isAbove = (f?.(middle) ?? 0) > (g?.(middle) ?? 0);
    const [upper, lower] = isAbove ? [region.f, region.g] : [region.g, region.f];
    const task = { body: simplifyExpression(subtract(upper, lower), 'cancel'), variable: 'x', from, to };
    const value = maybeEvaluateDefinite(task);
    return value === null || value.value <= 0 ? null : { task, upper, lower, value };
  });
  const known = pieces.filter((piece) => piece !== null);
  return known.length === pieces.length ? known : null;
}

/** The sum of the pieces: exact where all are. */
export function totalOf(pieces: readonly RegionPiece[]): DefiniteValue {
  const exact = pieces.flatMap(({ value }) => (value.exact === null ? [] : [value.exact]));
  return {
    exact: exact.length === pieces.length ? simplifyExpression(add(...exact), 'cancel') : null,
    value: pieces.reduce((sum, { value }) => sum + value.value, 0),
    antiderivative: null,
  };
}
