import { readStatement } from '../latex/read-statement.ts';
import type { Statement, Term } from '../latex/term.ts';
import type { Claim } from './claim.ts';
import { maybeDefinition } from './definition.ts';
import { evaluateClosed, type RoundedNumber } from './evaluate.ts';
import { extractClaims } from './extract-claims.ts';
import { isSameTerm } from './same-term.ts';
import { isBareNumber, labelName, maybeShownNumber, namesOf, stripUnits } from './term-walk.ts';
import { readTypedStatements } from './typed-question.ts';
import { isValueGiven } from './value-given.ts';

/** A formula that was stated. */
export interface Fact {
  readonly statement: Statement;
  readonly latex: string;
  readonly names: ReadonlySet<string>;
  readonly origin: 'question' | 'derivation';
  readonly isSupposed: boolean;
  /** It was found to be false: nothing is verified by it. */
  readonly isRefuted: boolean;
}

/** What a text has called a function. */
export interface FunctionMeaning {
  readonly parameters: readonly string[];
  readonly body: Term;
  /** A second meaning was given later: nothing is refuted by it. */
  readonly isAmbiguous: boolean;
}

/** What is known when a claim is checked: from the question and from all claims before. Never changed in place. */
export interface VerifyContext {
  readonly question: string;
  readonly functions: ReadonlyMap<string, FunctionMeaning>;
  /** The values that a letter or a label was given, the latest last. */
  readonly values: ReadonlyMap<string, readonly Term[]>;
  /** Those of them that the question gives. */
  readonly given: ReadonlyMap<string, readonly Term[]>;
  readonly facts: readonly Fact[];
  /** The comparison right before; null at a beginning. */
  readonly previous: Fact | null;
  readonly rounded: readonly RoundedNumber[];
  /** The question's formulas without blanks. */
  readonly premises: ReadonlySet<string>;
}

/** Older facts than these are forgotten, so that work for one claim stays bounded. */
const maxFacts = 40;
const maxValues = 4;

/** What a question gives. */
export function createContext(question: string): VerifyContext {
  let context: VerifyContext = {
    question,
    functions: new Map(),
    values: new Map(),
    given: new Map(),
    facts: [],
    previous: null,
    rounded: [],
    premises: new Set(),
  };
  const given = findChoices(question);
  const typed = readTypedStatements(question.slice(0, given));
  for (const claim of extractClaims(question, { complete: true }).claims) {
    const statement = maybeStatement(claim.latex, context);
    const isCertain = !claim.isStartUnsure && !claim.isEndUnsure && claim.start < given;
    if (statement !== null && isCertain && (claim.source === 'formula' || typed.length === 0))
      context = remember(context, {
        latex: claim.latex,
        isSupposed: claim.mood.stance === 'supposed',
        isRefuted: false,
        statement,
        origin: 'question',
      });
    context = { ...context, premises: new Set([...context.premises, bareLatex(claim.latex)]) };
  }
  for (const latex of typed) {
    const statement = maybeStatement(latex, context);
    if (statement !== null)
      context = remember(context, {
        latex,
        isSupposed: false,
        isRefuted: false,
        statement,
        origin: 'question',
      });
    context = { ...context, premises: new Set([...context.premises, bareLatex(latex)]) };
  }
  return { ...context, given: context.values, previous: null };
}

/** Where the answers to choose from begin, which are repeated and not given; the end of the question where there are none. */
function findChoices(question: string): number {
  const at = question.search(/\n\s*\(?A\s?[:.)：．、][^\n]*\n\s*\(?B\s?[:.)：．、]|\(A\)[\s\S]{1,200}\(B\)/);
  return at === -1 ? question.length : at;
}

/** Words that begin another case than the first. */
const nextCase =
  /\bcase\s*(?:[2-9]|\(?(?:ii|iii|iv|b|c|d)\b|two|three|four)|\b(?:second|third|other|next) case\b|情[况形]\s*[2-9二三四]/i;

/** The context at the beginning of another case: the values that letters had in the one before are theirs no longer. */
function leaveCase(context: VerifyContext): VerifyContext {
  const facts = context.facts.filter(
    ({ origin, statement }) => origin === 'question' || !isValueGiven(statement),
  );
  return { ...context, values: context.given, facts, previous: null };
}

/** The context for what comes after a claim. */
export function extendContext(
  known: VerifyContext,
  claim: Claim,
  { isRefuted }: { readonly isRefuted: boolean },
): VerifyContext {
  const context = nextCase.test(claim.before) ? leaveCase(known) : known;
  if (claim.mood.stance === 'rejected' || claim.isStartUnsure || claim.isEndUnsure)
    return { ...context, previous: null };
  const statement = maybeStatement(claim.latex, context);
  if (statement === null) return { ...context, previous: null };
  const isSupposed = claim.mood.stance === 'supposed';
  return remember(context, { latex: claim.latex, isSupposed, isRefuted, statement, origin: 'derivation' });
}

/** Reads a formula with the functions that are known; null where there is no reading. */
export function maybeStatement(latex: string, context: Pick<VerifyContext, 'functions'>): Statement | null {
  const names = new Set([...context.functions.keys(), ...ownFunctions(latex)]);
  const reading = readStatement(latex, { functions: names });
  return reading.kind === 'read' ? reading.statement : null;
}

/** `f(x) =` at the beginning names the function that it defines. */
function ownFunctions(latex: string): readonly string[] {
  const found = [
    ...latex.matchAll(
      /(?:^|[\s,;&{])([fghFGHpPqQ])\s*'*\s*(?:\\left\s*)?\(\s*([a-z])\s*(?:\\right\s*)?\)\s*&?=/g,
    ),
  ];
  return found.flatMap((match) => match[1] ?? []);
}

/** A formula without blanks and sizes, for comparing what is written. */
export function bareLatex(latex: string): string {
  return latex
    .replace(/\\(?:left|right|,|;|!|quad|displaystyle)|\s|\\boxed|[.{}]/g, '')
    .replaceAll('dfrac', 'frac');
}

interface Remembered {
  readonly latex: string;
  readonly isSupposed: boolean;
  readonly isRefuted: boolean;
  readonly statement: Statement;
  readonly origin: Fact['origin'];
}

function remember(
  context: VerifyContext,
  { latex, isSupposed, isRefuted, statement, origin }: Remembered,
): VerifyContext {
  const parts =
    origin === 'derivation' && statement.kind === 'compound' && statement.operation === 'or'
      ? [statement]
      : flatten(statement);
  let next = context;
  for (const part of parts) {
    if (part.kind === 'term') continue;
    const fact: Fact = { statement: part, latex, names: namesOf(part), origin, isSupposed, isRefuted };
    next = learn(next, part, isSupposed);
    next = fact.names.size === 0 ? next : { ...next, facts: [...next.facts, fact].slice(-maxFacts) };
    next = { ...next, previous: fact };
  }
  return next;
}

/** A statement's parts that all hold. */
export function flatten(statement: Statement): readonly Statement[] {
  if (statement.kind === 'implication') return statement.parts.flatMap(flatten);
  if (statement.kind === 'compound' && statement.operation !== 'or') return statement.parts.flatMap(flatten);
  return [statement];
}

/** Takes up functions, values of letters, and rounded numbers. */
function learn(context: VerifyContext, statement: Statement, isSupposed: boolean): VerifyContext {
  if (statement.kind !== 'relation') return context;
  let { functions, values, rounded } = context;
  const definition = maybeDefinition(statement);
  if (definition?.kind === 'function' && !isZeroCondition(functions, definition)) {
    const known = functions.get(definition.name);
    const isAmbiguous = known !== undefined && !isSameTerm(known.body, definition.body);
    if (known === undefined || !isAmbiguous)
      functions = new Map([...functions, [definition.name, { ...definition, isAmbiguous: false }]]);
    else functions = new Map([...functions, [definition.name, { ...definition, isAmbiguous: true }]]);
  }
  const rule = definition?.kind === 'value' && !isSupposed ? maybeRule(definition.name, statement) : null;
  if (rule !== null && definition !== null) {
    const known = functions.get(definition.name);
    const isAmbiguous = known !== undefined && (known.isAmbiguous || !isSameTerm(known.body, rule));
    const meaning = { parameters: ['n'], body: known?.body ?? rule, isAmbiguous };
    functions = new Map([...functions, [definition.name, meaning]]);
  }
  const value = definition?.kind === 'value' ? lastValue(statement) : null;
  if (definition?.kind === 'value' && value !== null) {
    const known = values.get(definition.name) ?? [];
    values = new Map([...values, [definition.name, [...known, value].slice(-maxValues)]]);
  }
  const found = maybeRounding(statement);
  if (found !== null) rounded = [...rounded, found].slice(-maxFacts);
  return { ...context, functions, values, rounded };
}

/** The last side of `a_n = ... = 2n + 1`, which is a sequence's rule; null for other names and other letters. */
function maybeRule(name: string, { terms, comparisons }: Statement & { kind: 'relation' }): Term | null {
  if (!/^[a-zA-Z]_n$/.test(name) || comparisons.some((comparison) => comparison !== '=')) return null;
  const last = terms.at(-1);
  const names = last === undefined ? [] : [...namesOf({ kind: 'term', term: last })];
  return last !== undefined && names.length === 1 && names[0] === 'n' ? last : null;
}

/** `f(x) = 0` after `f(x) = x^2 - 1` asks for zeros: it is no second definition. */
function isZeroCondition(
  functions: VerifyContext['functions'],
  { name, body }: { readonly name: string; readonly body: Term },
): boolean {
  return functions.has(name) && body.kind === 'number' && body.numerator === 0n;
}

/** What a chain of equations comes to: its last term that has a value. */
function lastValue(statement: Statement & { kind: 'relation' }): Term | null {
  const terms = statement.comparisons.every((comparison) => comparison === '=' || comparison === '~')
    ? statement.terms
    : statement.terms.slice(0, 2);
  return (
    terms
      .slice(1)
      .findLast((term) => namesOf({ kind: 'term', term }).size === 0 && evaluateClosed(term) !== null) ?? null
  );
}

/** `2/3 = 0.667` makes later uses of 0.667 stand for the fraction. */
function maybeRounding(statement: Statement & { kind: 'relation' }): RoundedNumber | null {
  const last = statement.terms.at(-1);
  const before = statement.terms.at(-2);
  if (last === undefined || before === undefined || !isBareNumber(last) || isBareNumber(before)) return null;
  const shown = maybeShownNumber(last);
  const exact = evaluateClosed(stripUnits(before, { keepPercent: true }));
  const value = evaluateClosed(stripUnits(last, { keepPercent: true }));
  if (shown === null || exact === null || value === null) return null;
  const gap = Math.abs(exact.approximate - value.approximate);
  if (gap === 0 || gap > 0.01 * Math.abs(exact.approximate) + 0.005) return null;
  return { shown: Math.abs(value.approximate), exact: Math.abs(exact.approximate) };
}

/** The letter or label that a term is, null where it is anything else. */
export function maybeName(term: Term): string | null {
  if (term.kind === 'symbol') return term.name;
  return term.kind === 'text' ? labelName(term.text) : null;
}
