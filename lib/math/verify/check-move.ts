import type { Statement } from '../latex/term.ts';
import { checkTransition, isEquation } from './check-transition.ts';
import type { Claim } from './claim.ts';
import type { Fact, VerifyContext } from './context.ts';
import { compileTerms } from './evaluate.ts';
import { expandSigns, namesOf } from './term-walk.ts';
import { isValueGiven } from './value-given.ts';
import type { Verdict } from './verdict.ts';
import { isWholeOnPurpose } from './whole-value.ts';

/** What the solutions of the line before say of this one; null where they cannot be compared. */
export function comparePrevious(statement: Statement, claim: Claim, context: VerifyContext): Verdict | null {
  const previous = context.previous ?? onlyEquation(context);
  if (previous === null) return null;
  const names = new Set([...namesOf(statement), ...previous.names]);
  const added = [...namesOf(statement)].filter((name) => !previous.names.has(name));
  if (added.some((name) => !/^[kmn]$/.test(name))) return null;
  return checkTransition({
    previous: previous.statement,
    previousLatex: previous.latex,
    next: statement,
    nextLatex: claim.latex,
    names: [...names],
  });
}

/** A difference to the line before refutes only where the words say that one was made from the other. */
export function isSureMove(statement: Statement, claim: Claim, context: VerifyContext): boolean {
  const previous = context.previous ?? onlyEquation(context);
  if (previous === null || isWholeOnPurpose(statement, previous.statement, claim.mood)) return false;
  if (isValueGiven(statement) && isValueGiven(previous.statement)) return false;
  if (isEquation(statement) !== isEquation(previous.statement)) return false;
  const isSameNames = previous.names.size === namesOf(statement).size;
  const isOwnLine =
    isLed(claim, previous) ||
    isLineOfSolving(statement, claim, context) ||
    isSolved(statement, claim, previous);
  const isSure = isSameNames && isOwnLine && claim.mood.stance !== 'supposed' && !previous.isSupposed;
  return isSure && !isOtherCase(statement, claim, context);
}

/**
 * Whether a line has other solutions than the one right before it, both being equations in one letter with hardly a word
 * between: what other facts say does not make up for that slip.
 */
export function isAtOdds(statement: Statement, claim: Claim, context: VerifyContext): boolean {
  const { previous } = context;
  if (previous === null || claim.mood.lead === 'fresh' || isValueGiven(statement)) return false;
  const isPair = previous.names.size === 1 && namesOf(statement).size === 1;
  if (!isPair || isValueGiven(previous.statement)) return false;
  return comparePrevious(statement, claim, context)?.kind === 'refuted';
}

/** Whether `x = 4` stands right behind a linear equation for x, with a stop between and no word. */
function isSolved(statement: Statement, { mood, before }: Claim, previous: Fact): boolean {
  const isPlain = mood.stance === 'stated' && !mood.isDefinition && !mood.isRounded && mood.lead === 'next';
  if (!isPlain || !/^[ $]*[,.;，。；]?[ $]*$/.test(before) || !isValueGiven(statement)) return false;
  return previous.origin === 'derivation' && !previous.isRefuted && isLinear(previous);
}

function isLinear({ statement, names }: Fact): boolean {
  const [name, ...others] = names;
  const [left, right] = statement.kind === 'relation' ? statement.terms : [];
  const isOne =
    statement.kind === 'relation' && statement.comparisons.join() === '=' && !isValueGiven(statement);
  if (!isOne || name === undefined || others.length > 0 || left === undefined || right === undefined)
    return false;
  const evaluate = compileTerms([left, right]);
  const [a = 0, b = 0, c = 0] = [0, 1, 2].map((x) => {
    const [one = Number.NaN, other = Number.NaN] = evaluate(new Map([[name, x]]));
    return one - other;
  });
  return Math.abs(b - a) > 1e-9 && Math.abs(a - 2 * b + c) <= 1e-9 * Math.max(Math.abs(a), Math.abs(c));
}

/** The equation of a question that has just one. */
function onlyEquation({ facts }: VerifyContext): Fact | null {
  const given = facts.filter(({ origin, statement }) => origin === 'question' && isEquation(statement));
  const [only] = given;
  return given.length === 1 && only !== undefined && !isValueGiven(only.statement) ? only : null;
}

/**
 * Whether a line without words stands in the solving of the question's only equation, and has none of its solutions:
 * one of its cases would have some.
 */
function isLineOfSolving(statement: Statement, { mood, latex }: Claim, context: VerifyContext): boolean {
  const [asked, { previous }] = [onlyEquation(context), context];
  if (mood.lead !== 'next' || asked === null || previous === null || isValueGiven(statement)) return false;
  const isSame = [previous, asked].every(
    (fact) => fact.names.size === 1 && isSubset(namesOf(statement), fact.names),
  );
  if (!isSame || isValueGiven(previous.statement)) return false;
  const names = [...asked.names];
  const next = { next: statement, nextLatex: latex, names };
  const verdict = checkTransition({ ...next, previous: asked.statement, previousLatex: asked.latex });
  return verdict?.kind === 'refuted';
}

function isSubset(names: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  return [...names].every((name) => of.has(name));
}

/** Verified where an earlier line with the same letters, of the last few, has just these solutions; null otherwise. */
export function recall(statement: Statement, claim: Claim, { facts }: VerifyContext): Verdict | null {
  const names = [...namesOf(statement)];
  const given = facts.slice(0, -6).filter(({ origin }) => origin === 'question');
  const near = [...given, ...facts.slice(-6)].filter(
    (fact) =>
      !fact.isSupposed &&
      fact.names.size === 1 &&
      names.every((name) => fact.names.has(name) || /^[kmn]$/.test(name)) &&
      isEquation(fact.statement) === isEquation(statement),
  );
  for (const fact of near.toReversed()) {
    const verdict = checkTransition({
      previous: fact.statement,
      previousLatex: fact.latex,
      next: statement,
      nextLatex: claim.latex,
      names: [...new Set([...names, ...fact.names])],
    });
    if (verdict?.kind === 'verified' && verdict.assumptions.length === 1) return verdict;
  }
  return null;
}

/** Whether it goes on from an earlier line: `x - 3 = 0` after `(x - 2)(x - 3) = 0` and `x - 2 = 0`. */
function isOtherCase(statement: Statement, claim: Claim, { facts, previous }: VerifyContext): boolean {
  const names = [...namesOf(statement)];
  const earlier = facts.filter(
    (fact) =>
      fact !== previous && fact.names.size === names.length && names.every((name) => fact.names.has(name)),
  );
  return earlier.slice(-4).some((fact) => {
    if (fact.statement === previous?.statement || isValueGiven(fact.statement)) return false;
    const verdict = checkTransition({
      previous: fact.statement,
      previousLatex: fact.latex,
      next: statement,
      nextLatex: claim.latex,
      names,
    });
    return verdict !== null && verdict.kind !== 'refuted';
  });
}

/** Whether the words say that this was made from the line before. */
function isLed({ mood }: Claim, previous: Fact): boolean {
  if (mood.lead === 'algebra') return true;
  if (mood.lead !== 'consequence' || previous.names.size !== 1) return false;
  return !isValueGiven(previous.statement) || hasDoubleSign(previous.statement);
}

/** `x = 1 \pm 2` */
function hasDoubleSign(statement: Statement): boolean {
  return statement.kind === 'relation' && statement.terms.some((term) => expandSigns(term).length > 1);
}
