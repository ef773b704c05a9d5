import { approximateNumber } from '../expression/numeral.ts';
import type { Term } from '../latex/term.ts';
import { describeUnit } from '../latex/units.ts';
import { compileDerivative, compileDifference, compileIntegral, compileSeries } from './compile-calculus.ts';
import { compileLimit } from './compile-limit.ts';
import { compilePieces } from './compile-pieces.ts';
import type { Bindings, CompiledTerm, Compiler, FunctionDefinition, Of } from './compiler.ts';
import {
  add,
  type Complex,
  divide,
  factorialOf,
  modulus,
  multiply,
  negate,
  power,
  real,
  undefinedValue,
} from './complex.ts';
import { applyFunction, maybeUnaryFunction, oddRootPower } from './complex-functions.ts';
import { determinant } from './determinant.ts';

export type { Bindings } from './compiler.ts';

/** Options of {@link compileTerm}. */
export interface EvaluationOptions {
  /** Functions by name; default: none, and their applications are undefined. */
  readonly functions?: ReadonlyMap<string, FunctionDefinition>;
  /**
   * `ignore` takes `5 cm` as 5, but `20%` as 0.2 and `30°` as π/6; `convert` takes quantities in base units (metre,
   * second, kilogram, dollar). Default: `ignore`.
   */
  readonly units?: 'ignore' | 'convert';
}

const evaluationLimit = 1_000_000;
const callDepthLimit = 12;

/**
 * Turns a term into a function of its symbols. Values are principal; odd roots of negative real numbers, as
 * `\sqrt[3]{x}` or `x^{1/3}`, are real. What has no single number as its value (a set, `\pm`, an unknown function, an
 * antiderivative, a limit that cannot be told) is undefined: both parts are NaN.
 */
export function compileTerm(term: Term, options: EvaluationOptions = {}): CompiledTerm {
  const budget = { left: evaluationLimit };
  const functions = options.functions ?? new Map<string, FunctionDefinition>();
  const run = compile(term, { compile, functions, units: options.units ?? 'ignore', budget, depth: 0 });
  return (bindings) => {
    budget.left = evaluationLimit;
    return run(bindings);
  };
}

/** Evaluates a term once, as {@link compileTerm} does. */
export function evaluateTerm(term: Term, bindings: Bindings, options: EvaluationOptions = {}): Complex {
  return compileTerm(term, options)(bindings);
}

const constants = {
  pi: real(Math.PI),
  e: real(Math.E),
  i: { re: 0, im: 1 },
  infinity: real(Number.POSITIVE_INFINITY),
} as const;

function compile(term: Term, compiler: Compiler): CompiledTerm {
  const inner = (child: Term): CompiledTerm => compiler.compile(child, compiler);
  switch (term.kind) {
    case 'number': {
      const value = real(approximateNumber({ ...term, kind: 'number' }));
      return () => value;
    }
    case 'constant': {
      const value = constants[term.name];
      return () => value;
    }
    case 'symbol':
      return (bindings) => bindings.get(term.name) ?? undefinedValue;
    case 'text':
      return (bindings) => bindings.get(term.text) ?? undefinedValue;
    case 'add':
      return fold(term.terms.map(inner), add);
    case 'multiply':
      return fold(term.factors.map(inner), multiply);
    case 'divide': {
      const [above, below] = [inner(term.numerator), inner(term.denominator)];
      return (bindings) => divide(above(bindings), below(bindings));
    }
    case 'negate': {
      const operand = inner(term.operand);
      return (bindings) => negate(operand(bindings));
    }
    case 'power':
      return compilePower(term, compiler);
    case 'factorial': {
      const operand = inner(term.operand);
      return (bindings) => factorialOf(operand(bindings));
    }
    default:
      return compileOther(term, compiler);
  }
}

function compileOther(term: Term, compiler: Compiler): CompiledTerm {
  switch (term.kind) {
    case 'call':
      return compileCall(term, compiler);
    case 'apply':
      return compileApplication(term, compiler);
    case 'quantity':
      return compileQuantity(term, compiler);
    case 'series':
      return compileSeries(term, compiler);
    case 'integral':
      return compileIntegral(term, compiler);
    case 'limit':
      return compileLimit(term, compiler);
    case 'derivative':
      return compileDerivative(term.body, term.variable, term.order, compiler);
    case 'difference':
      return compileDifference(term, compiler);
    case 'matrix':
      return term.isDeterminant ? compileDeterminant(term.rows, compiler) : () => undefinedValue;
    case 'piecewise':
      return compilePieces(term, compiler);
    default:
      return () => undefinedValue;
  }
}

function fold(parts: readonly CompiledTerm[], join: (a: Complex, b: Complex) => Complex): CompiledTerm {
  const [first = () => undefinedValue, ...rest] = parts;
  return (bindings) => {
    let value = first(bindings);
    for (const part of rest) value = join(value, part(bindings));
    return value;
  };
}

/** The exponent p/q where it is written as a fraction of whole numbers with an odd denominator. */
function maybeOddRoot(exponent: Term): readonly [number, number] | null {
  if (exponent.kind === 'negate') {
    const inner = maybeOddRoot(exponent.operand);
    return inner === null ? null : [-inner[0], inner[1]];
  }
  if (exponent.kind === 'number') {
    const below = Number(exponent.denominator);
    return exponent.decimals === null && below % 2 === 1 && below > 1
      ? [Number(exponent.numerator), below]
      : null;
  }
  if (exponent.kind !== 'divide') return null;
  const { numerator, denominator } = exponent;
  if (numerator.kind !== 'number' || denominator.kind !== 'number') return null;
  if (numerator.denominator !== 1n || denominator.denominator !== 1n || denominator.numerator === 0n)
    return null;
  let [a, b] = [numerator.numerator, denominator.numerator];
  while (b !== 0n) [a, b] = [b, a % b];
  const below = Number(denominator.numerator / a);
  return below % 2 === 1 && below > 1 ? [Number(numerator.numerator / a), below] : null;
}

function compilePower({ base, exponent }: Of<'power'>, compiler: Compiler): CompiledTerm {
  const below = compiler.compile(base, compiler);
  const fraction = maybeOddRoot(exponent);
  if (fraction !== null) {
    const [numerator, denominator] = fraction;
    return (bindings) => oddRootPower(below(bindings), numerator, denominator);
  }
  const above = compiler.compile(exponent, compiler);
  return (bindings) => power(below(bindings), above(bindings));
}

function compileCall({ name, args }: Of<'call'>, compiler: Compiler): CompiledTerm {
  const [first, second] = args;
  if (
    name === 'dot' &&
    first?.kind === 'tuple' &&
    second?.kind === 'tuple' &&
    first.items.length === second.items.length
  ) {
    const products = first.items.map((item, index) =>
      fold(
        [item, second.items[index] ?? item].map((part) => compiler.compile(part, compiler)),
        multiply,
      ),
    );
    return fold(products, add);
  }
  if ((name === 'norm' || name === 'abs') && first?.kind === 'tuple') {
    const parts = first.items.map((part) => compiler.compile(part, compiler));
    return (bindings) => real(Math.hypot(...parts.map((part) => modulus(part(bindings)))));
  }
  if (name === 'det' && first?.kind === 'matrix') return compileDeterminant(first.rows, compiler);
  const parts = args.map((arg) => compiler.compile(arg, compiler));
  const unary = parts.length === 1 ? maybeUnaryFunction(name) : null;
  const [only] = parts;
  if (unary !== null && only !== undefined) return (bindings) => unary(only(bindings));
  return (bindings) =>
    applyFunction(
      name,
      parts.map((part) => part(bindings)),
    );
}

function compileQuantity({ value, unit }: Of<'quantity'>, compiler: Compiler): CompiledTerm {
  const amount = compiler.compile(value, compiler);
  const isScaled = compiler.units === 'convert' || unit === 'percent' || unit === 'degree';
  const factor = real(isScaled ? describeUnit(unit).factor : 1);
  return (bindings) => multiply(amount(bindings), factor);
}

function compileApplication({ name, primes, args }: Of<'apply'>, compiler: Compiler): CompiledTerm {
  const definition = compiler.functions.get(name);
  const isKnown = definition !== undefined && definition.parameters.length === args.length && primes >= 0;
  const [parameter] = definition?.parameters ?? [];
  if (!isKnown || compiler.depth >= callDepthLimit || (primes > 0 && args.length !== 1))
    return () => undefinedValue;
  const deeper = { ...compiler, depth: compiler.depth + 1 };
  const body =
    primes === 0 || parameter === undefined
      ? deeper.compile(definition.body, deeper)
      : compileDerivative(definition.body, parameter, primes, deeper);
  const parts = args.map((arg) => compiler.compile(arg, compiler));
  return (bindings) => {
    const scope = new Map(bindings);
    for (const [index, parameter] of definition.parameters.entries()) {
      scope.set(parameter, parts[index]?.(bindings) ?? undefinedValue);
    }
    return body(scope);
  };
}

function compileDeterminant(rows: readonly (readonly Term[])[], compiler: Compiler): CompiledTerm {
  const cells = rows.map((row) => row.map((cell) => compiler.compile(cell, compiler)));
  return (bindings) => determinant(cells.map((row) => row.map((cell) => cell(bindings))));
}
