import { makeNumber, readNumeral } from '../expression/numeral.ts';
import type { NumberTerm, Term, TermFunctionName } from './term.ts';

/** Makes an exact number; `denominator` is not 0. */
export function numberTerm(numerator: bigint | number, denominator: bigint | number = 1): NumberTerm {
  const { numerator: above, denominator: below } = makeNumber(BigInt(numerator), BigInt(denominator));
  return { kind: 'number', numerator: above, denominator: below, decimals: null };
}

/** Reads `12`, `0.50` or `.5`. */
export function decimalTerm(text: string): NumberTerm {
  const { numerator, denominator } = readNumeral(text);
  const point = text.indexOf('.');
  return { kind: 'number', numerator, denominator, decimals: point === -1 ? null : text.length - point - 1 };
}

/** A product; one factor stays as it is. */
export function multiplyTerms(factors: readonly Term[]): Term {
  const [first] = factors;
  return factors.length === 1 && first !== undefined ? first : { kind: 'multiply', factors };
}

/** A sum; one term stays as it is. */
export function addTerms(terms: readonly Term[]): Term {
  const [first] = terms;
  return terms.length === 1 && first !== undefined ? first : { kind: 'add', terms };
}

/** A call of a known function. */
export function callTerm(name: TermFunctionName, ...args: readonly Term[]): Term {
  return { kind: 'call', name, args };
}

/** Whether a term is a numeral without a sign. */
export function isNumeral(term: Term | undefined): term is NumberTerm {
  return term?.kind === 'number';
}

/** Whether a term is a whole number that is written as one. */
export function isInteger(term: Term | undefined): term is NumberTerm {
  return isNumeral(term) && term.denominator === 1n && term.decimals === null;
}
