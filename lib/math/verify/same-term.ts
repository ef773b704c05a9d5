import type { Term } from '../latex/term.ts';

/** Whether two terms are written alike, apart from brackets and blanks. */
export function isSameTerm(one: Term, other: Term): boolean {
  return JSON.stringify(one, writeBigInt) === JSON.stringify(other, writeBigInt);
}

function writeBigInt(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
