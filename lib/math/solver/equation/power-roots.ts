import { type ExactSum, scaleExact } from '../../exact/exact-sum.ts';
import { maybeNthRoot, maybeRootOfSurd } from '../../exact/nth-root.ts';
import { one, signOf, zero } from '../../exact/rational.ts';
import type { Surd } from '../../exact/surd.ts';
import { exactRoot, maybeRationalRoot, type Root, rationalRoot } from './root.ts';

/** The real solutions of `unknown^n = root`; null where they have no exact form. */
export function maybeRootsOf(root: Root, n: number): readonly Root[] | null {
  const value = maybeRationalRoot(root);
  if (root.value < 0 && n % 2 === 0) {
    return [];
  }
  if (value !== null && signOf(value) === 0) {
    return [rationalRoot(zero, n * root.multiplicity)];
  }
  const surdOf = (): Surd | null => maybeSurd(root);
  const positive =
    value !== null ? maybeNthRoot(value, n) : n === 2 ? nullable(surdOf(), maybeRootOfSurd) : null;
  if (positive === null) {
    return null;
  }
  const found = exactRoot(positive, root.multiplicity);
  return n % 2 === 0 ? [exactRoot(scaleExact(positive, one.neg()), root.multiplicity), found] : [found];
}

function nullable<Value, Result>(value: Value | null, map: (value: Value) => Result | null): Result | null {
  return value === null ? null : map(value);
}

function maybeSurd({ exact }: Root): Surd | null {
  const [first, second] = exact ?? [];
  const whole = first?.atom === null ? first.coefficient : zero;
  const rootTerm = first?.atom === null ? second : first;
  const radicand = /^\\sqrt\{(\d+)\}$/.exec(rootTerm?.atom?.latex ?? '')?.[1];
  return radicand === undefined || rootTerm === undefined
    ? null
    : { rational: whole, coefficient: rootTerm.coefficient, radicand: BigInt(radicand) };
}

/** The surd that a sum is; null for any other number. */
export function maybeSurdOf(sum: ExactSum): Surd | null {
  const value = maybeRationalRoot(exactRoot(sum));
  return value === null ? maybeSurd(exactRoot(sum)) : { rational: value, coefficient: zero, radicand: 1n };
}
