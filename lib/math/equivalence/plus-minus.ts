import type { Term } from '../latex/term.ts';
import { holdsAnywhere, negated, rewritten } from './term-shape.ts';

/** The two terms that a term with `\pm` stands for, all upper signs and all lower ones; null where there is none. */
export function maybeExpandSigns(term: Term): readonly [Term, Term] | null {
  if (!holdsAnywhere(term, ({ kind }) => kind === 'plus-minus')) return null;
  return [choose(term, true), choose(term, false)];
}

function choose(term: Term, isUpper: boolean): Term {
  return rewritten(term, (part) => {
    if (part.kind !== 'plus-minus') return null;
    const [base, offset] = [choose(part.base, isUpper), choose(part.offset, isUpper)];
    const chosen = isUpper === part.isMinusFirst ? negated(offset) : offset;
    return base.kind === 'number' && base.numerator === 0n ? chosen : { kind: 'add', terms: [base, chosen] };
  });
}
