import type { Statement, Term } from '../latex/term.ts';
import { compileTerms } from './evaluate.ts';
import { freeNames, namesOf } from './term-walk.ts';

/**
 * All values that a statement gives to a letter: without end, counted by a whole number, as
 * `x = \frac{\pi}{6} + 2k\pi,\ k \in \mathbb{Z}`, or one by one, as `x_1 = 1,\ x_2 = 3`.
 */
export interface Family {
  /** The letter that is solved for. */
  readonly unknown: string;
  /** Those of its values that lie within `reach` of 0. */
  readonly values: readonly number[];
  readonly reach: number;
}

const familyRange = 12;
const maxCount = 60;
const counter = /^[kmn]$/;

/** Reads a statement as all values of one letter; null where it is anything else. */
export function maybeFamily(statement: Statement): Family | null {
  return maybeCounted(statement) ?? maybeListed(statement);
}

function maybeCounted(statement: Statement): Family | null {
  const names = [...namesOf(statement)];
  const [parameter, ...parameters] = names.filter((name) => counter.test(name));
  const [unknown, ...unknowns] = names.filter((name) => !counter.test(name));
  if (parameter === undefined || unknown === undefined || parameters.length + unknowns.length > 0)
    return null;
  const terms = maybeBranches(statement, unknown, parameter);
  if (terms === null || terms.length === 0) return null;
  const evaluate = compileTerms(terms);
  const all = Array.from({ length: 2 * maxCount + 1 }, (_, at) =>
    evaluate(new Map([[parameter, at - maxCount]])),
  ).flat();
  const isComplete = all.every(Number.isFinite) && Math.max(...all.map(Math.abs)) > familyRange;
  const values = all.filter((value) => Math.abs(value) <= familyRange).sort((a, b) => a - b);
  return isComplete && values.length > 0 ? { unknown, values, reach: familyRange } : null;
}

/** The right sides, without `k \in \mathbb{Z}`; null where a part is anything else. */
function maybeBranches(statement: Statement, unknown: string, parameter: string): readonly Term[] | null {
  if (statement.kind === 'compound') {
    if (statement.operation === 'and') return null;
    const parts = statement.parts.map((part) => maybeBranches(part, unknown, parameter));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  if (statement.kind !== 'relation' || statement.terms.length !== 2) return null;
  const [left, right] = statement.terms;
  if (left?.kind !== 'symbol' || right === undefined) return null;
  const [comparison] = statement.comparisons;
  if (left.name === parameter && comparison === 'in' && right.kind === 'named-set')
    return right.name === 'Z' ? [] : null;
  const isOwn = left.name === unknown && comparison === '=' && !freeNames(right).has(unknown);
  return isOwn ? [right] : null;
}

const indexed = /^([A-Za-z]+)_\{?\d\d?\}?$/;

/** `x_1 = 1,\ x_2 = 3`, `x_1 = x_2 = 1`. */
function maybeListed(statement: Statement): Family | null {
  const parts = statement.kind === 'compound' && statement.operation !== 'or' ? statement.parts : [statement];
  const found = parts.map((part) => {
    if (part.kind !== 'relation' || part.terms.length < 2) return null;
    const value = part.terms.at(-1);
    const letters = part.terms
      .slice(0, -1)
      .map((term) => (term.kind === 'symbol' ? (indexed.exec(term.name)?.[1] ?? null) : null));
    const isPlain = part.comparisons.every((comparison) => comparison === '=');
    if (value === undefined || freeNames(value).size > 0 || !isPlain) return null;
    return { letters, value: compileTerms([value])(new Map())[0] ?? Number.NaN };
  });
  const letters = new Set(found.flatMap((item) => item?.letters ?? [null]));
  const [unknown = null, ...others] = letters;
  const values = found.flatMap((item) => (item === null ? [] : [item.value]));
  const isComplete = values.length === found.length && values.every(Number.isFinite);
  return unknown !== null && others.length === 0 && isComplete
    ? { unknown, values, reach: Number.POSITIVE_INFINITY }
    : null;
}
