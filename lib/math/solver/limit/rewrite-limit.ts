import { maybeDifferentiate } from '../../calculus/differentiate.ts';

import { compileExpression } from '../../expression/compile-expression.ts';
import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { findFreeVariables } from '../../expression/free-variables.ts';
import {
  add,
  call,
  divide,
  integer,
  maybeNumber,
  multiply,
  negate,
  numberFrom,
  power,
  subtract,
  symbol,
} from '../../expression/make-expression.ts';

import { simplifyExpression } from '../../expression/simplify-expression.ts';
import {
  degreeOf,
  dividePolynomials,
  maybeReadPolynomial,
  type Polynomial,
} from '../../polynomial/polynomial.ts';
import { type Approach, maybeTendency, type Tendency } from './extended.ts';

/** What is done in one move towards a limit. */
export type LimitRule =
  | 'direct'
  | 'simplify'
  | 'cancel'
  | 'conjugate'
  | 'highest-power'
  | 'hospital'
  | 'as-quotient'
  | 'exponential';

function gcdOf(left: Polynomial, right: Polynomial): Polynomial {
  return right.length === 0 ? left : gcdOf(right, dividePolynomials(left, right).remainder);
}

function fromPolynomial(polynomial: Polynomial, variable: string): Expression {
  return simplifyExpression(
    add(
      ...polynomial.map((coefficient, exponent) =>
        multiply(numberFrom(coefficient), power(symbol(variable), integer(exponent))),
      ),
    ),
  );
}

function toQuotient(body: Expression): { readonly above: Expression; readonly below: Expression } | null {
  if (body.kind === 'negate') {
    const inner = toQuotient(body.operand);
    return inner === null ? null : { above: negate(inner.above), below: inner.below };
  }
  return body.kind === 'divide' ? { above: body.numerator, below: body.denominator } : null;
}

/** Another expression with the same limit. */
export interface Rewritten {
  readonly rule: LimitRule;
  readonly body: Expression;
}

/** Cancels the common factor of two polynomials, or divides both by the highest power far out. */
function maybeRational(above: Expression, below: Expression, approach: Approach): Rewritten | null {
  const { variable, to } = approach;
  const [p, q] = [maybeReadPolynomial(above, variable), maybeReadPolynomial(below, variable)];
  if (p === null || q === null || p.length === 0 || q.length === 0) {
    return null;
  }
  if (to.kind === 'infinite') {
    const scale = power(symbol(variable), integer(degreeOf(q)));
    const lower = (polynomial: Polynomial): Expression =>
      add(
        ...polynomial
          .map((value, exponent) =>
            simplifyExpression(
              divide(multiply(numberFrom(value), power(symbol(variable), integer(exponent))), scale),
              'cancel',
            ),
          )
          .filter((term) => maybeNumber(term)?.n !== 0n)
          .reverse(),
      );
    return { rule: 'highest-power', body: divide(lower(p), lower(q)) };
  }
  const common = gcdOf(p, q);
  if (degreeOf(common) < 1) {
    return null;
  }
  const [top, bottom] = [p, q].map((polynomial) =>
    fromPolynomial(dividePolynomials(polynomial, common).quotient, variable),
  );
  return top === undefined || bottom === undefined
    ? null
    : { rule: 'cancel', body: simplifyExpression(divide(top, bottom), 'cancel') };
}

function hasRoot(expression: Expression): boolean {
  return (
    (expression.kind === 'call' && expression.name === 'sqrt') ||
    (expression.kind === 'multiply' && expression.factors.some(hasRoot)) ||
    (expression.kind === 'negate' && hasRoot(expression.operand))
  );
}

/** The sum with the sign of its second term turned, where one of two terms is a square root. */
function maybeConjugate(sum: Expression): Expression | null {
  const [first, second, ...rest] = sum.kind === 'add' ? sum.terms : [];
  if (first === undefined || second === undefined) {
    return null;
  }
  const terms = sum.kind === 'add' ? sum.terms : [];
  const root = terms.find(hasRoot);
  const others = terms.filter((term) => term !== root);
  return rest.length > 2 || root === undefined ? null : subtract(root, add(...others));
}

function maybeRationalise(body: Expression, approach: Approach): Rewritten | null {
  const { above, below } = toQuotient(body) ?? { above: body, below: integer(1) };
  for (const part of [above, below]) {
    const conjugate = maybeConjugate(part);
    if (conjugate === null || !findFreeVariables(part).includes(approach.variable)) {
      continue;
    }
    const terms = part.kind === 'add' ? part.terms : [];
    const product = simplifyExpression(
      subtract(
        power(terms.find(hasRoot) ?? part, integer(2)),
        power(add(...terms.filter((term) => term !== terms.find(hasRoot))), integer(2)),
      ),
      'cancel',
    );
    const plain = simplifyExpression(conjugate, 'cancel');
    const rewritten =
      part === above ? divide(product, multiply(below, plain)) : divide(multiply(above, plain), product);
    return { rule: 'conjugate', body: simplifyExpression(rewritten, 'cancel') };
  }
  return null;
}

/** The degree of a polynomial or of the root of one; null for anything else. */
function maybeGrowth(term: Expression, variable: string): number | null {
  const polynomial = maybeReadPolynomial(term, variable);
  if (polynomial !== null) {
    return degreeOf(polynomial);
  }
  if (term.kind === 'negate') {
    return maybeGrowth(term.operand, variable);
  }
  const [radicand] = term.kind === 'call' && term.name === 'sqrt' ? term.args : [];
  const inside = radicand === undefined ? null : maybeReadPolynomial(radicand, variable);
  return inside === null ? null : degreeOf(inside) / 2;
}

function dividedTerms(expression: Expression, variable: string, degree: number): Expression {
  const terms = expression.kind === 'add' ? expression.terms : [expression];
  return add(
    ...terms.map((term) =>
      simplifyExpression(divide(term, power(symbol(variable), integer(degree))), 'cancel'),
    ),
  );
}

function dividedTerm(term: Expression, { variable, to }: Approach, degree: number): Expression {
  if (term.kind === 'negate') {
    return negate(dividedTerm(term.operand, { variable, to, side: 'both' }, degree));
  }
  const [radicand] = term.kind === 'call' && term.name === 'sqrt' ? term.args : [];
  if (radicand === undefined || maybeReadPolynomial(term, variable) !== null) {
    return dividedTerms(term, variable, degree);
  }
  const root = call('sqrt', dividedTerms(radicand, variable, 2 * degree));
  return to.kind === 'infinite' && to.isNegative && degree % 2 === 1 ? negate(root) : root;
}

/** Divides numerator and denominator by the highest power below, where roots of polynomials stand in them. */
function maybeDivideThrough(above: Expression, below: Expression, approach: Approach): Rewritten | null {
  const parts = (expression: Expression): readonly Expression[] =>
    expression.kind === 'add' ? expression.terms : [expression];
  const growths = [...parts(above), ...parts(below)].map((term) => maybeGrowth(term, approach.variable));
  const degree = Math.max(...parts(below).map((term) => maybeGrowth(term, approach.variable) ?? 0));
  if (approach.to.kind !== 'infinite' || growths.includes(null) || !Number.isInteger(degree) || degree < 1) {
    return null;
  }
  const lower = (expression: Expression): Expression =>
    add(...parts(expression).map((term) => dividedTerm(term, approach, degree)));
  return { rule: 'highest-power', body: divide(lower(above), lower(below)) };
}

function maybeHospital(above: Expression, below: Expression, approach: Approach): Rewritten | null {
  const [top, bottom] = [maybeTendency(above, approach), maybeTendency(below, approach)];
  const isSmall = (part: Tendency | null): boolean =>
    part?.kind === 'finite' && Math.abs(compileExpression(part.value, [])()) < 1e-12;
  const isForm =
    (isSmall(top) && isSmall(bottom)) || (top?.kind === 'infinite' && bottom?.kind === 'infinite');
  const [du, dv] = [
    maybeDifferentiate(above, approach.variable),
    maybeDifferentiate(below, approach.variable),
  ];
  return isForm && du !== null && dv !== null ? { rule: 'hospital', body: divide(du, dv) } : null;
}

/** `x ln x` as `ln x/(1/x)`; the factor that becomes simpler goes below. */
function listQuotients(body: Expression, approach: Approach): readonly Rewritten[] {
  const factors = body.kind === 'multiply' ? body.factors : [];
  const isEndless = (part: Expression): boolean => maybeTendency(part, approach)?.kind === 'infinite';
  const large = factors.filter(isEndless);
  const small = factors.filter((factor) => !large.includes(factor));
  if (large.length === 0 || small.length === 0) {
    return [];
  }
  const invert = (parts: readonly Expression[]): Expression =>
    simplifyExpression(divide(integer(1), multiply(...parts)), 'cancel');
  return [
    { rule: 'as-quotient', body: divide(multiply(...large), invert(small)) },
    { rule: 'as-quotient', body: divide(multiply(...small), invert(large)) },
  ];
}

/** The ways in which an indeterminate form may be rewritten, the usual one first. */
export function listRewritings(body: Expression, approach: Approach): readonly Rewritten[] {
  const quotient = toQuotient(body);
  const rational = quotient === null ? null : maybeRational(quotient.above, quotient.below, approach);
  if (rational !== null) {
    return [rational];
  }
  const conjugate = maybeRationalise(body, approach);
  const through = quotient === null ? null : maybeDivideThrough(quotient.above, quotient.below, approach);
  if (through !== null) {
    return [through];
  }
  const hospital = quotient === null ? null : maybeHospital(quotient.above, quotient.below, approach);
  const first = approach.to.kind === 'infinite' ? [conjugate, hospital] : [hospital, conjugate];
  return [...first, ...listQuotients(body, approach), maybeJoinFractions(body)].filter(
    (each) => each !== null,
  );
}

/** A difference of fractions over one denominator. */
function maybeJoinFractions(body: Expression): Rewritten | null {
  const terms = body.kind === 'add' ? body.terms : [];
  const below = terms.flatMap((term) => toQuotient(term)?.below ?? []);
  if (below.length === 0) {
    return null;
  }
  const common = multiply(
    ...below.filter((part, index) => below.findIndex((other) => isSame(other, part)) === index),
  );
  const above = add(...terms.map((term) => simplifyExpression(multiply(term, common), 'cancel')));
  return {
    rule: 'simplify',
    body: divide(simplifyExpression(above, 'cancel'), simplifyExpression(common, 'cancel')),
  };
}
