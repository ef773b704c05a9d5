import type { Statement } from '../latex/term.ts';
import { checkFamily } from './check-family.ts';
import { comparePrevious, isAtOdds, isSureMove, recall } from './check-move.ts';
import { checkPutIn } from './check-put-in.ts';
import { checkRearranged, isOpenCase } from './check-rearranged.ts';
import { checkLinks } from './check-relation.ts';
import { checkReworded } from './check-reworded.ts';
import type { Claim } from './claim.ts';
import { bareLatex, flatten, maybeStatement, type VerifyContext } from './context.ts';
import { followFacts } from './follow-facts.ts';
import { isNeverTrue } from './is-never-true.ts';
import { readUnreadReason } from './read-claim.ts';
import { resolveStatement } from './resolve-functions.ts';
import { namesOf } from './term-walk.ts';
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
  const lead = statement.kind === 'implication' ? 'algebra' : isLines ? 'consequence' : 'fresh';
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
  const own = isLines ? withoutRepeatedNames(parts, verdicts) : verdicts;
  const [first, ...rest] = statement.kind === 'implication' ? withoutNames(verdicts) : own;
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

/** What an earlier line speaks of is not named by a later one. */
function withoutRepeatedNames(parts: readonly Statement[], verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.map((verdict, at) => {
    const known = new Set(parts.slice(0, at).flatMap((part) => [...namesOf(part)]));
    const names = [...namesOf(parts[at] ?? { kind: 'compound', operation: 'and', parts: [] })];
    const isKnown = names.length > 0 && names.every((name) => known.has(name));
    const isNaming = verdict.kind === 'unchecked' && verdict.reason.kind === 'definition';
    return isNaming && isKnown ? unchecked('undecided') : verdict;
  });
}

function checkPart(statement: Statement, claim: Claim, context: VerifyContext): Verdict {
  if (statement.kind === 'term')
    return checkReworded(statement.term, claim, context) ?? unchecked('no-claim');
  const links = statement.kind === 'relation' ? checkLinks(statement, claim, context) : [];
  const own = statement.kind === 'relation' ? combine(links) : unchecked('undecided');
  const isSlip = isFollowing(own) && isAtOdds(statement, claim, context);
  if ((own.kind === 'verified' && !isSlip) || isOfNumbers(own)) return own;
  const made = checkMade(statement, claim, { context, own });
  if (made !== null) return made;
  if (own.kind === 'verified') return unchecked('undecided');
  if (own.kind === 'refuted') return own;
  if (context.premises.has(bareLatex(claim.latex))) return unchecked('premise');
  const isMoving = own.reason.kind !== 'units' && own.reason.kind !== 'rounding';
  return (isMoving ? checkByContext(statement, claim, context) : null) ?? own;
}

/** Against the line before, and against all that is known; null where neither decides. */
function checkByContext(statement: Statement, claim: Claim, context: VerifyContext): Verdict | null {
  const names = namesOf(statement);
  if (names.size === 0) return null;
  const raw = isOpenCase(statement, context) ? null : comparePrevious(statement, claim, context);
  const moved = raw?.kind === 'refuted' && !isSureMove(statement, claim, context) ? null : raw;
  if (moved?.kind === 'verified') return moved;
  const followed = followFacts(statement, names, context.facts);
  if (followed?.isImplied === true && !isAtOdds(statement, claim, context))
    return verified({ kind: 'follows', from: followed.from[0] ?? '' });
  const recalled = recall(statement, claim, context);
  if (recalled !== null) return recalled;
  const isSure = moved?.kind !== 'refuted' || names.size === 1 || followed !== null;
  return isSure ? moved : null;
}

/** Verified by what was stated before. */
function isFollowing(verdict: Verdict): boolean {
  return verdict.kind === 'verified' && verdict.assumptions.some(({ kind }) => kind === 'follows');
}

/** Refuted by numbers alone: where the line comes from cannot save it. */
function isOfNumbers(verdict: Verdict): boolean {
  if (verdict.kind !== 'refuted') return false;
  return verdict.counterexample.kind === 'values' && verdict.counterexample.at.length === 0;
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
