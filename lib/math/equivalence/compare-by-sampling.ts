import type { Term } from '../latex/term.ts';
import type { Agreement } from './agreement.ts';
import { compileMeasured, distance, isReal } from './evaluate.ts';
import { namesOfUnknowns, withNamedUnknowns } from './named-unknowns.ts';
import { type PointKind, samplePoints } from './sample-points.ts';

const same = 1e-12;
const apart = 1e-6;

/** So many points must agree, and so many must differ, before that counts. */
const enoughEqual = 6;
const enoughDifferent = 3;

/** More variables are more than an answer has. */
const maxVariables = 12;

interface Tally {
  equal: number;
  different: number;
  unclear: number;
}

type Tallies = Readonly<Record<PointKind | 'complex', Tally>>;

/**
 * Compares two expressions by their values at fixed points. Variables are real, and a point counts where both sides
 * are real there; where that is nowhere, their complex values count. What differs only at negative values, or for
 * letters of whole numbers only between those, is `unknown`: it depends on what the letters stand for.
 */
export function compareBySampling(left: Term, right: Term, variables: readonly string[]): Agreement {
  const unknowns = namesOfUnknowns([left, right]);
  const names = [...variables, ...unknowns.names];
  if (names.length > maxVariables) return 'unknown';
  const tallies = tally(withNamedUnknowns(left), withNamedUnknowns(right), names);
  const agreement = judge(tallies, variables);
  return agreement === 'different' && !unknowns.areIndependent ? 'unknown' : agreement;
}

function tally(left: Term, right: Term, variables: readonly string[]): Tallies {
  const empty = (): Tally => ({ equal: 0, different: 0, unclear: 0 });
  const tallies = { positive: empty(), signed: empty(), integer: empty(), complex: empty() };
  const [measureLeft, measureRight] = [compileMeasured(left), compileMeasured(right)];
  for (const { kind, bindings } of samplePoints(variables)) {
    const [a, b] = [measureLeft(bindings), measureRight(bindings)];
    if (a === null || b === null) continue;
    const target = isReal(a) && isReal(b) ? tallies[kind] : tallies.complex;
    const share = distance(a, b);
    // Two values that vanish exactly may have been too small for their digits.
    const isVanished = a.scale === 0 && b.scale === 0 && !isZero(left) && !isZero(right);
    if (share <= same && !isVanished) target.equal += 1;
    else if (share > apart) target.different += 1;
    else target.unclear += 1;
  }
  return tallies;
}

function isZero(term: Term): boolean {
  return term.kind === 'number' && term.numerator === 0n;
}

function judge({ positive, signed, integer, complex }: Tallies, variables: readonly string[]): Agreement {
  const equal = positive.equal + signed.equal + integer.equal;
  const different = positive.different + signed.different + integer.different;
  if (equal + different + positive.unclear + signed.unclear === 0) return judgeComplex(complex);
  if (different === 0) {
    const between = positive.equal + signed.equal;
    const isOfWholes = areCounted(variables) && between < enoughEqual && integer.equal >= enoughEqual;
    const unclear = positive.unclear + signed.unclear;
    const isEqual = (between >= enoughEqual && unclear <= between / 2) || isOfWholes;
    return isEqual ? 'equal' : 'unknown';
  }
  if (areCounted(variables) && integer.different === 0) {
    // Natural numbers are all that such letters are mostly meant for.
    return positive.different === 0 && integer.equal >= enoughEqual ? 'equal' : 'unknown';
  }
  const differsWherePositive = positive.different + integer.different >= enoughDifferent;
  return differsWherePositive || (positive.equal + integer.equal === 0 && different >= enoughDifferent)
    ? 'different'
    : 'unknown';
}

/** Whether all letters are such as stand for whole numbers. */
function areCounted(variables: readonly string[]): boolean {
  return variables.length > 0 && variables.every((name) => /^[nmkjlN](?:_\w+)?$/.test(name));
}

function judgeComplex({ equal, different }: Tally): Agreement {
  if (different === 0) return equal >= enoughEqual ? 'equal' : 'unknown';
  return equal === 0 && different >= enoughEqual ? 'different' : 'unknown';
}
