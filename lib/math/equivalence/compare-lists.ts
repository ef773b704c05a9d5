import { type Agreement, allAgree, anyAgrees, onlyIfDifferent } from './agreement.ts';
import type { Answer, AnswerOf } from './answer.ts';
import { keyOf } from './canonical-key.ts';

type List = AnswerOf<'list'>;
type Compare = (left: Answer, right: Answer) => Agreement;

/** Longer lists would take too many comparisons. */
const maxItems = 60;

/**
 * Compares two lists: tuples by place, sets by membership. Where only one has an order, the same order is equal, and
 * another order is a matter of convention.
 */
export function compareLists(left: List, right: List, compare: Compare): Agreement {
  const [a, b] = alignNames(left, right);
  if (a.items.length > maxItems || b.items.length > maxItems) return 'unknown';
  const byName = maybeCompareByName(a, b, compare);
  if (byName !== null) return byName;
  const inPlace = compareInPlace(a, b, compare);
  if (inPlace === 'equal' || (a.isOrdered && b.isOrdered)) return inPlace;
  const asSets = compareAsSets(a, b, compare);
  return a.isOrdered === b.isOrdered ? asSets : onlyIfDifferent(asSets);
}

/** `x = 1, y = 2` against `1, 2` or `(1, 2)`: the names drop off where the other list has none. */
function alignNames(left: List, right: List): readonly [List, List] {
  const [isLeft, isRight] = [left, right].map(({ items }) => items.every(({ kind }) => kind === 'named'));
  if (isLeft === isRight) return [left, right];
  return isLeft === true ? [withoutNames(left), right] : [left, withoutNames(right)];
}

/** Two lists that give values to the same names, each name once: `x = 1, y = 2`. */
function maybeCompareByName(a: List, b: List, compare: Compare): Agreement | null {
  const [left, right] = [maybeByName(a), maybeByName(b)];
  if (left === null || right === null || left.size !== right.size) return null;
  const pairs = [...left].map(([name, value]) => [value, right.get(name)] as const);
  if (pairs.some(([, other]) => other === undefined)) return null;
  return allAgree(pairs.map(([value, other]) => (other === undefined ? 'unknown' : compare(value, other))));
}

function maybeByName({ items }: List): ReadonlyMap<string, Answer> | null {
  const named = items.flatMap((item) =>
    item.kind === 'named' ? [[keyOf(item.name), item.value] as const] : [],
  );
  const byName = new Map(named);
  return byName.size === items.length ? byName : null;
}

function withoutNames(list: List): List {
  return { ...list, items: list.items.map((item) => (item.kind === 'named' ? item.value : item)) };
}

function compareInPlace({ items: a }: List, { items: b }: List, compare: Compare): Agreement {
  if (a.length !== b.length) return 'different';
  return allAgree(
    a.map((item, index) => {
      const other = b[index];
      return other === undefined ? 'different' : compare(item, other);
    }),
  );
}

function compareAsSets(left: List, right: List, compare: Compare): Agreement {
  const [a, b] = [flatten(left), flatten(right)];
  if (a.length > maxItems || b.length > maxItems) return 'unknown';
  const table = a.map((item) => b.map((other) => compare(item, other)));
  const rows = table.map((row) => anyAgrees(row));
  const columns = b.map((_, index) => anyAgrees(table.flatMap((row) => row[index] ?? [])));
  return a.length === 0 || b.length === 0
    ? a.length === b.length
      ? 'equal'
      : 'different'
    : allAgree([...rows, ...columns]);
}

/** A list without order in a list without order, as `3 \pm 1, 7` gives, is part of it. */
function flatten({ items, isOrdered }: List): readonly Answer[] {
  return items.flatMap((item) => {
    if (isOrdered) return [item];
    if (item.kind === 'list' && !item.isOrdered) return flatten(item);
    return [item];
  });
}
