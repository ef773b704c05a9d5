import { boundName, freeSymbols, freeSymbolsOf } from '../latex/free-symbols.ts';
import type { Statement, Term } from '../latex/term.ts';
import { childTerms } from '../latex/term-children.ts';

/** A term with its direct parts replaced. Bound letters are not looked at: see {@link substitute}. */
export function mapParts(term: Term, map: (part: Term) => Term): Term {
  switch (term.kind) {
    case 'add':
      return { ...term, terms: term.terms.map(map) };
    case 'multiply':
      return { ...term, factors: term.factors.map(map) };
    case 'divide':
      return { ...term, numerator: map(term.numerator), denominator: map(term.denominator) };
    case 'power':
      return { ...term, base: map(term.base), exponent: map(term.exponent) };
    case 'negate':
    case 'factorial':
      return { ...term, operand: map(term.operand) };
    case 'plus-minus':
      return { ...term, base: map(term.base), offset: map(term.offset) };
    case 'call':
    case 'apply':
      return { ...term, args: term.args.map(map) };
    case 'series':
      return { ...term, from: map(term.from), to: map(term.to), body: map(term.body) };
    case 'integral': {
      const bounds = term.bounds === null ? null : ([map(term.bounds[0]), map(term.bounds[1])] as const);
      return { ...term, bounds, body: map(term.body) };
    }
    case 'limit':
      return { ...term, to: map(term.to), body: map(term.body) };
    case 'derivative':
      return { ...term, body: map(term.body) };
    case 'difference':
      return { ...term, from: map(term.from), to: map(term.to), body: map(term.body) };
    case 'matrix':
      return { ...term, rows: term.rows.map((row) => row.map(map)) };
    case 'tuple':
    case 'set':
      return { ...term, items: term.items.map(map) };
    case 'interval':
      return { ...term, from: map(term.from), to: map(term.to) };
    case 'set-operation':
      return { ...term, sets: term.sets.map(map) };
    case 'quantity':
      return { ...term, value: map(term.value) };
    case 'piecewise':
      return { ...term, pieces: term.pieces.map((piece) => ({ ...piece, value: map(piece.value) })) };
    default:
      return term;
  }
}

/** The direct parts of a term. */
export function partsOf(term: Term): readonly Term[] {
  return childTerms(term).map(({ child }) => child);
}

/** Whether a term or one of its parts passes the test. */
export function containsTerm(term: Term, test: (part: Term) => boolean): boolean {
  return test(term) || partsOf(term).some((part) => containsTerm(part, test));
}

/** The letters of a term that have no value, without those that a sum, an integral or a limit runs over. */
export function freeNames(term: Term): ReadonlySet<string> {
  return freeSymbols(term, labelName);
}

/** The name under which words of a formula are known: "Total Cost" and "total cost" are the same. */
export function labelName(text: string): string {
  return `:${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(?:the|a|so|then|total number of) /, '')
    .trim()}`;
}

/** Puts terms in for letters and for words. */
export function substitute(term: Term, values: ReadonlyMap<string, Term>): Term {
  if (values.size === 0) return term;
  if (term.kind === 'symbol') return values.get(term.name) ?? term;
  if (term.kind === 'text') return values.get(labelName(term.text)) ?? term;
  const own = boundName(term);
  if (own === null || !values.has(own)) return mapParts(term, (part) => substitute(part, values));
  const within = new Map([...values].filter(([name]) => name !== own));
  return mapParts(term, (part) => substitute(part, 'body' in term && term.body === part ? within : values));
}

/** The free letters of a statement. */
export function namesOf(statement: Statement): ReadonlySet<string> {
  return freeSymbolsOf(statement, labelName);
}

/** A number as it stands, with a sign, a unit or a percent sign at most. */
export function isBareNumber(term: Term): boolean {
  if (term.kind === 'negate') return isBareNumber(term.operand);
  if (term.kind === 'quantity') return isBareNumber(term.value);
  return term.kind === 'number' || term.kind === 'constant';
}

/** The number that a bare number shows, without its sign and unit; null for anything else. */
export function maybeShownNumber(term: Term): (Term & { kind: 'number' }) | null {
  if (term.kind === 'negate') return maybeShownNumber(term.operand);
  if (term.kind === 'quantity') return maybeShownNumber(term.value);
  return term.kind === 'number' ? term : null;
}

/** A term without units: `3 \text{ cm}` is 3, a percentage is its hundredth. */
export function stripUnits(term: Term, { keepPercent }: { readonly keepPercent: boolean }): Term {
  if (term.kind === 'quantity') {
    const value = stripUnits(term.value, { keepPercent });
    if (term.unit !== 'percent' || !keepPercent) return value;
    return { kind: 'divide', numerator: value, denominator: integerTerm(100) };
  }
  return mapParts(term, (part) => stripUnits(part, { keepPercent }));
}

/** A whole number. */
export function integerTerm(value: number | bigint): Term {
  const numerator = BigInt(value);
  const number: Term = {
    kind: 'number',
    numerator: numerator < 0n ? -numerator : numerator,
    denominator: 1n,
    decimals: null,
  };
  return numerator < 0n ? { kind: 'negate', operand: number } : number;
}

/** Both readings of the double signs of a term, upper signs first; one where it has none. */
export function expandSigns(term: Term): readonly Term[] {
  if (!containsTerm(term, (part) => part.kind === 'plus-minus')) return [term];
  return [pickSign(term, true), pickSign(term, false)];
}

function pickSign(term: Term, isUpper: boolean): Term {
  if (term.kind !== 'plus-minus') return mapParts(term, (part) => pickSign(part, isUpper));
  const offset = pickSign(term.offset, isUpper);
  const isMinus = isUpper === term.isMinusFirst;
  const last: Term = isMinus ? { kind: 'negate', operand: offset } : offset;
  return { kind: 'add', terms: [pickSign(term.base, isUpper), last] };
}

/** Whether one value of a term costs many steps: sums, limits and definite integrals. */
export function isCostly(term: Term): boolean {
  return containsTerm(
    term,
    (part) => part.kind === 'series' || part.kind === 'limit' || part.kind === 'integral',
  );
}

/** {@link isCostly} of any side of a statement. */
export function isCostlyStatement(statement: Statement): boolean {
  if (statement.kind === 'term') return isCostly(statement.term);
  return statement.kind === 'relation'
    ? statement.terms.some(isCostly)
    : statement.parts.some(isCostlyStatement);
}

/** The units in a term. */
export function unitsOf(term: Term): ReadonlySet<string> {
  const own = term.kind === 'quantity' ? [term.unit] : [];
  return new Set([...own, ...partsOf(term).flatMap((part) => [...unitsOf(part)])]);
}

/** Whether a term is a set, a tuple or given by cases: no arithmetic is read out of it. */
export function isNonsense(term: Term): boolean {
  return /^(?:set|interval|set-operation|named-set|tuple|piecewise)$/.test(term.kind);
}
