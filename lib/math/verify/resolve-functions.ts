import type { Statement, Term } from '../latex/term.ts';
import type { FunctionMeaning, VerifyContext } from './context.ts';
import { isSameTerm } from './same-term.ts';
import { containsTerm, freeNames, integerTerm, mapParts, substitute } from './term-walk.ts';

const maxDepth = 4;

/** Puts the meanings of known functions in: `f(2)`, `f'(x)`; unknown ones stay. */
export function resolveFunctions(
  term: Term,
  context: Pick<VerifyContext, 'functions' | 'facts'>,
  depth = 0,
): Term {
  const resolved = mapParts(term, (part) => resolveFunctions(part, context, depth));
  if (resolved.kind === 'symbol') return resolveMember(resolved, context);
  if (resolved.kind === 'derivative') return resolveDerivative(resolved, context);
  if (resolved.kind !== 'apply' || resolved.primes < 0 || depth >= maxDepth) return resolved;
  const meaning =
    context.functions.get(resolved.name) ?? meaningOfLetter(resolved.name, resolved.args, context);
  if (meaning === null || meaning.parameters.length !== resolved.args.length) return resolved;
  return applyMeaning(resolveFunctions(meaning.body, context, depth + 1), meaning.parameters, resolved);
}

/** `a_{10}` where `a_n = 2n + 1` was stated once, for all n. The first members may be given apart from the rule. */
function resolveMember(
  term: Term & { kind: 'symbol' },
  { functions, facts }: Pick<VerifyContext, 'functions' | 'facts'>,
): Term {
  const [, letter = '', index = ''] = /^([a-zA-Z])_(\d{1,6})$/.exec(term.name) ?? [];
  const rule = functions.get(`${letter}_n`);
  if (rule === undefined || rule.isAmbiguous || Number(index) < 3) return term;
  const isBounded = facts.some(
    ({ names, statement }) => names.size === 1 && names.has('n') && !isStart(statement),
  );
  return isBounded ? term : substitute(rule.body, new Map([['n', integerTerm(Number(index))]]));
}

/** `n \ge 1` */
function isStart(statement: Statement): boolean {
  if (statement.kind !== 'relation') return false;
  const [name, bound] = statement.terms;
  const isFrom = /^(?:>=|>|in)$/.test(statement.comparisons[0] ?? '') && name?.kind === 'symbol';
  const isLow =
    bound?.kind === 'named-set' || (bound?.kind === 'number' && bound.numerator <= 2n * bound.denominator);
  return isFrom && isLow && statement.comparisons.length === 1;
}

/** Puts the meanings of known functions into all terms of a statement: `f(x) = 0 \iff x = 1`. */
export function resolveStatement(statement: Statement, context: VerifyContext): Statement {
  switch (statement.kind) {
    case 'term':
      return { ...statement, term: resolveFunctions(statement.term, context) };
    case 'relation': {
      const isSure = statement.terms.every((term) => isAssertion(term, context).isSure);
      return isSure
        ? { ...statement, terms: statement.terms.map((term) => resolveFunctions(term, context)) }
        : statement;
    }
    default:
      return { ...statement, parts: statement.parts.map((part) => resolveStatement(part, context)) };
  }
}

/** `y'` where `y = ...` was stated. */
function meaningOfLetter(
  name: string,
  args: readonly Term[],
  { facts }: Pick<VerifyContext, 'facts'>,
): FunctionMeaning | null {
  if (args.length > 1) return null;
  const body = bodyOfLetter(name, facts);
  if (body === null) return null;
  const [parameter, ...others] = freeNames(body);
  if (parameter === undefined || others.length > 0) return null;
  return { parameters: args.length === 0 ? [] : [parameter], body, isAmbiguous: false };
}

function bodyOfLetter(name: string, facts: VerifyContext['facts']): Term | null {
  return bodiesOfLetter(name, facts)[0] ?? null;
}

/** Whether a letter was set equal to one expression in other letters, and to no other. */
function hasOneBody(name: string, facts: VerifyContext['facts']): boolean {
  const bodies = bodiesOfLetter(name, facts);
  return bodies.length > 0 && bodies.every((body) => isSameTerm(body, bodies[0] ?? body));
}

function bodiesOfLetter(name: string, facts: VerifyContext['facts']): readonly Term[] {
  return facts.flatMap(({ statement }) => {
    if (statement.kind !== 'relation' || statement.comparisons[0] !== '=') return [];
    const [left, right] = statement.terms;
    const isOwn = left?.kind === 'symbol' && left.name === name && right !== undefined;
    return isOwn && freeNames(right).size > 0 && !freeNames(right).has(name) ? [right] : [];
  });
}

function applyMeaning(
  body: Term,
  parameters: readonly string[],
  { primes, args }: Term & { kind: 'apply' },
): Term {
  const [parameter] = parameters.length > 0 ? parameters : [...freeNames(body)];
  if (primes === 0) return substitute(body, new Map(parameters.map((name, at) => [name, args[at] ?? body])));
  if (parameter === undefined) return body;
  const derivative: Term = { kind: 'derivative', variable: parameter, order: primes, body };
  const [arg] = args;
  if (arg === undefined || (arg.kind === 'symbol' && arg.name === parameter)) return derivative;
  return { kind: 'limit', variable: parameter, to: arg, side: 'both', body: derivative };
}

/** `dy/dx` where y is known in x. */
function resolveDerivative(
  term: Term & { kind: 'derivative' },
  { facts }: Pick<VerifyContext, 'facts'>,
): Term {
  if (term.body.kind !== 'symbol' || term.body.name === term.variable) return term;
  const body = bodyOfLetter(term.body.name, facts);
  return body === null || !freeNames(body).has(term.variable) ? term : { ...term, body };
}

/** Whether the functions of a term have one meaning each, and whether it has an operator of calculus. */
export function isAssertion(
  term: Term,
  context: VerifyContext,
): { readonly isSure: boolean; readonly isOperator: boolean } {
  const isSure = !containsTerm(term, (part) => {
    if (part.kind === 'derivative')
      return part.body.kind === 'symbol' && !hasOneBody(part.body.name, context.facts);
    if (part.kind !== 'apply') return false;
    const known = context.functions.get(part.name);
    return known === undefined
      ? part.primes === 0 || !hasOneBody(part.name, context.facts)
      : known.isAmbiguous;
  });
  const isOperator = containsTerm(term, (part) => {
    const isApplied =
      part.kind === 'apply' && (part.primes > 0 || part.args.some((arg) => arg.kind !== 'symbol'));
    return (
      isApplied ||
      part.kind === 'derivative' ||
      part.kind === 'limit' ||
      (part.kind === 'integral' && part.bounds !== null) ||
      part.kind === 'series'
    );
  });
  return { isSure, isOperator };
}
