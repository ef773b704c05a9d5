import type { Statement, Term } from '../latex/term.ts';
import { freeNames } from './term-walk.ts';

/** What a question asks about one function. */
export type AskedAboutFunction =
  /** The line that touches the graph at a place. */
  | { readonly kind: 'tangent'; readonly term: Term; readonly variable: string; readonly at: Term }
  /** Where it rises, or falls. */
  | { readonly kind: 'monotone'; readonly term: Term; readonly variable: string; readonly isRising: boolean };

/** The formulas of a question. */
export interface QuestionParts {
  readonly relations: readonly Statement[];
  readonly terms: readonly Term[];
}

const rising = /\b(?:strictly )?increasing\b|(?:单调)?递增|增区间/i;
const falling = /\b(?:strictly )?decreasing\b|(?:单调)?递减|减区间/i;

/** Reads a question for a tangent line or for intervals of monotony; null where it is neither. */
export function maybeAskedAboutFunction(question: string, parts: QuestionParts): AskedAboutFunction | null {
  const term = onlyFunction(parts);
  const [variable, ...others] = term === null ? [] : freeNames(term);
  if (term === null || variable === undefined || others.length > 0) return null;
  if (/\btangent (?:line )?(?:to|of)\b|\btangent line\b|切线/i.test(question)) {
    const at = /\b(?:normal|parallel|perpendicular|horizontal)\b|法线|平行|垂直/i.test(question)
      ? null
      : maybePlace(parts, variable);
    return at === null ? null : { kind: 'tangent', term, variable, at };
  }
  const [isRising, isFalling] = [rising.test(question), falling.test(question)];
  const isAsked = /\b(?:where|interval|intervals|for (?:what|which))\b|区间/i.test(question);
  return isRising !== isFalling && isAsked ? { kind: 'monotone', term, variable, isRising } : null;
}

/** The place that a question names: `x = 2`, or the first coordinate of its only point; null where it names none. */
export function maybePlace({ relations, terms }: QuestionParts, variable: string): Term | null {
  const places = relations.flatMap((relation) => {
    if (relation.kind !== 'relation' || relation.comparisons.join() !== '=') return [];
    const [left, right] = relation.terms;
    const isPlace = left?.kind === 'symbol' && left.name === variable && right !== undefined;
    return isPlace && freeNames(right).size === 0 ? [right] : [];
  });
  const points = terms.flatMap((term) =>
    term.kind === 'tuple' && term.items.length === 2 ? term.items.slice(0, 1) : [],
  );
  const [place, ...others] = [...places, ...points];
  return place === undefined || others.length > 0 || freeNames(place).size > 0 ? null : place;
}

/** The right side of the only `f(x) = ...` or `y = ...`; null where there is none, or more than one. */
export function onlyFunction({ relations }: QuestionParts): Term | null {
  const bodies = relations.flatMap((relation) => {
    if (relation.kind !== 'relation' || relation.comparisons.join() !== '=') return [];
    const [left, right] = relation.terms;
    const isNamed = left?.kind === 'apply' || (left?.kind === 'symbol' && left.name === 'y');
    return isNamed && right !== undefined && freeNames(right).size === 1 ? [right] : [];
  });
  return bodies.length === 1 ? (bodies[0] ?? null) : null;
}
