import { freeSymbols } from '../latex/free-symbols.ts';
import { numberTerm } from '../latex/make-term.ts';
import type { Statement, Term, TermComparison } from '../latex/term.ts';
import type { AnswerOf, Span, SpanEnd } from './answer.ts';
import { maybeRealConstant } from './evaluate.ts';
import { allReals, maybeComplement, maybeIntersect, maybeUnite } from './real-set.ts';
import { negated, rewritten, subtracted } from './term-shape.ts';

type Reals = AnswerOf<'reals'>;

/** All real numbers as an answer. */
export function toReals(): Reals {
  return { kind: 'reals', spans: allReals, variable: null };
}

/** The spans of an interval, or of what is made of intervals; null for anything else, finite sets included. */
export function maybeRealsOf(term: Term): readonly Span[] | null {
  return hasInterval(term) ? maybeSpansOf(term) : null;
}

function hasInterval(term: Term): boolean {
  if (term.kind === 'set-operation') return term.sets.some(hasInterval);
  return term.kind === 'interval' || (term.kind === 'named-set' && term.name === 'R');
}

/** The spans of a set of reals, finite ones included; null for anything else. */
export function maybeSpansOf(term: Term): readonly Span[] | null {
  switch (term.kind) {
    case 'interval':
      return [{ from: toEnd(term.from, term.isFromClosed), to: toEnd(term.to, term.isToClosed) }];
    case 'tuple': {
      // Between intervals, a pair in round brackets is one too.
      const [from, to, ...more] = term.items;
      return from === undefined || to === undefined || more.length > 0
        ? null
        : [{ from: toEnd(from, false), to: toEnd(to, false) }];
    }
    case 'set':
      return term.items.map(toPoint);
    case 'named-set':
      return term.name === 'R' ? allReals : term.name === 'empty' ? [] : null;
    case 'set-operation':
      return maybeCombine(term.operation, term.sets.map(maybeSpansOf));
    default:
      return null;
  }
}

function maybeCombine(
  operation: 'union' | 'intersection' | 'difference',
  sets: readonly (readonly Span[] | null)[],
): readonly Span[] | null {
  const known = sets.filter((set) => set !== null);
  const [first, ...others] = known;
  if (first === undefined || known.length < sets.length) return null;
  if (operation === 'union') return maybeUnite(known.flat());
  if (operation === 'intersection') return others.reduce<readonly Span[] | null>(maybeCommon, first);
  const rest = maybeComplement(others.flat());
  return rest === null ? null : maybeIntersect(first, rest);
}

function maybeCommon(left: readonly Span[] | null, right: readonly Span[]): readonly Span[] | null {
  return left === null ? null : maybeIntersect(left, right);
}

function toEnd(at: Term, isClosed: boolean): SpanEnd {
  const operand = at.kind === 'negate' ? at.operand : at;
  const isInfinite = operand.kind === 'constant' && operand.name === 'infinity';
  return isInfinite ? { at: null, isClosed: false } : { at, isClosed };
}

function toPoint(at: Term): Span {
  return { from: { at, isClosed: true }, to: { at, isClosed: true } };
}

/**
 * The reals that inequalities of one variable leave, `1 < x \le 3`, `2x > 6`, `x < 1 or x > 3`; null where they are
 * not linear, or know more variables. Commas between inequalities mean both, where both can be.
 */
export function maybeReals(statement: Statement): Reals | null {
  if (statement.kind === 'relation') return maybeRelationReals(statement.terms, statement.comparisons);
  if (statement.kind !== 'compound') return null;
  const parts = statement.parts.map((part) => maybePart(part));
  const known = parts.filter((part) => part !== null);
  const [first, ...others] = known;
  if (first === undefined || known.length < parts.length) return null;
  if (others.some(({ variable }) => variable !== first.variable)) return null;
  const both = others.reduce<readonly Span[] | null>(
    (spans, part) => maybeCommon(spans, part.spans),
    first.spans,
  );
  const either = maybeUnite(known.flatMap(({ spans }) => spans));
  const isEither = statement.operation === 'or' || (statement.operation === 'list' && both?.length === 0);
  const spans = isEither || first.variable === null ? either : both;
  return spans === null ? null : { ...first, spans };
}

function maybePart(part: Statement): Reals | null {
  if (part.kind === 'term') {
    const spans = maybeRealsOf(part.term);
    return spans === null ? null : { kind: 'reals', spans, variable: null };
  }
  return maybeReals(part);
}

function maybeRelationReals(terms: readonly Term[], comparisons: readonly TermComparison[]): Reals | null {
  let spans: readonly Span[] | null = allReals;
  let variable: string | null = null;
  for (const [index, comparison] of comparisons.entries()) {
    const [left, right] = [terms[index], terms[index + 1]];
    const half = left === undefined || right === undefined ? null : maybeHalfLine(left, right, comparison);
    if (half === null || (variable !== null && half.variable !== variable)) return null;
    variable = half.variable;
    // With parameters as ends, spans cannot be put in order, but each end is known.
    const next: readonly Span[] | null = spans === allReals ? half.spans : maybeIntersect(spans, half.spans);
    if (next === null) return null;
    spans = next;
  }
  return variable === null ? null : { kind: 'reals', spans, variable };
}

function maybeHalfLine(
  left: Term,
  right: Term,
  comparison: TermComparison,
): { readonly spans: readonly Span[]; readonly variable: string } | null {
  if (!['<', '<=', '>', '>=', '!='].includes(comparison)) return null;
  const root = maybeLinearRoot(left, right);
  if (root === null) return null;
  const { at, variable, slope } = root;
  if (comparison === '!=') {
    const spans = maybeComplement([toPoint(at)]);
    return spans === null ? null : { spans, variable };
  }
  const end: SpanEnd = { at, isClosed: comparison.endsWith('=') };
  const open: SpanEnd = { at: null, isClosed: false };
  const isBelow = comparison.startsWith('<') === slope > 0;
  return { spans: [isBelow ? { from: open, to: end } : { from: end, to: open }], variable };
}

/** The root of `left - right` where that is linear in its only variable. */
function maybeLinearRoot(
  left: Term,
  right: Term,
): { readonly at: Term; readonly variable: string; readonly slope: number } | null {
  const difference = subtracted(left, right);
  const [variable, ...others] = freeSymbols(difference);
  if (variable === undefined || others.length > 0) return null;
  if (left.kind === 'symbol' && freeSymbols(right).size === 0) return { at: right, variable, slope: 1 };
  if (right.kind === 'symbol' && freeSymbols(left).size === 0) return { at: left, variable, slope: -1 };
  const at = (value: number): Term =>
    rewritten(difference, (part) =>
      part.kind === 'symbol' && part.name === variable ? numberTerm(value) : null,
    );
  const [start, next, later, before] = [0, 1, 3, -2].map((value) => maybeRealConstant(at(value)));
  if (start === undefined || next === undefined || later === undefined || before === undefined) return null;
  if (start === null || next === null || later === null || before === null) return null;
  const slope = next - start;
  const tolerance = 1e-9 * (Math.abs(start) + Math.abs(next) + 1);
  const isLinear =
    Math.abs(start + 3 * slope - later) <= tolerance && Math.abs(start - 2 * slope - before) <= tolerance;
  if (!isLinear || Math.abs(slope) <= tolerance) return null;
  const root: Term = { kind: 'divide', numerator: negated(at(0)), denominator: subtracted(at(1), at(0)) };
  return { at: root, variable, slope };
}
