import { maybeBarName } from '../latex/free-symbols.ts';
import type { Term } from '../latex/term.ts';
import { along, type CompiledTerm, type Compiler, type Of } from './compiler.ts';
import { subtract, undefinedValue } from './complex.ts';
import { differentiate } from './differentiate.ts';
import { derivativeAt } from './limits.ts';
import { integrate } from './quadrature.ts';
import { sumSeries } from './series.ts';

/** Compiles a sum or product. */
export function compileSeries(term: Of<'series'>, compiler: Compiler): CompiledTerm {
  const [from, to, body] = [term.from, term.to, term.body].map((part) => compiler.compile(part, compiler));
  if (from === undefined || to === undefined || body === undefined) return () => undefinedValue;
  return (bindings) =>
    sumSeries(term.operation, from(bindings), to(bindings), along(body, term.index, bindings, compiler));
}

/** Compiles a definite integral; an antiderivative is no number. */
export function compileIntegral(term: Of<'integral'>, compiler: Compiler): CompiledTerm {
  if (term.bounds === null) return () => undefinedValue;
  const [from, to] = term.bounds.map((bound) => compiler.compile(bound, compiler));
  const body = compiler.compile(term.body, compiler);
  if (from === undefined || to === undefined) return () => undefinedValue;
  return (bindings) =>
    integrate(along(body, term.variable, bindings, compiler), from(bindings), to(bindings));
}

/** Compiles a derivative: exactly where there are rules for all parts, else by differences. */
export function compileDerivative(
  body: Term,
  variable: string,
  order: number,
  compiler: Compiler,
): CompiledTerm {
  if (body.kind === 'symbol' && body.name !== variable) return () => undefinedValue;
  let exact: Term | null = body;
  for (let index = 0; index < order && exact !== null; index += 1) exact = differentiate(exact, variable);
  if (exact !== null) return compiler.compile(exact, compiler);
  const compiled = compiler.compile(body, compiler);
  return (bindings) => {
    const at = bindings.get(variable);
    return at === undefined
      ? undefinedValue
      : derivativeAt(along(compiled, variable, bindings, compiler), at, order);
  };
}

/** Compiles what an evaluation bar says. */
export function compileDifference(term: Of<'difference'>, compiler: Compiler): CompiledTerm {
  const variable = term.variable ?? maybeBarName(term.body);
  if (variable === null) return () => undefinedValue;
  const [from, to, body] = [term.from, term.to, term.body].map((part) => compiler.compile(part, compiler));
  if (from === undefined || to === undefined || body === undefined) return () => undefinedValue;
  return (bindings) => {
    const at = along(body, variable, bindings, compiler);
    return subtract(at(to(bindings)), at(from(bindings)));
  };
}
