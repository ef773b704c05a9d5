import type { Statement } from '../latex/term.ts';
import { checkFamily } from './check-family.ts';
import { checkPutIn } from './check-put-in.ts';
import { checkRearranged, isOpenCase } from './check-rearranged.ts';
import { checkLinks } from './check-relation.ts';
import { checkReworded } from './check-reworded.ts';
import { checkTransition, isEquation } from './check-transition.ts';
import type { Claim } from './claim.ts';
import { bareLatex, type Fact, flatten, maybeStatement, type VerifyContext } from './context.ts';
import { followFacts } from './follow-facts.ts';
import { isNeverTrue } from './is-never-true.ts';
import { readUnreadReason } from './read-claim.ts';
import { resolveStatement } from './resolve-functions.ts';
import { expandSigns, namesOf } from './term-walk.ts';
import { unchecked, type Verdict, verified } from './verdict.ts';

/** What stands between the parts of an implication, as `signs.ts` reads it. */
const arrows = /\\(?:implies|iff|(?:Long)?(?:left)?[Rr]ightarrow|Leftrightarrow|to)(?![a-zA-Z])/;

/**
 * Judges one claim by what is known before it. It never throws; its work is bounded.
 *
 * ```
 * claim ─▶ statement ─▶ each comparison by itself ─▶ against the line before ─▶ against all that is known
 *                       (numbers, identities, values)   (solutions kept?)          (equations solved together)
 * ```
 */
export function checkClaim(claim: Claim, context: VerifyContext): Verdict {
  const statement = maybeStatement(claim.latex, context);
  if (statement === null)
    return { kind: 'unchecked', reason: { kind: 'unread', detail: readUnreadReason(claim.latex) } };
  const verdict = checkStatement(statement, claim, context);
  if (claim.mood.stance === 'rejected') return isPlain(verdict) ? verdict : unchecked('rejected');
  if (verdict.kind === 'refuted' && claim.mood.stance === 'supposed') return unchecked('supposition');
  return restsOnFalsehood(verdict, statement, context) ? unchecked('false-premise') : verdict;
}

/** Verified by itself, so that words of denial beside it mean something else. */
function isPlain(verdict: Verdict): boolean {
  return (
    verdict.kind === 'verified' &&
    !verdict.assumptions.some(({ kind }) => kind === 'follows' || kind === 'positive')
  );
}

/**
 * Whether it was verified by a refuted line, or by what no number satisfies, as `2x = 2x + 2` is by `x = x + 1`. Where
 * the question itself asks for the impossible, the way to the contradiction is sound.
 */
function restsOnFalsehood(verdict: Verdict, statement: Statement, { facts }: VerifyContext): boolean {
  if (verdict.kind !== 'verified') return false;
  const from = verdict.assumptions.flatMap((assumption) =>
    assumption.kind === 'follows' ? assumption.from : [],
  );
  const sources = facts.filter(({ latex }) => from.includes(latex));
  if (sources.length > 0 && sources.every(({ isRefuted }) => isRefuted)) return true;
  const parts = statement.kind === 'implication' ? statement.parts : [];
  const premises = [...parts, ...sources.map((fact) => fact.statement)];
  return (
    premises.some(isNeverTrue) &&
    !facts.some((fact) => fact.origin === 'question' && isNeverTrue(fact.statement))
  );
}

function checkStatement(statement: Statement, claim: Claim, context: VerifyContext): Verdict {
  const family = checkFamily(statement, context);
  if (family !== null) return family;
  const parts = flatten(statement.kind === 'implication' ? resolveStatement(statement, context) : statement);
  if (parts.length === 1 && parts[0] !== undefined) return checkPart(parts[0], claim, context);
  let previous = context.previous;
  const pieces =
    statement.kind === 'implication' ? claim.latex.split(arrows).map((piece) => piece.trim()) : [];
  const isLines = /\\begin\{(?:aligned|align\*?|split|gathered|gather\*?)\}/.test(claim.latex);
  const lead = statement.kind === 'implication' ? 'algebra' : isLines ? 'next' : 'fresh';
  const follows: Claim = { ...claim, mood: { ...claim.mood, lead } };
  const verdicts = parts.map((part, at) => {
    const verdict = checkPart(part, at > 0 ? follows : claim, { ...context, previous });
    previous = {
      statement: part,
      latex: pieces.length === parts.length ? (pieces[at] ?? claim.latex) : claim.latex,
      names: namesOf(part),
      origin: 'derivation',
      isSupposed: false,
      isRefuted: false,
    };
    return verdict;
  });
  const [first, ...rest] = statement.kind === 'implication' ? withoutNames(verdicts) : verdicts;
  const isGiven = first?.kind === 'unchecked' && first.reason.kind === 'condition';
  return combine(
    isGiven && rest.some((verdict) => verdict.kind === 'verified')
      ? rest
      : [first ?? unchecked('undecided'), ...rest],
  );
}

/** After an arrow nothing is named: `x = 1 \implies x = 3` claims something. */
function withoutNames(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.map((verdict, at) =>
    at > 0 && verdict.kind === 'unchecked' && verdict.reason.kind === 'definition'
      ? unchecked('undecided')
      : verdict,
  );
}

function checkPart(statement: Statement, claim: Claim, context: VerifyContext): Verdict {
  if (statement.kind === 'term')
    return checkReworded(statement.term, claim, context) ?? unchecked('no-claim');
  const links = statement.kind === 'relation' ? checkLinks(statement, claim, context) : [];
  const own = statement.kind === 'relation' ? combine(links) : unchecked('undecided');
  if (own.kind === 'verified') return own;
  const made = checkMade(statement, claim, { context, own });
  if (made !== null) return made;
  if (own.kind === 'refuted') return own;
  if (context.premises.has(bareLatex(claim.latex))) return unchecked('premise');
  const names = namesOf(statement);
  const isMoving = own.reason.kind !== 'units' && own.reason.kind !== 'rounding';
  if (!isMoving || names.size === 0) return own;
  const moved = isOpenCase(statement, context) ? null : checkMove(statement, claim, context);
  if (moved?.kind === 'verified') return moved;
  const followed = followFacts(statement, names, context.facts);
  if (followed?.isImplied === true) return verified({ kind: 'follows', from: followed.from[0] ?? '' });
  const recalled = recall(statement, claim, context);
  if (recalled !== null) return recalled;
  const isSure = moved?.kind !== 'refuted' || names.size === 1 || followed !== null;
  return isSure && moved !== null ? moved : own;
}

/** By a value that was put in, or by one operation on both sides of a line before. */
function checkMade(
  statement: Statement,
  claim: Claim,
  { context, own }: { readonly context: VerifyContext; readonly own: Verdict },
): Verdict | null {
  const putIn = own.kind === 'refuted' ? null : checkPutIn(statement, claim, context);
  if (putIn !== null || context.premises.has(bareLatex(claim.latex))) return putIn;
  return checkRearranged(statement, context);
}

/** Against the line before: a difference refutes only where the words say that one was made from the other. */
function checkMove(statement: Statement, claim: Claim, context: VerifyContext): Verdict | null {
  const previous = context.previous ?? onlyEquation(context);
  if (previous === null) return null;
  const names = new Set([...namesOf(statement), ...previous.names]);
  const added = [...namesOf(statement)].filter((name) => !previous.names.has(name));
  if (added.some((name) => !/^[kmn]$/.test(name))) return null;
  const verdict = checkTransition({
    previous: previous.statement,
    previousLatex: previous.latex,
    next: statement,
    nextLatex: claim.latex,
    names: [...names],
  });
  if (verdict === null || verdict.kind !== 'refuted') return verdict;
  if (isValueGiven(statement) && isValueGiven(previous.statement)) return null;
  if (isEquation(statement) !== isEquation(previous.statement)) return null;
  const isSameNames = previous.names.size === namesOf(statement).size;
  const isOwnLine = isLed(claim, previous) || isLineOfSolving(statement, claim, context);
  const isSure = isSameNames && isOwnLine && claim.mood.stance !== 'supposed' && !previous.isSupposed;
  return isSure && !isOtherCase(statement, claim, context) ? verdict : null;
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
function recall(statement: Statement, claim: Claim, { facts }: VerifyContext): Verdict | null {
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

/** `k = 2`, which after `k = 1` is another case. */
function isValueGiven(statement: Statement): boolean {
  if (statement.kind !== 'relation' || statement.terms[0]?.kind !== 'symbol') return false;
  return statement.terms.slice(1).every((term) => namesOf({ kind: 'term', term }).size === 0);
}

/** Refuted where one is; verified where one is and the others only name things. */
function combine(verdicts: readonly Verdict[]): Verdict {
  const wrong = verdicts.find((verdict) => verdict.kind === 'refuted');
  if (wrong !== undefined) return wrong;
  const open = verdicts.filter(
    (verdict) =>
      verdict.kind === 'unchecked' && !/^(?:definition|premise|no-claim)$/.test(verdict.reason.kind),
  );
  const held = verdicts.flatMap((verdict) => (verdict.kind === 'verified' ? verdict.assumptions : []));
  if (open.length === 0 && verdicts.some((verdict) => verdict.kind === 'verified')) {
    const known = new Map(held.map((assumption) => [JSON.stringify(assumption), assumption]));
    return verified(...known.values());
  }
  return open[0] ?? verdicts[0] ?? unchecked('undecided');
}
