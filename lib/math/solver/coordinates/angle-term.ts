import { type Rational, rational } from '../../exact/rational.ts';
import { numberTerm } from '../../latex/make-term.ts';
import type { Term } from '../../latex/term.ts';
import { maybeExactValue } from '../../numeric/exact-value.ts';
import { mapParts } from '../../verify/term-walk.ts';

function withPi(term: Term, value: number): Term {
  if (term.kind === 'constant' && term.name === 'pi') return numberTerm(value);
  return mapParts(term, (part) => withPi(part, value));
}

/** The multiple of π that an angle is: of `5\pi/6`, of `150°`; null for anything else. */
export function maybeTurns(term: Term): Rational | null {
  if (term.kind === 'quantity') {
    const degrees = term.unit === 'degree' ? maybeExactValue(term.value) : null;
    return degrees === null ? null : degrees.div(180);
  }
  const [none, once, twice] = [0, 1, 2].map((value) => maybeExactValue(withPi(term, value)));
  if (none == null || once == null || twice == null) return null;
  return none.equals(0) && twice.equals(once.mul(rational(2))) ? once : null;
}
