import type { Term } from '../latex/term.ts';
import { type Complex, undefinedValue } from './complex.ts';

/** A function that a text defines: `f(x, y) = body`. */
export interface FunctionDefinition {
  readonly parameters: readonly string[];
  readonly body: Term;
}

/** Values of symbols and words by name. */
export type Bindings = ReadonlyMap<string, Complex>;

/** A term made ready for many evaluations. */
export type CompiledTerm = (bindings: Bindings) => Complex;

/** What holds for a whole compilation. */
export interface Compiler {
  /** Compiles a part; parts of the compiler find each other through it. */
  readonly compile: (term: Term, compiler: Compiler) => CompiledTerm;
  readonly functions: ReadonlyMap<string, FunctionDefinition>;
  readonly units: 'ignore' | 'convert';
  /** Evaluations of bodies that are left before sums, integrals and limits give up. */
  readonly budget: { left: number };
  readonly depth: number;
}

/** A term of one kind. */
export type Of<Kind extends Term['kind']> = Extract<Term, { kind: Kind }>;

/** The body as a function of one variable, the others as they are bound; it counts against the budget. */
export function along(
  body: CompiledTerm,
  variable: string,
  bindings: Bindings,
  compiler: Compiler,
): (x: Complex) => Complex {
  const scope = new Map(bindings);
  return (x) => {
    compiler.budget.left -= 1;
    if (compiler.budget.left < 0) return undefinedValue;
    scope.set(variable, x);
    return body(scope);
  };
}
