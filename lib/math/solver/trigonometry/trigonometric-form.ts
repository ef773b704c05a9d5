import { type Rational, rational, signOf, zero } from '../../exact/rational.ts';
import { addSurds, type Surd, surd } from '../../exact/surd.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { substitute } from '../../expression/substitute.ts';
import { maybeReadMultinomial } from '../../polynomial/multinomial.ts';
import type { Polynomial } from '../../polynomial/polynomial.ts';
import { findParts, replaceParts } from '../equation/replace-calls.ts';
import { isTrigonometric } from './trigonometric-task.ts';

/** One product of powers of sine, cosine and tangent of the same angle. */
export interface TrigTerm {
  readonly sin: number;
  readonly cos: number;
  readonly tan: number;
  readonly coefficient: Surd;
}

/** A polynomial in sine, cosine and tangent of one angle, which is to be 0. */
export interface TrigForm {
  readonly argument: Expression;
  readonly terms: readonly TrigTerm[];
}

const letters = { sin: 'S', cos: 'C', tan: 'T' } as const;

function isNumberRoot(part: Expression): boolean {
  return (
    part.kind === 'call' &&
    part.name === 'sqrt' &&
    part.args[0]?.kind === 'number' &&
    part.args[0].denominator === 1n
  );
}

function radicandOf(part: Expression | undefined): bigint | null {
  const argument = part?.kind === 'call' ? part.args[0] : undefined;
  return argument?.kind === 'number' ? argument.numerator : null;
}

function isSquareFree(value: bigint): boolean {
  for (let prime = 2n; prime * prime <= value; prime += 1n) {
    if (value % (prime * prime) === 0n) {
      return false;
    }
  }
  return value > 1n;
}

function swapCalls(expression: Expression): Expression {
  return (['sin', 'cos', 'tan'] as const).reduce<Expression>(
    (swapped, name) =>
      replaceParts(swapped, (part) => part.kind === 'call' && part.name === name, letters[name]),
    expression,
  );
}

/** `W^power·coefficient` with W² = radicand. */
function reduceRoot(coefficient: Rational, power: number, radicand: bigint): Surd {
  const scaled = coefficient.mul(rational(radicand ** BigInt(Math.floor(power / 2))));
  return power % 2 === 0 ? surd(scaled) : { rational: zero, coefficient: scaled, radicand };
}

/** Reads an expression as a polynomial in sine, cosine and tangent of one angle; null when it is none. */
export function maybeReadTrigForm(expression: Expression): TrigForm | null {
  const calls = findParts(expression, isTrigonometric);
  const argument = calls[0]?.kind === 'call' ? calls[0].args[0] : undefined;
  const isOneAngle = calls.every(
    (call) =>
      call.kind === 'call' &&
      call.args[0] !== undefined &&
      argument !== undefined &&
      isSame(call.args[0], argument),
  );
  if (argument === undefined || !isOneAngle) {
    return null;
  }
  const swapped = swapCalls(expression);
  const roots = findParts(swapped, isNumberRoot).map(radicandOf);
  const radicand = roots[0] ?? 2n;
  if (roots.some((root) => root !== radicand) || !isSquareFree(radicand)) {
    return null;
  }
  const read = maybeReadMultinomial(replaceParts(swapped, isNumberRoot, 'W'));
  const terms: TrigTerm[] = [];
  for (const { coefficient, exponents } of read?.values() ?? []) {
    const { S = 0, C = 0, T = 0, W = 0, ...others } = exponents;
    if (Object.keys(others).length > 0) {
      return null;
    }
    const value = reduceRoot(coefficient, W, radicand);
    const same = terms.findIndex(({ sin, cos, tan }) => sin === S && cos === C && tan === T);
    const known = terms[same]?.coefficient;
    const term = {
      sin: S,
      cos: C,
      tan: T,
      coefficient: known === undefined ? value : addSurds(known, value),
    };
    terms.splice(same < 0 ? terms.length : same, same < 0 ? 0 : 1, term);
  }
  return read === null ? null : { argument, terms };
}

/** The form as a polynomial with rational coefficients in one of the functions; null when it is none. */
export function maybeSinglePolynomial(
  terms: readonly TrigTerm[],
  name: 'sin' | 'cos' | 'tan',
): Polynomial | null {
  const isOwn = terms.every(
    (term) => term.coefficient.radicand === 1n && term.sin + term.cos + term.tan === term[name],
  );
  if (!isOwn) {
    return null;
  }
  const degree = Math.max(0, ...terms.map((term) => term[name]));
  const coefficients = Array.from(
    { length: degree + 1 },
    (_, power) => terms.find((term) => term[name] === power)?.coefficient.rational ?? zero,
  );
  return coefficients.slice(0, coefficients.findLastIndex((value) => signOf(value) !== 0) + 1);
}

/** Doubled angles written by the single one: cos 2θ by sin² or cos² θ, sin 2θ = 2 sin θ cos θ. */
export function undoubleAngles(expression: Expression, single: Expression, double: Expression): Expression {
  const sin: Expression = { kind: 'call', name: 'sin', args: [single] };
  const cos: Expression = { kind: 'call', name: 'cos', args: [single] };
  const two: Expression = { kind: 'number', numerator: 2n, denominator: 1n };
  const isDouble = (name: 'sin' | 'cos') => (part: Expression) =>
    part.kind === 'call' && part.name === name && part.args[0] !== undefined && isSame(part.args[0], double);
  const hasCosine =
    findParts(
      expression,
      (part) =>
        part.kind === 'call' &&
        part.name === 'cos' &&
        part.args[0] !== undefined &&
        isSame(part.args[0], single),
    ).length > 0;
  const square = (base: Expression): Expression => ({ kind: 'power', base, exponent: two });
  const one: Expression = { kind: 'number', numerator: 1n, denominator: 1n };
  const cosine: Expression = hasCosine
    ? {
        kind: 'add',
        terms: [
          { kind: 'multiply', factors: [two, square(cos)] },
          { kind: 'negate', operand: one },
        ],
      }
    : {
        kind: 'add',
        terms: [one, { kind: 'negate', operand: { kind: 'multiply', factors: [two, square(sin)] } }],
      };
  const sine: Expression = { kind: 'multiply', factors: [two, sin, cos] };
  return substitute(
    substitute(
      replaceParts(replaceParts(expression, isDouble('cos'), 'D'), isDouble('sin'), 'E'),
      'D',
      cosine,
    ),
    'E',
    sine,
  );
}
