import type { Term } from '../latex/term.ts';
import { solvePair } from './check-transition.ts';
import { compileTerms } from './evaluate.ts';
import { type Point, samplePoints } from './sample-points.ts';

/** The sides of an equation. */
interface Equation {
  readonly left: Term;
  readonly right: Term;
}

/** A solution: the value of one letter, the others being given. */
export interface Solution {
  readonly name: string;
  readonly value: number;
}

const tolerance = 1e-6;

/** The solutions that an equation has and the next one has not, and the other way round, as far as they are found. */
export function compareSolutions(
  previous: Equation,
  next: Equation,
  { names, isRuledOut }: { readonly names: readonly string[]; readonly isRuledOut: (at: Point) => boolean },
): { readonly lost: readonly Solution[]; readonly gained: readonly Solution[] } {
  const points = names.length === 1 ? [new Map()] : samplePoints(names, 4);
  const found = points.flatMap((at) =>
    names.map((free) => {
      const missing = (from: Equation, of: Equation): readonly Solution[] =>
        solvePair([from.left, from.right], { free, at })
          .filter(
            (value) => !isFlat(from, new Map([...at, [free, value + 0.01 * Math.max(1, Math.abs(value))]])),
          )
          .filter((value) => !isRuledOut(new Map([...at, [free, value]])))
          .filter((value) => !isSolution(of, new Map([...at, [free, value]])))
          .map((value) => ({ name: free, value }));
      return { lost: missing(previous, next), gained: missing(next, previous) };
    }),
  );
  return { lost: found.flatMap(({ lost }) => lost), gained: found.flatMap(({ gained }) => gained) };
}

/** Beside a root sides that are still the same are both too small to tell, as those of `x e^x = 2 e^x` far to the left. */
function isFlat({ left, right }: Equation, near: Point): boolean {
  const [a, b] = compileTerms([left, right])(near);
  return a === b;
}

function isSolution({ left, right }: Equation, at: Point): boolean {
  const [a = Number.NaN, b = Number.NaN] = compileTerms([left, right])(at);
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
