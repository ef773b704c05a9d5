import type { Term, TermComparison } from '../latex/term.ts';
import { isClose } from './compare-closed.ts';
import { compileTerms } from './evaluate.ts';
import { type Point, samplePoints } from './sample-points.ts';
import { isCostly } from './term-walk.ts';
import type { Assumption } from './verdict.ts';

/** What trying a comparison at many points says. */
export type Sampled =
  | { readonly kind: 'holds'; readonly assumptions: readonly Assumption[] }
  /** Where it fails first; `isEverywhere` where it held at no point. */
  | {
      readonly kind: 'fails';
      readonly at: Point;
      readonly left: number;
      readonly right: number;
      readonly isEverywhere: boolean;
    }
  | { readonly kind: 'unknown' };

/** How many points have to be in the domain of both sides. */
const fewest = 5;

/** Tries a comparison with free letters at many real points. */
export function compareSampled(
  left: Term,
  right: Term,
  { comparison, names }: { readonly comparison: TermComparison; readonly names: readonly string[] },
): Sampled {
  const evaluate = compileTerms([left, right]);
  const tried: { at: Point; left: number; right: number; isRight: boolean }[] = [];
  let missing = 0;
  const count = isCostly(left) || isCostly(right) ? 8 : 24;
  for (const at of samplePoints(names, count)) {
    const [leftValue = Number.NaN, rightValue = Number.NaN] = evaluate(at);
    if (!Number.isFinite(leftValue) || !Number.isFinite(rightValue)) missing += 1;
    else
      tried.push({
        at,
        left: leftValue,
        right: rightValue,
        isRight: compareNumbers(leftValue, rightValue, comparison),
      });
  }
  if (tried.length < fewest) return { kind: 'unknown' };
  const wrong = tried.filter((point) => !point.isRight);
  const far = wrong.length > 0 ? null : maybeFarFailure(evaluate, { comparison, names });
  if (far !== null) return { kind: 'fails', ...far, isEverywhere: false };
  const base: readonly Assumption[] =
    missing > 0 ? [{ kind: 'real', names }, { kind: 'defined' }] : [{ kind: 'real', names }];
  if (wrong.length === 0) {
    const isNear = comparison !== '~' || tried.every(isWithinPercent);
    return isNear ? { kind: 'holds', assumptions: [...base, { kind: 'sampled' }] } : { kind: 'unknown' };
  }
  const positive = tried.filter(({ at }) => [...at.values()].every((value) => value > 0));
  if (comparison === '=' && positive.length >= fewest && positive.every((point) => point.isRight)) {
    return { kind: 'holds', assumptions: [{ kind: 'positive', names }, { kind: 'sampled' }] };
  }
  const first = wrong.find((point) => isPlainlyWrong(point)) ?? null;
  return first === null
    ? { kind: 'unknown' }
    : { kind: 'fails', ...first, isEverywhere: wrong.length === tried.length };
}

/** `x > -8` holds near 0 and is no rule: an inequality has to hold far out too, up to rounding there. */
function maybeFarFailure(
  evaluate: (at: Point) => readonly number[],
  { comparison, names }: { readonly comparison: TermComparison; readonly names: readonly string[] },
): { readonly at: Point; readonly left: number; readonly right: number } | null {
  if (!/^[<>]=?$/.test(comparison)) return null;
  for (const near of samplePoints(names, 6)) {
    for (const scale of [-30, 30, 2_000]) {
      const at = new Map([...near].map(([name, value]) => [name, Math.round(value * scale)]));
      const [left = Number.NaN, right = Number.NaN] = evaluate(at);
      const isKnown = Number.isFinite(left) && Number.isFinite(right);
      if (isKnown && !compareNumbers(left, right, comparison) && isPlainlyWrong({ left, right }))
        return { at, left, right };
    }
  }
  return null;
}

function isWithinPercent({ left, right }: { readonly left: number; readonly right: number }): boolean {
  return Math.abs(left - right) <= 0.01 * Math.max(Math.abs(left), Math.abs(right));
}

function isPlainlyWrong({ left, right }: { readonly left: number; readonly right: number }): boolean {
  return Math.abs(left - right) > 1e-6 * Math.max(Math.abs(left), Math.abs(right), 1e-3);
}

/** Compares two numbers, equal up to rounding errors. */
export function compareNumbers(left: number, right: number, comparison: TermComparison): boolean {
  const isEqual = isClose(left, right) || Math.abs(left - right) < 1e-10;
  switch (comparison) {
    case '=':
      return isEqual;
    case '~':
      return isEqual || Math.abs(left - right) <= 0.05 * Math.max(Math.abs(left), Math.abs(right));
    case '!=':
      return !isEqual;
    case '<':
      return left < right && !isEqual;
    case '>':
      return left > right && !isEqual;
    case '<=':
      return left < right || isEqual;
    case '>=':
      return left > right || isEqual;
    default:
      return false;
  }
}
