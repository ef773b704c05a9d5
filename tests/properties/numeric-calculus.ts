import { compileExpression } from '#lib/math/expression/compile-expression.ts';
import { parseExpression } from '#lib/math/expression/parse-expression.ts';

/** A function of x. */
export type RealFunction = (x: number) => number;

/** The function that a text in x names. */
export function read(text: string): RealFunction {
  return compileExpression(parseExpression(text), ['x']);
}

/** The number that a text without variables names. */
export function numberOf(latex: string): number {
  return read(latex)(0);
}

function slopeAt(f: RealFunction, x: number, h = 1e-3): number {
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

/** Composite Simpson rule with 4,000 stripes. */
export function areaUnder(f: RealFunction, from: number, to: number): number {
  const count = 4000;
  const width = (to - from) / count;
  const weights = Array.from({ length: count + 1 }, (_, index) =>
    index === 0 || index === count ? 1 : index % 2 === 1 ? 4 : 2,
  );
  return (
    (weights.reduce<number>((sum, weight, index) => sum + weight * f(from + index * width), 0) * width) / 3
  );
}

/** Says where a claimed slope is not that of a function; null when it is everywhere. */
export function maybeSlopeFault(
  f: RealFunction,
  claimed: RealFunction,
  places: readonly number[],
): string | null {
  for (const x of places) {
    const [found, wanted] = [claimed(x), slopeAt(f, x)];
    if (
      Number.isFinite(wanted) &&
      Math.abs(wanted) < 1e5 &&
      !(Math.abs(found - wanted) <= 1e-4 * (1 + Math.abs(wanted)))
    ) {
      return `the slope at ${x} is ${wanted}, not ${found}`;
    }
  }
  return null;
}
