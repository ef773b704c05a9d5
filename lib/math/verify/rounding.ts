import type { Term } from '../latex/term.ts';
import { type ClosedValue, evaluateClosed } from './evaluate.ts';
import { containsTerm, isBareNumber } from './term-walk.ts';

interface Values {
  readonly left: ClosedValue;
  readonly right: ClosedValue;
}

/** Whether an "about" that is not near enough may still be one that other rounded numbers led to. */
export function isRough(left: Term, right: Term, values: Values): boolean {
  const [a, b] = [values.left.approximate, values.right.approximate];
  const gap = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-12);
  return gap < (isBareNumber(right) && roundableNumbers(left).length === 0 ? 0.02 : 0.05);
}

/** Decimals that look rounded could make the difference. */
export function isWithinRounding(left: Term, right: Term, sides: Values): boolean {
  const gap = Math.abs(sides.left.approximate - sides.right.approximate);
  let slack = 0;
  for (const term of [left, right]) {
    const terms = roundableNumbers(term);
    const value = Math.abs(evaluateClosed(term)?.approximate ?? 0);
    for (const { size, unit } of terms) slack += (unit / size) * value;
  }
  return gap <= slack && Number.isFinite(gap);
}

/** Decimals such as 0.333 or 1.414: three digits and more, or two that are near a third, a sixth, a seventh or a ninth. */
function roundableNumbers(term: Term): readonly { readonly size: number; readonly unit: number }[] {
  const found: { size: number; unit: number }[] = [];
  containsTerm(term, (part) => {
    if (part.kind === 'number' && part.decimals !== null && part.decimals >= 2) {
      const size = Math.abs(Number(part.numerator) / Number(part.denominator));
      if (size > 0 && (part.decimals > 2 || isNearFraction(size)))
        found.push({ size, unit: 10 ** -part.decimals });
    }
    return false;
  });
  return found;
}

function isNearFraction(value: number): boolean {
  return [3, 6, 7, 9, 11].some((denominator) => {
    const near = Math.round(value * denominator) / denominator;
    return near !== Math.round(value) && Math.abs(near - value) <= 0.0067;
  });
}
