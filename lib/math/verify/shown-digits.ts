import type { Term, TermComparison } from '../latex/term.ts';
import type { ClosedValue } from './evaluate.ts';
import { isBareNumber, maybeShownNumber, unitsOf } from './term-walk.ts';

/** Two terms without free letters that are compared. */
interface Shown {
  readonly left: Term;
  readonly right: Term;
  readonly comparison: TermComparison;
  /** "About" or "rounded" stands beside it. */
  readonly isRounded: boolean;
}

interface Sides {
  /** Whether a percentage counts as its hundredth. */
  readonly isScaled: boolean;
  readonly left: ClosedValue;
  readonly right: ClosedValue;
}

/** One side shows the digits of the other: rounded, or cut off. */
export function isRoundedTo(link: Shown, sides: Sides): boolean {
  return shownPlaces(link, sides).some(({ unit, shown, other }) => {
    const gap = Math.abs(shown - other);
    const isCut = shown !== 0 && Math.abs(shown) < Math.abs(other) && gap <= unit * (1 + 1e-9);
    return gap <= (unit / 2) * (1 + 1e-9) || isCut;
  });
}

/** Less than one unit of the last digit away: "2.3 buses, so 3". */
export function isWithinUnit(link: Shown, sides: Sides): boolean {
  return shownPlaces(link, sides).some(
    ({ unit, shown, other }) => Math.abs(shown - other) <= unit * (1 + 1e-9),
  );
}

function shownPlaces(link: Shown, { left, right, isScaled }: Sides) {
  const [a, b] = [left.approximate, right.approximate];
  const places = [{ unit: lastUnit(link, link.right, isScaled), shown: b, other: a }];
  return isBareNumber(link.right)
    ? places
    : [...places, { unit: lastUnit(link, link.left, isScaled), shown: a, other: b }];
}

/** The place value of the last digit that a number shows, 0 where it shows all of it. */
function lastUnit(link: Shown, term: Term, isScaled: boolean): number {
  const shown = maybeShownNumber(term);
  if (shown === null) return 0;
  const isPercent = unitsOf(term).has('percent');
  const scale = isPercent && isScaled ? 0.01 : 1;
  if (shown.decimals !== null && shown.decimals > 0) return scale * 10 ** -shown.decimals;
  if (link.comparison === '~' || link.isRounded || isPercent)
    return scale * trailingUnit(shown.numerator, link);
  return 0;
}

function trailingUnit(value: bigint, link: Shown): number {
  let unit = 1;
  for (
    let rest = value;
    rest !== 0n && rest % 10n === 0n && (link.comparison === '~' || link.isRounded);
    rest /= 10n
  )
    unit *= 10;
  return unit;
}
