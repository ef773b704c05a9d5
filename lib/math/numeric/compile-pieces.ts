import type { Statement } from '../latex/term.ts';
import { compareChain } from './compare.ts';
import type { Bindings, CompiledTerm, Compiler, Of } from './compiler.ts';
import { undefinedValue } from './complex.ts';

/** Compiles a function by cases: the first whose condition holds. */
export function compilePieces({ pieces }: Of<'piecewise'>, compiler: Compiler): CompiledTerm {
  const compiled = pieces.map(({ value, condition }) => ({
    value: compiler.compile(value, compiler),
    holds: condition === null ? () => true : compileCondition(condition, compiler),
  }));
  return (bindings) => {
    for (const { value, holds } of compiled) {
      const verdict = holds(bindings);
      if (verdict === null) return undefinedValue;
      if (verdict) return value(bindings);
    }
    return undefinedValue;
  };
}

/** Whether a condition holds; null where that cannot be told. */
type Condition = (bindings: Bindings) => boolean | null;

function compileCondition(statement: Statement, compiler: Compiler): Condition {
  if (statement.kind === 'relation') {
    const sides = statement.terms.map((side) => compiler.compile(side, compiler));
    return (bindings) =>
      compareChain(
        sides.map((side) => side(bindings)),
        statement.comparisons,
      );
  }
  if (statement.kind !== 'compound') return () => null;
  const parts = statement.parts.map((part) => compileCondition(part, compiler));
  return (bindings) => {
    const verdicts = parts.map((part) => part(bindings));
    if (verdicts.includes(null)) return null;
    return statement.operation === 'or' ? verdicts.includes(true) : !verdicts.includes(false);
  };
}
