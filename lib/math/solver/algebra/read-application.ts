import type { Expression } from '../../expression/expression.ts';
import { substitute } from '../../expression/substitute.ts';
import type { Question } from '../question.ts';
import { maybeParse } from './algebra-words.ts';

/** A function that the question defines. */
export interface NamedFunction {
  readonly name: string;
  readonly variable: string;
  readonly body: Expression;
}

/** A use of named functions: `f(3)`, `f(g(x))`. */
export interface Application {
  /** From the outermost to the innermost. */
  readonly functions: readonly NamedFunction[];
  readonly argument: Expression;
}

/** The functions that a question defines, in reading order; each name counts once. */
export function definitionsOf(question: Question): readonly NamedFunction[] {
  return question.formulas.flatMap((formula) => (formula.kind === 'function' ? [formula] : []));
}

/** Reads `f(3)`, `g(f(x))` or `(f∘g)(2)`; null when it is something else or uses an unknown function. */
export function maybeReadApplication(text: string, known: readonly NamedFunction[]): Application | null {
  const composed = /^\(?\s*([fgh])\s*(?:∘|\\circ)\s*([fgh])\s*\)?\s*\((.+)\)$/.exec(text.trim());
  const plain = composed === null ? text.trim() : `${composed[1]}(${composed[2]}(${composed[3]}))`;
  const match = /^([fgh])\s*\((.+)\)$/.exec(plain.replace(/\\left|\\right/g, ''));
  const outer = known.find(({ name }) => name === match?.[1]);
  if (match === null || outer === undefined) {
    return null;
  }
  const inside = match[2] ?? '';
  const inner = maybeReadApplication(inside, known);
  if (inner !== null) {
    return { functions: [outer, ...inner.functions], argument: inner.argument };
  }
  const argument = maybeParse(inside);
  return argument === null ? null : { functions: [outer], argument };
}

/** The function with its argument put in. */
export function applyFunction({ body, variable }: NamedFunction, argument: Expression): Expression {
  return substitute(body, variable, argument);
}
