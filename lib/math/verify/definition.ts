import type { Statement, Term } from '../latex/term.ts';
import { labelName } from './term-walk.ts';

/** What an equation may be the definition of. */
export type Definition =
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly parameters: readonly string[];
      readonly body: Term;
    }
  /** A letter, or words, with a first term for it. */
  | { readonly kind: 'value'; readonly name: string; readonly body: Term };

/** The definition that `f(x) = ...`, `x = ...` or `\text{total} = ...` may be, null for other statements. */
export function maybeDefinition(statement: Statement): Definition | null {
  if (statement.kind !== 'relation') return null;
  const [left, body] = statement.terms;
  if (left === undefined || body === undefined || !/^[=~]$/.test(statement.comparisons[0] ?? '')) return null;
  if (left.kind === 'symbol') return { kind: 'value', name: left.name, body };
  if (left.kind === 'text') return { kind: 'value', name: labelName(left.text), body };
  if (left.kind !== 'apply' || left.primes !== 0) return null;
  const parameters = left.args.flatMap((arg) => (arg.kind === 'symbol' ? [arg.name] : []));
  if (parameters.length !== left.args.length || parameters.length === 0) return null;
  return { kind: 'function', name: left.name, parameters, body };
}
