import { multiplyTerms, numberTerm } from '../latex/make-term.ts';
import type { Term } from '../latex/term.ts';
import { rewritten } from './term-shape.ts';

/** A term whose quantities are numbers: percents and degrees by their size, other units left out. */
export function withoutUnits(term: Term): Term {
  return rewritten(term, (part) => {
    if (part.kind !== 'quantity') return null;
    const value = withoutUnits(part.value);
    if (part.unit === 'percent') return { kind: 'divide', numerator: value, denominator: numberTerm(100) };
    if (part.unit !== 'degree') return value;
    const turned = multiplyTerms([value, { kind: 'constant', name: 'pi' }]);
    return { kind: 'divide', numerator: turned, denominator: numberTerm(180) };
  });
}
