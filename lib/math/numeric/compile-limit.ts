import { freeSymbols } from '../latex/free-symbols.ts';
import type { Term } from '../latex/term.ts';
import { childTerms } from '../latex/term-children.ts';
import { along, type CompiledTerm, type Compiler, type Of } from './compiler.ts';
import { add, type Complex, isFiniteComplex, multiply, real, undefinedValue } from './complex.ts';
import { isSameLimit, limitAt } from './limits.ts';

/*
 * A limit of values that come near tells nothing where something swings for ever: `\sin(\pi x)` is 0 at all whole
 * numbers. What swings is therefore held between its bounds, as in the squeeze theorem: `\frac{\sin x}{x}` tends to 0
 * because `\frac{s}{x}` does, whatever s in [-1, 1] is.
 */

/** A part that swings within bounds while its argument runs away. */
interface Swing {
  readonly part: Term;
  /** What runs away. */
  readonly argument: Term;
  /** The part's value at a level in [-1, 1]; null where it has no bounds. */
  readonly bound: ((argument: Complex, level: number) => Complex) | null;
}

const levels = [-1, -0.5, 0, 0.5, 1] as const;
const maxSwings = 2;

/** Compiles a limit. */
export function compileLimit(term: Of<'limit'>, compiler: Compiler): CompiledTerm {
  const to = compiler.compile(term.to, compiler);
  const body = compiler.compile(term.body, compiler);
  const swings = findSwings(term.body, term.variable).map((swing) => ({
    ...swing,
    run: compiler.compile(swing.argument, compiler),
  }));
  return (bindings) => {
    const target = to(bindings);
    const at = (part: CompiledTerm): Complex =>
      limitAt(along(part, term.variable, bindings, compiler), target, term.side);
    const loose = swings.filter(({ run }) => !isFiniteComplex(at(run)));
    if (loose.length === 0) return at(body);
    if (loose.length > maxSwings || loose.some(({ bound }) => bound === null)) return undefinedValue;
    return squeeze(loose, (held) => at(compileHeld(term.body, held, compiler)));
  };
}

/** The limit that all combinations of levels share; undefined where they differ. */
function squeeze(loose: readonly Swing[], limit: (held: ReadonlyMap<Swing, number>) => Complex): Complex {
  const combinations = loose.reduce<readonly ReadonlyMap<Swing, number>[]>(
    (all, swing) => all.flatMap((held) => levels.map((level) => new Map([...held, [swing, level]]))),
    [new Map()],
  );
  let found: Complex | null = null;
  for (const held of combinations) {
    const value = limit(held);
    if (Number.isNaN(value.re)) return undefinedValue;
    if (found !== null && !isSameLimit(found, value)) return undefinedValue;
    found ??= value;
  }
  return found ?? undefinedValue;
}

/** The body with some of its parts held at levels. */
function compileHeld(body: Term, held: ReadonlyMap<Swing, number>, compiler: Compiler): CompiledTerm {
  const bySwing = new Map([...held].map(([swing, level]) => [swing.part, { swing, level }]));
  const holding: Compiler = {
    ...compiler,
    compile: (part, inner) => {
      const found = bySwing.get(part);
      const bound = found?.swing.bound;
      if (found === undefined || bound == null) return compiler.compile(part, inner);
      const argument = inner.compile(found.swing.argument, inner);
      return (bindings) => bound(argument(bindings), found.level);
    },
  };
  return holding.compile(body, holding);
}

function findSwings(term: Term, variable: string): readonly Swing[] {
  if (!freeSymbols(term).has(variable)) return [];
  const own = maybeSwing(term);
  return [
    ...(own === null ? [] : [own]),
    ...childTerms(term).flatMap(({ child }) => findSwings(child, variable)),
  ];
}

function maybeSwing(part: Term): Swing | null {
  if (part.kind === 'power') {
    const size = maybeNegated(part.base);
    if (size === null) return null;
    return { part, argument: part.exponent, bound: (exponent, level) => real(level * size ** exponent.re) };
  }
  const argument = part.kind === 'call' ? part.args[0] : undefined;
  if (part.kind !== 'call' || argument === undefined) return null;
  switch (part.name) {
    case 'sin':
    case 'cos':
      return { part, argument, bound: (value, level) => multiply(real(level), one(value)) };
    case 'floor':
      return { part, argument, bound: (value, level) => add(value, real((level - 1) / 2)) };
    case 'ceil':
      return { part, argument, bound: (value, level) => add(value, real((level + 1) / 2)) };
    case 'round':
      return { part, argument, bound: (value, level) => add(value, real(level / 2)) };
    case 'tan':
    case 'cot':
    case 'sec':
    case 'csc':
    case 'mod':
      return { part, argument, bound: null };
    default:
      return null;
  }
}

/** 1, and undefined where the argument is not real: only real sines are bounded. */
function one(argument: Complex): Complex {
  return argument.im === 0 && !Number.isNaN(argument.re) ? real(1) : undefinedValue;
}

/** The size of a number that is written with a minus sign. */
function maybeNegated(term: Term): number | null {
  if (term.kind !== 'negate' || term.operand.kind !== 'number') return null;
  return Number(term.operand.numerator) / Number(term.operand.denominator);
}
