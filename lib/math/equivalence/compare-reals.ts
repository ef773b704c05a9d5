import { type Agreement, allAgree, anyAgrees, onlyIfDifferent } from './agreement.ts';
import type { Answer, AnswerOf, Span, SpanEnd } from './answer.ts';
import { compareTerms } from './compare-terms.ts';
import { isPoint, maybeUnite } from './real-set.ts';

/** Compares two sets of reals by their spans. */
export function compareReals(left: AnswerOf<'reals'>, right: AnswerOf<'reals'>): Agreement {
  const agreement = compareSpans(
    maybeUnite(left.spans) ?? left.spans,
    maybeUnite(right.spans) ?? right.spans,
  );
  const isSameVariable =
    left.variable === null || right.variable === null || left.variable === right.variable;
  return isSameVariable ? agreement : onlyIfDifferent(agreement);
}

function compareSpans(left: readonly Span[], right: readonly Span[]): Agreement {
  if (left.length !== right.length) return 'different';
  return allAgree(
    left.map((span, index) => {
      const other = right[index];
      return other === undefined
        ? 'different'
        : allAgree([compareEnds(span.from, other.from), compareEnds(span.to, other.to)]);
    }),
  );
}

function compareEnds(left: SpanEnd, right: SpanEnd): Agreement {
  if (left.at === null || right.at === null) return left.at === right.at ? 'equal' : 'different';
  return left.isClosed === right.isClosed ? compareTerms(left.at, right.at) : 'different';
}

/** Compares a set of reals with a list: a pair may be an open interval, and points may be listed. */
export function compareRealsWithList(
  reals: AnswerOf<'reals'>,
  { items, isOrdered }: AnswerOf<'list'>,
  compare: (left: Answer, right: Answer) => Agreement,
): Agreement {
  const intervals = items.map(maybeOpenInterval);
  const spans = intervals.filter((span) => span !== null);
  if (isOrdered) {
    const own = maybeOpenInterval({ kind: 'list', items, isOrdered });
    return own === null ? 'different' : compareSpans(reals.spans, [own]);
  }
  if (spans.length > 0 && spans.length === items.length) return compareSpans(reals.spans, spans);
  if (items.every((item) => item.kind === 'reals')) {
    const all = items.flatMap((item) => (item.kind === 'reals' ? item.spans : []));
    return compareSpans(reals.spans, maybeUnite(all) ?? all);
  }
  const points = reals.spans.flatMap((span) =>
    isPoint(span) && span.from.at !== null ? [span.from.at] : [],
  );
  if (points.length < reals.spans.length)
    return items.every(({ kind }) => kind === 'value') ? 'different' : 'unknown';
  const values = points.map((term): Answer => ({ kind: 'value', term, unit: null }));
  return allAgree([
    ...items.map((item) => anyAgrees(values.map((value) => compare(value, item)))),
    ...values.map((value) => anyAgrees(items.map((item) => compare(value, item)))),
  ]);
}

/** A pair in round brackets as the open interval that it may be; null for anything else. */
export function maybeOpenInterval(item: Answer): Span | null {
  if (item.kind !== 'list' || !item.isOrdered) return null;
  const [from, to, ...more] = item.items;
  if (from?.kind !== 'value' || to?.kind !== 'value' || more.length > 0) return null;
  return { from: { at: from.term, isClosed: false }, to: { at: to.term, isClosed: false } };
}
