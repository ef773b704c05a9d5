import type { Statement, Term } from '../latex/term.ts';
import { maybeDifferentiate } from './antiderivative.ts';
import { checkRewriting } from './check-rewriting.ts';
import { checkEvaluation, checkSubstitution, givesValues, substituteKnown } from './check-substitution.ts';
import type { Claim } from './claim.ts';
import { compareClosed, isClose } from './compare-closed.ts';
import { compareSampled, type Sampled } from './compare-sampled.ts';
import { compareSets } from './compare-sets.ts';
import { maybeName, type VerifyContext } from './context.ts';
import { evaluateClosed } from './evaluate.ts';
import { joinEntries, maybeEntryPairs } from './expand-table.ts';
import { areEqualByFacts } from './follow-facts.ts';
import type { Link } from './link.ts';
import { renderLabel } from './render-label.ts';
import { renderNumber } from './render-value.ts';
import { isAssertion, resolveFunctions } from './resolve-functions.ts';
import { splitRelations } from './split-relations.ts';
import {
  containsTerm,
  expandSigns,
  freeNames,
  isBareNumber,
  isNonsense,
  stripUnits,
  unitsOf,
} from './term-walk.ts';
import { isTriedElsewhere } from './tried-elsewhere.ts';
import { type Counterexample, refuted, unchecked, type Verdict, verified } from './verdict.ts';
import { maybeWrongEntry } from './wrong-entry.ts';

type Relation = Statement & { kind: 'relation' };

/** `6 \\div 3/4` is read as a division by a fraction; some mean one after the other. */
const slashAfterDivision = /(?:\\div|÷)\s*\d+\s*\/\s*\d/;

/** Checks every comparison of a chain by itself, as far as that goes without the line before. */
export function checkLinks(relation: Relation, claim: Claim, context: VerifyContext): readonly Verdict[] {
  const isRunning = isRunningTotal(relation);
  const pieces = splitRelations(claim.latex, relation.terms.length);
  const units = [...claim.units, ...relation.terms.flatMap((term) => [...unitsOf(term)])];
  return relation.comparisons.map((comparison, index) => {
    const [left, right] = [relation.terms[index], relation.terms[index + 1]];
    if (left === undefined || right === undefined) return unchecked('undecided');
    const isUnsure =
      (claim.isStartUnsure && index === 0) ||
      (claim.isEndUnsure && index === relation.comparisons.length - 1);
    const verdict = checkLink(
      {
        left,
        right,
        comparison,
        modulus: relation.modulus ?? null,
        latex: [pieces?.[index] ?? null, pieces?.[index + 1] ?? null],
        index,
        count: relation.comparisons.length,
      },
      { ...claim, units },
      context,
    );
    const isSettled = claim.mood.remainder !== null;
    const isDoubtful = isRunning || slashAfterDivision.test(claim.latex) || (isUnsure && !isSettled);
    return isDoubtful && verdict.kind === 'refuted' ? unchecked('undecided') : verdict;
  });
}

/** `5 + 3 = 8 + 3 = 11 + 3 = 14`: each part goes on from the value of the one before. */
function isRunningTotal({ terms, comparisons }: Relation): boolean {
  const last = terms.at(-1);
  if (terms.length < 3 || last === undefined || !isBareNumber(last)) return false;
  if (comparisons.some((comparison) => comparison !== '=')) return false;
  return terms.slice(1).every((term, index) => {
    const head = term.kind === 'add' ? term.terms[0] : term.kind === 'multiply' ? term.factors[0] : term;
    const before = terms[index];
    const [a, b] = [head, before].map((part) =>
      part === undefined ? null : evaluateClosed(stripUnits(part, { keepPercent: true })),
    );
    return a != null && b != null && isClose(a.approximate, b.approximate);
  });
}

function checkLink(link: Link, claim: Claim, context: VerifyContext): Verdict {
  const [left, right] = [resolveFunctions(link.left, context), resolveFunctions(link.right, context)];
  const entries = link.comparison === '=' ? maybeEntryPairs(left, right) : null;
  const wrongEntry = entries === null ? null : maybeWrongEntry(link, entries);
  if (wrongEntry !== null) return refuted(wrongEntry);
  if (entries !== null)
    return joinEntries(
      entries.map(([a, b]) => checkLink({ ...link, left: a, right: b, latex: [null, null] }, claim, context)),
    );
  if (link.index === 0 && maybeName(link.left) !== null && right.kind === 'tuple')
    return unchecked('definition');
  if (isNonsense(left) || isNonsense(right)) return compareSets({ ...link, left, right }, context.facts);
  const differentiated = maybeDifferentiate(left, right);
  if (differentiated !== null)
    return checkAntiderivative({ ...link, ...differentiated }, integrandNames(left, right));
  const names = new Set([...freeNames(left), ...freeNames(right)]);
  if (link.comparison === 'in' || link.comparison === 'notin' || link.comparison === 'subset')
    return unchecked('undecided');
  if (expandSigns(left).length > 1 || expandSigns(right).length > 1)
    return checkSigns({ ...link, left, right }, context);
  if (names.size === 0) {
    const verdict = compareWithRemainder({ ...link, left, right }, claim, context);
    const isFunctionUnsure = verdict.kind === 'refuted' && !isAssertion(link.left, context).isSure;
    return isFunctionUnsure ? unchecked('undecided') : verdict;
  }
  return checkOpen({ ...link, left, right }, { names, claim, context, given: link });
}

/** Both sides were differentiated: they have to be the same function. */
function checkAntiderivative(link: Link, known: ReadonlySet<string>): Verdict {
  const names = [...new Set([...freeNames(link.left), ...freeNames(link.right)])];
  const sampled = compareSampled(link.left, link.right, { comparison: '=', names });
  if (sampled.kind === 'holds') return verified(...sampled.assumptions);
  const isSure = names.every((name) => known.has(name) || /^[CcK](?:_\d)?$/.test(name));
  return sampled.kind === 'fails' && isSure
    ? refuted(
        toCounterexample({ ...sampled, at: withoutConstant(sampled.at) }, { ...link, latex: [null, null] }),
      )
    : unchecked('undecided');
}

/** The letters under the integral signs: another one, as in `I = x - I`, may stand for a function. */
function integrandNames(...sides: readonly Term[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const side of sides) {
    containsTerm(side, (part) => {
      if (part.kind === 'integral')
        for (const name of [part.variable, ...freeNames(part.body)]) found.add(name);
      return false;
    });
  }
  return found;
}

function withoutConstant(at: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...at].filter(([name]) => !/^[Cc]$/.test(name)));
}

interface OpenCheck {
  readonly names: ReadonlySet<string>;
  readonly claim: Claim;
  readonly context: VerifyContext;
  /** The link before functions were put in. */
  readonly given: Link;
}

function checkOpen(link: Link, open: OpenCheck): Verdict {
  const names = [...open.names];
  const plain = {
    ...link,
    left: stripUnits(link.left, { keepPercent: true }),
    right: stripUnits(link.right, { keepPercent: true }),
  };
  const isSampled = names.length <= 6 && !names.some((name) => name.startsWith(':'));
  const sampled = isSampled
    ? compareSampled(plain.left, plain.right, { comparison: link.comparison, names })
    : null;
  const isHolding = sampled?.kind === 'holds' && !isTriedElsewhere(sampled.assumptions, open.context.facts);
  if (isHolding) return verified(...sampled.assumptions);
  const known = substituteKnown(plain, open.context);
  if (known !== null) return known;
  const decided = link.comparison === '=' ? checkOpenEquation(plain, open, sampled) : null;
  if (decided !== null) return decided;
  const isNamed = maybeName(link.left) !== null || link.left.kind === 'apply' || isNaming(link, open.context);
  if (link.index === 0 && isNamed) return unchecked('definition');
  return { kind: 'unchecked', reason: { kind: 'condition', names: names.map(renderLabel) } };
}

/** By the equations before, by the values put in, and as a rewriting; null where none of them decides. */
function checkOpenEquation(
  link: Link,
  { names, claim, context, given }: OpenCheck,
  sampled: Sampled | null,
): Verdict | null {
  const consequence = areEqualByFacts(link.left, link.right, names, context.facts);
  if (consequence?.isImplied === true) {
    return verified({ kind: 'follows', from: consequence.from[0] ?? '' });
  }
  const substituted = checkEvaluation(given, claim, context) ?? checkSubstitution(given, context);
  if (substituted !== null) return substituted;
  if (link.index > 0 && givesValues(given, context)) return unchecked('definition');
  if (sampled?.kind !== 'fails') return null;
  const fails =
    isOperation(link, given, context) || checkRewriting(link, { names: [...names], claim, consequence });
  return fails ? refuted(toCounterexample(sampled, link)) : null;
}

/** `f'(x) = 2x`: an operation on the left, its result in the same letters on the right. `f'(x) = 0` is a condition. */
function isOperation({ left, right }: Link, given: Link, context: VerifyContext): boolean {
  const { isSure, isOperator } = isAssertion(given.left, context);
  const [leftNames, rightNames] = [freeNames(left), freeNames(right)];
  const isResult = rightNames.size > 0 && [...rightNames].every((name) => leftNames.has(name));
  return isSure && isOperator && isResult && !containsTerm(right, (part) => part.kind === 'apply');
}

/** `c^2 = a^2 - b^2 = 9 - 4`: the beginning of a chain for a letter of which nothing is known. */
function isNaming({ left, right, count }: Link, { facts }: VerifyContext): boolean {
  const [name, ...others] = freeNames(left);
  if (name === undefined || others.length > 0 || count < 2 || freeNames(right).has(name)) return false;
  return !facts.some((fact) => fact.names.has(name));
}

function toCounterexample(
  {
    at,
    left,
    right,
  }: { readonly at: ReadonlyMap<string, number>; readonly left: number; readonly right: number },
  { comparison, latex }: Link,
): Counterexample {
  return {
    kind: 'values',
    at: [...at].map(([name, value]) => ({ name: renderLabel(name), value: renderNumber(value) })),
    comparison,
    left: { latex: latex[0], value: renderNumber(left) },
    right: { latex: latex[1], value: renderNumber(right) },
  };
}

function compareWithRemainder(link: Link, claim: Claim, context: VerifyContext): Verdict {
  const remainder = claim.mood.remainder;
  if (remainder !== null)
    return link.index === link.count - 1 ? checkRemainder(link, remainder) : unchecked('undecided');
  const { isRounded } = claim.mood;
  return compareClosed({ ...link, isRounded, rounded: context.rounded, units: claim.units });
}

/** `49 \div 2 = 24` with the words "remainder 1" after it. */
function checkRemainder({ left, right }: Link, remainder: string): Verdict {
  const [dividend, divisor, quotient] =
    left.kind === 'divide' ? [left.numerator, left.denominator, right] : [];
  if (dividend?.kind !== 'number' || divisor?.kind !== 'number' || quotient?.kind !== 'number')
    return unchecked('undecided');
  const parts = [dividend, divisor, quotient];
  if (parts.some((part) => part.denominator !== 1n) || divisor.numerator === 0n)
    return unchecked('undecided');
  const [whole, rest] = [dividend.numerator / divisor.numerator, dividend.numerator % divisor.numerator];
  if (whole === quotient.numerator && rest === BigInt(remainder)) return verified();
  return refuted({
    kind: 'remainder',
    dividend: `${dividend.numerator}`,
    divisor: `${divisor.numerator}`,
    quotient: `${whole}`,
    remainder: `${rest}`,
  });
}

/** `\frac{4 \pm 2}{2} = 2 \pm 1`: both sides stand for the same two values. */
function checkSigns(link: Link, context: VerifyContext): Verdict {
  const [lefts, rights] = [expandSigns(link.left), expandSigns(link.right)];
  const names = [...new Set([...lefts, ...rights].flatMap((term) => [...freeNames(term)]))];
  if (lefts.length < 2) return unchecked('definition');
  const agree = (a: Term, b: Term) =>
    names.length === 0
      ? compareClosed({ ...link, left: a, right: b, isRounded: false, rounded: context.rounded, units: [] })
          .kind === 'verified'
      : compareSampled(a, b, { comparison: '=', names }).kind === 'holds';
  const isCovered = rights.every((right) => lefts.some((left) => agree(left, right)));
  const isCovering = rights.length < 2 || lefts.every((left) => rights.some((right) => agree(left, right)));
  if (isCovered && isCovering)
    return names.length === 0 ? verified() : verified({ kind: 'real', names }, { kind: 'sampled' });
  const isCertain = rights.length === 2 && names.length === 0 && !isBareNumber(link.left);
  return isCertain ? refuteSigns(link, lefts, rights, agree) : unchecked('undecided');
}

function refuteSigns(
  link: Link,
  lefts: readonly Term[],
  rights: readonly Term[],
  agree: (a: Term, b: Term) => boolean,
): Verdict {
  const wrong = lefts.findIndex((left) => !rights.some((right) => agree(left, right)));
  const [left, right] = [lefts[Math.max(wrong, 0)], rights[Math.max(wrong, 0)]];
  if (left === undefined || right === undefined) return unchecked('undecided');
  return compareClosed({
    ...link,
    left,
    right,
    latex: [null, null],
    isRounded: false,
    rounded: [],
    units: [],
  });
}
