import type { Statement, Term } from '../latex/term.ts';
import type { Claim } from './claim.ts';
import { compareClosed } from './compare-closed.ts';
import type { Fact, VerifyContext } from './context.ts';
import { compileTerms, evaluateClosed } from './evaluate.ts';
import { followFacts } from './follow-facts.ts';
import { renderLabel } from './render-label.ts';
import { renderNumber } from './render-value.ts';
import type { Point } from './sample-points.ts';
import { containsTerm, isCostlyStatement, isNonsense, namesOf, stripUnits, substitute } from './term-walk.ts';
import { type Counterexample, refuted, type Verdict } from './verdict.ts';

type Relation = Statement & { kind: 'relation' };

const into = /^\s*(?:back )?into\s*(?:the (?:expression|function|formula)\s*)?$|^\s*代入\s*$/i;
const therefore =
  /^[\s,.;$)]*(?:(?:so|and so|then|thus|hence|therefore|which (?:gives|means)|giving|we get|it follows that|this gives)[\s,:]*)+$|^[\s,，。]*(?:时|所以|因此|故|则|从而|得|可得|于是)+[\s:：,，]*$/i;
const joining =
  /\b(?:add|subtract|combin)(?:ing)? (?:(?:the|these|both|two) )*equations?\b[^.]*$|(?:两式|两方程)[^。]{0,4}(?:相加|相减)[^。]{0,4}$/i;
/** How far from a solution rounded numbers may be. */
const roughly = 0.05;

/**
 * Puts a value that was just given into what is known, where the words say that this was done: "`x = 3`, so `y = 8`"
 * with `y = 2x + 1` before, "substituting `x = 2` into `x^2 + 1` gives 6", "adding the equations, `2x = 8`". Null where
 * they say no such thing, or nothing is wrong.
 */
export function checkPutIn(statement: Statement, claim: Claim, context: VerifyContext): Verdict | null {
  if (statement.kind !== 'relation' || statement.comparisons.some((comparison) => comparison !== '='))
    return null;
  if (claim.mood.isChanged || !/^(?:stated|conditional)$/.test(claim.mood.stance)) return null;
  if (isCostlyStatement(statement) || statement.terms.some(isNonsense)) return null;
  return (
    checkInto(statement, claim, context) ??
    checkPair(statement, claim, context) ??
    checkJoined(statement, claim, context)
  );
}

/** An expression at the value that was given right before. */
function checkInto(statement: Relation, { before }: Claim, context: VerifyContext): Verdict | null {
  const given = maybeGiven(context.previous);
  const [left, right, ...more] = statement.terms;
  if (given === null || left === undefined || right === undefined || more.length > 0 || !into.test(before))
    return null;
  if (
    [...namesOf(statement)].some((name) => name !== given.name) ||
    namesOf({ kind: 'term', term: right }).size > 0
  )
    return null;
  const own = stripUnits(substitute(left, new Map([[given.name, given.value]])), { keepPercent: true });
  const verdict = compareClosed({
    left: own,
    right: stripUnits(right, { keepPercent: true }),
    comparison: '=',
    modulus: null,
    latex: [null, null],
    isRounded: false,
    rounded: context.rounded,
    units: [],
  });
  return verdict.kind === 'refuted' ? verdict : null;
}

/** `y = 8` said to follow from `x = 3`: some equation for just these letters has to hold there. */
function checkPair(
  statement: Relation,
  { before }: Claim,
  { facts, previous }: VerifyContext,
): Verdict | null {
  const [given, claimed] = [maybeGiven(previous), maybeGivenBy(statement)];
  if (given === null || claimed === null || given.name === claimed.name || !therefore.test(before))
    return null;
  const point = new Map([given, claimed].flatMap(({ name, number }) => [[name, number] as const]));
  const equations = facts.filter(
    (fact) =>
      fact.names.size === 2 &&
      [...fact.names].every((name) => point.has(name)) &&
      !isCostlyStatement(fact.statement),
  );
  const checks = equations.map((fact) => maybeMiss(fact, point));
  const [last] = checks.slice(-1);
  return last == null || checks.includes(null) ? null : refuted(last);
}

/** An equation at a point where it plainly fails; null where it holds, about holds, or is no plain equation. */
function maybeMiss({ statement, isSupposed, isRefuted }: Fact, point: Point): Counterexample | null {
  if (statement.kind !== 'relation' || isSupposed || isRefuted || statement.comparisons.length > 1)
    return null;
  const [left, right] = statement.terms;
  const isPlain = statement.comparisons[0] === '=' && !statement.terms.some(isUndecidable);
  if (!isPlain || left === undefined || right === undefined) return null;
  const [a = Number.NaN, b = Number.NaN] = compileTerms([left, right])(point);
  const size = Math.max(Math.abs(a), Math.abs(b), 1);
  if (!(Math.abs(a - b) > roughly * size)) return null;
  return {
    kind: 'values',
    at: [...point].map(([name, value]) => ({ name: renderLabel(name), value: renderNumber(value) })),
    comparison: '=',
    left: { latex: null, value: renderNumber(a) },
    right: { latex: null, value: renderNumber(b) },
  };
}

function isUndecidable(term: Term): boolean {
  return containsTerm(
    term,
    (part) => isNonsense(part) || /^(?:apply|text|derivative|plus-minus)$/.test(part.kind),
  );
}

/** What equations were added up to: it holds at every solution that they have in common. */
function checkJoined(statement: Relation, { before }: Claim, { facts }: VerifyContext): Verdict | null {
  const names = namesOf(statement);
  if (!joining.test(before) || names.size === 0) return null;
  const consequence = followFacts(statement, names, facts);
  const [at] = consequence?.counterexamples ?? [];
  const [left, right] = statement.terms;
  if (at === undefined || consequence === null || left === undefined || right === undefined) return null;
  const [a = Number.NaN, b = Number.NaN] = compileTerms([left, right])(at);
  return refuted({
    kind: 'lost-solution',
    at: [...at].map(([name, value]) => ({ name: renderLabel(name), value: renderNumber(value) })),
    previous: consequence.from[0] ?? '',
    left: { latex: null, value: renderNumber(a) },
    right: { latex: null, value: renderNumber(b) },
  });
}

interface Given {
  readonly name: string;
  readonly value: Term;
  readonly number: number;
}

function maybeGiven(fact: Fact | null): Given | null {
  return fact === null || fact.isSupposed || fact.isRefuted || fact.statement.kind !== 'relation'
    ? null
    : maybeGivenBy(fact.statement);
}

/** `x = 3` */
function maybeGivenBy({ terms, comparisons }: Relation): Given | null {
  const [letter, value] = terms;
  if (letter?.kind !== 'symbol' || value === undefined || comparisons.length > 1 || comparisons[0] !== '=')
    return null;
  const known = evaluateClosed(stripUnits(value, { keepPercent: true }));
  return known === null ? null : { name: letter.name, value, number: known.approximate };
}
