import type { Statement, Term } from '../latex/term.ts';
import {
  type AskedAboutFunction,
  maybeAskedAboutFunction,
  maybePlace,
  onlyFunction,
  type QuestionParts,
} from './asked-about-functions.ts';
import { maybeStatement, type VerifyContext } from './context.ts';
import { maybeDefinition } from './definition.ts';
import { extractClaims } from './extract-claims.ts';
import { resolveFunctions } from './resolve-functions.ts';
import { containsTerm, freeNames, integerTerm, namesOf } from './term-walk.ts';

/** What a question asks for, where its answer can be put in. `isSure` where a difference is certainly an error. */
export type Asked =
  | { readonly kind: 'roots'; readonly equations: readonly Statement[] }
  | { readonly kind: 'value'; readonly term: Term; readonly isSure: boolean }
  | {
      readonly kind: 'derivative';
      readonly term: Term;
      readonly variable: string;
      readonly order: number;
      readonly isSure: boolean;
    }
  | {
      readonly kind: 'antiderivative';
      readonly term: Term;
      readonly variable: string;
      readonly isSure: boolean;
    }
  | {
      readonly kind: 'extremum';
      readonly term: Term;
      readonly variable: string;
      readonly isMaximum: boolean;
      /** The closed interval that the question gives; null for all numbers. */
      readonly bounds: readonly [from: Term, to: Term] | null;
    }
  /** An inequality in one letter. */
  | { readonly kind: 'solution-set'; readonly statement: Statement; readonly name: string }
  /** A remainder: a number from 0 to the modulus. */
  | { readonly kind: 'remainder'; readonly term: Term; readonly modulus: Term }
  | AskedAboutFunction;

const solving = /\b(?:solve|solutions?|roots?|zeros?)\b|解方程|解下列|方程.*(?:解|根)|求解|解/i;
const evaluating =
  /^\s*(?:please\s+)?(?:(?:then )?what is(?: the (?:exact )?value of)?|evaluate|compute|calculate|simplify|find(?: the)?(?: exact)?(?: value| sum)?(?: of)?(?: the (?:infinite )?series)?|determine(?: the)?(?: value)?(?: of)?|计算|求值?|化简|求)\s*:?\s*$/i;
const rewriting = /\b(?:simplify|expand|factor(?:i[sz]e)?)\b|化简|展开|因式分解|分解因式/i;
const differentiating = /\b(?:derivative|differentiate)\b|求导|导数/i;
const integrating = /\b(?:antiderivative|indefinite integral|integrate)\b|不定积分|原函数/i;
const extremal =
  /\b(maximum|minimum|max|min|greatest|least|largest|smallest)\s+(?:possible\s+)?value\s+of\b|(最大|最小)值/i;
const conditional =
  /\b(?:positive|negative|integer|natural|prime|subject|given that|such that|real part|modulo|remainder|nearest|digits?|sum of|product of|number of|how many|difference|ratio|larger|smaller|largest|smallest|greatest|least)\b|整数|正数|个数|余数|之和|之积|多少个/i;

/** Asks for a part of a value or of an expression. */
const partial =
  /\b(?:modulo|remainder|digits?|coefficients?|constant term|degree|expansion)\b|余数|个位|位数|系数|常数项|展开式|次数/i;
/** Asks for what the roots are like, and not for them. */
const aboutRoots =
  /\b(?:sum|product|squares|reciprocals?|average|mean|discriminant|midpoint|distance)\b|之和|的和|之积|的积|平方和|倒数|判别式/i;

/** Gives the roots names, to ask for something else: "the roots are a and b", "α and β are the roots", "是方程……的两根". */
const namedRoots = [
  /\b(?:roots?|solutions?|zeros?)\b[^.?!]*\b(?:are|be)\s+(?:denoted\s+(?:by\s+)?)?[$\\(]*(?:alpha|beta|[a-zα-ω](?![a-z]))/i,
  /[a-zα-ω]\S{0,6}\s+(?:and|,)\s+\S{1,8}\s+(?:be|are)\s+(?:the\s+)?(?:two\s+|three\s+)?(?:distinct\s+|real\s+|different\s+)*(?:roots|solutions|zeros)\b/i,
  /\bbe\s+(?:the\s+|a\s+)?(?:two\s+|three\s+)?(?:distinct\s+|real\s+)*(?:roots?|solutions?|zeros?)\b/i,
  /(?:是|为)[^。？]*方程[^。？]*根/,
  /根(?:分别)?(?:记?为|是)\s*[$\\(]*(?:alpha|beta|[a-zα-ω])/i,
] as const;

/** Reads what a question asks for; null where it is not one of the kinds, or not certainly so. */
export function maybeAsked(question: string, context: VerifyContext): Asked | null {
  const parts = readParts(question, context);
  const terms = parts.flatMap(({ statement, before }) =>
    statement.kind === 'term' ? [{ term: resolveFunctions(statement.term, context), before }] : [],
  );
  const relations = parts.flatMap(({ statement }) => (statement.kind === 'term' ? [] : [statement]));
  const kept = { relations, terms: terms.map((item) => item.term) };
  return (
    maybeAskedAboutFunction(question, kept) ??
    maybeRemainder(question, relations.length, kept.terms) ??
    maybeSolutionSet(question, relations, terms.length) ??
    maybeExtremum(question, relations, terms) ??
    maybeDerivativeAt(question, kept) ??
    maybeCalculus(question, relations, terms) ??
    maybeRoots(question, relations, kept.terms) ??
    maybeValue(question, relations, terms)
  );
}

interface Part {
  readonly statement: Statement;
  readonly before: string;
}

function readParts(question: string, context: VerifyContext): readonly Part[] {
  const { claims } = extractClaims(question, { complete: true });
  const found = claims.flatMap(({ latex, start }) => {
    const statement = maybeStatement(latex, context);
    return statement === null ? [] : [{ statement, before: question.slice(0, start) }];
  });
  return found.length > 0 ? found : bareExpression(question, context);
}

/** `((2 + 3) * 4) =` and nothing else. */
function bareExpression(question: string, context: VerifyContext): readonly Part[] {
  const text = question.trim().replace(/[=?\s]+$/, '');
  if (!/^[-+*/()\d.\s^]+$/.test(text) || !/\d/.test(text)) return [];
  const statement = maybeStatement(text.replaceAll('*', '\\cdot '), context);
  return statement?.kind === 'term' ? [{ statement, before: 'Compute' }] : [];
}

function onlyName(term: Term): string | null {
  const names = [...freeNames(term)];
  return names.length === 1 ? (names[0] ?? null) : null;
}

interface AskedTerm {
  readonly term: Term;
  readonly before: string;
}

function maybeExtremum(
  question: string,
  relations: readonly Statement[],
  terms: readonly AskedTerm[],
): Asked | null {
  const match = extremal.exec(question);
  if (match === null) return null;
  const ranges = relations.flatMap(maybeRange);
  const intervals = terms.flatMap(({ term }) => (term.kind === 'interval' && isClosed(term) ? [term] : []));
  const defined = relations.flatMap((relation) =>
    relation.kind === 'relation' && relation.comparisons[0] === '=' ? relation.terms.slice(1) : [],
  );
  const others = terms.filter(({ term }) => term.kind !== 'interval');
  const [term] = others.length === 1 && defined.length === 0 ? others.map((item) => item.term) : defined;
  if (
    term === undefined ||
    others.length + relations.length - ranges.length > 2 ||
    relations.length - ranges.length > 1
  )
    return null;
  const limits = [...ranges, ...intervals.map(({ from, to }) => [from, to] as const)];
  const isLimited = limits.length === 1;
  if (limits.length > 1 || terms.length - others.length > intervals.length) return null;
  if (/\b(?:and|or) (?:the )?(?:absolute )?(?:min|max)|最大值?[和与及、]最小/i.test(question)) return null;
  const variable = onlyName(term);
  const isMaximum = /max|great|larg|大/i.test(match[1] ?? match[2] ?? '');
  const bounds = isLimited ? (limits[0] ?? null) : null;
  return variable === null ? null : { kind: 'extremum', term, variable, isMaximum, bounds };
}

function isClosed({ isFromClosed, isToClosed }: Term & { kind: 'interval' }): boolean {
  return isFromClosed && isToClosed;
}

/** The bounds of `0 \\le x \\le 3`. */
function maybeRange(relation: Statement): readonly (readonly [Term, Term])[] {
  if (relation.kind !== 'relation' || relation.comparisons.join() !== '<=,<=') return [];
  const [from, name, to] = relation.terms;
  return from !== undefined && name?.kind === 'symbol' && to !== undefined ? [[from, to]] : [];
}

/** "the remainder when A is divided by B", "the units digit of A". */
function maybeRemainder(question: string, relationCount: number, terms: readonly Term[]): Asked | null {
  const [term, divisor, ...others] = terms;
  if (term === undefined || relationCount > 0 || others.length > 0 || freeNames(term).size > 0) return null;
  if (divisor === undefined)
    return /\b(?:units?|ones|last) digit of\b|个位数/i.test(question)
      ? { kind: 'remainder', term, modulus: integerTerm(10) }
      : null;
  const isAsked = /\bremainder (?:when|of)\b.*\bdivided by\b|除以.*余数/is.test(question);
  return isAsked && freeNames(divisor).size === 0 ? { kind: 'remainder', term, modulus: divisor } : null;
}

function maybeSolutionSet(
  question: string,
  relations: readonly Statement[],
  termCount: number,
): Asked | null {
  const [statement, ...others] = relations;
  if (statement?.kind !== 'relation' || others.length > 0 || termCount > 1 || conditional.test(question))
    return null;
  const [name, ...names] = namesOf(statement);
  const isInequality = statement.comparisons.every((comparison) => /^[<>]=?$/.test(comparison));
  const isAsked = /\b(?:solve|solution set)\b|解不等式|解集/i.test(question);
  if (!isInequality || !isAsked || name === undefined || names.length > 0) return null;
  return { kind: 'solution-set', statement, name };
}

/** "the derivative of f(x) = x^3 at x = 2", "f'(2)". */
function maybeDerivativeAt(question: string, parts: QuestionParts): Asked | null {
  const isAsked = differentiating.test(question) && /\bat\b|处/i.test(question);
  const term = isAsked && !/second|third|tangent|二阶|切线/i.test(question) ? onlyFunction(parts) : null;
  const variable = term === null ? null : onlyName(term);
  const to = variable === null ? null : maybePlace(parts, variable);
  if (term === null || variable === null || to === null) return null;
  const body: Term = { kind: 'derivative', variable, order: 1, body: term };
  return { kind: 'value', term: { kind: 'limit', variable, to, side: 'both', body }, isSure: true };
}

function maybeCalculus(
  question: string,
  relations: readonly Statement[],
  terms: readonly AskedTerm[],
): Asked | null {
  const integral = terms.length === 1 && terms[0]?.term.kind === 'integral' ? terms[0].term : null;
  if (integral !== null && integral.bounds === null)
    return { kind: 'antiderivative', term: integral.body, variable: integral.variable, isSure: true };
  const isDerivative =
    differentiating.test(question) && !/\bat\b|point|tangent|second|third|处|二阶|点/i.test(question);
  const isIntegral =
    integrating.test(question) &&
    !/\bfrom\b|area|definite integral|到/i.test(question.replace(/indefinite integral/gi, ''));
  if (isDerivative === isIntegral) return null;
  const bodies = relations.flatMap((relation) =>
    relation.kind === 'relation' && relation.terms.length === 2 ? relation.terms.slice(1) : [],
  );
  const candidates = [
    ...bodies,
    ...terms.map((item) => item.term).filter((term) => term.kind !== 'symbol' && term.kind !== 'apply'),
  ];
  const [term] = candidates;
  const variable = term === undefined ? null : onlyName(term);
  if (term === undefined || variable === null || candidates.length > 1) return null;
  return isDerivative
    ? { kind: 'derivative', term, variable, order: 1, isSure: true }
    : { kind: 'antiderivative', term, variable, isSure: true };
}

function maybeRoots(question: string, relations: readonly Statement[], terms: readonly Term[]): Asked | null {
  const flat = relations.flatMap((relation) =>
    relation.kind === 'compound' && relation.operation !== 'or' ? relation.parts : [relation],
  );
  const isEquations =
    flat.length > 0 &&
    flat.every((relation) => relation.kind === 'relation' && relation.comparisons.join() === '=');
  const names = new Set(flat.flatMap((relation) => [...namesOf(relation)]));
  if (!isEquations || names.size === 0 || names.size > 3 || [...names].some((name) => name.startsWith(':')))
    return null;
  const asksLetter =
    /(?:find|what is|values? of|求)\s*(?:(?:all |the )*(?:possible |real )*values? of\s*)?\$?\\?\(?\s*([a-z])\s*\\?\)?\$?\s*[?.。？]?\s*$/i.exec(
      question,
    )?.[1];
  const isAsked = solving.test(question) || (asksLetter !== undefined && names.has(asksLetter));
  if (!isAsked || [conditional, aboutRoots, ...namedRoots].some((pattern) => pattern.test(question)))
    return null;
  // The unknown, or where it lies; of another term the roots are only the way to it.
  const isElsewhere = terms.some(
    (term) => term.kind !== 'interval' && !(term.kind === 'symbol' && names.has(term.name)),
  );
  if (isElsewhere || terms.length > names.size + 1) return null;
  if (names.size > 1 && flat.length < names.size) return null;
  const isOrdinary = flat.every(
    (relation) =>
      relation.kind === 'relation' &&
      relation.terms.every(
        (term) => !containsTerm(term, (part) => part.kind === 'apply' || part.kind === 'derivative'),
      ),
  );
  return isOrdinary ? { kind: 'roots', equations: flat } : null;
}

function maybeValue(
  question: string,
  relations: readonly Statement[],
  terms: readonly AskedTerm[],
): Asked | null {
  const [only] = terms;
  if (only === undefined || terms.length > 1 || partial.test(question)) return null;
  if (!relations.every(isFunctionDefinition)) return null;
  const isNumber = freeNames(only.term).size === 0;
  const sentence =
    only.before.split(relations.length > 0 ? /[.。!?\n,，]/ : /[.。!?\n]/).at(-1) ?? only.before;
  if (relations.length > 0 && !isNumber) return null;
  if (isNumber && (evaluating.test(sentence) || only.before === 'Compute'))
    return { kind: 'value', term: only.term, isSure: true };
  if (!isNumber && rewriting.test(question) && !conditional.test(question))
    return { kind: 'value', term: only.term, isSure: true };
  return null;
}

function isFunctionDefinition(statement: Statement): boolean {
  return maybeDefinition(statement)?.kind === 'function';
}
