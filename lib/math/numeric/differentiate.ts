import { freeSymbols } from '../latex/free-symbols.ts';
import { addTerms, callTerm, multiplyTerms, numberTerm } from '../latex/make-term.ts';
import type { Term, TermFunctionName } from '../latex/term.ts';
import { childTerms } from '../latex/term-children.ts';

const zero = numberTerm(0);
const one = numberTerm(1);
const two = numberTerm(2);

function over(numerator: Term, denominator: Term): Term {
  return { kind: 'divide', numerator, denominator };
}

function raised(base: Term, exponent: Term): Term {
  return { kind: 'power', base, exponent };
}

function minus(operand: Term): Term {
  return { kind: 'negate', operand };
}

const square = (term: Term): Term => raised(term, two);
const oneMinusSquare = (u: Term): Term => addTerms([one, minus(square(u))]);
const onePlusSquare = (u: Term): Term => addTerms([one, square(u)]);

/** The derivatives of the functions of one argument. */
const outer: Readonly<Partial<Record<TermFunctionName, (u: Term) => Term>>> = {
  sin: (u) => callTerm('cos', u),
  cos: (u) => minus(callTerm('sin', u)),
  tan: (u) => square(callTerm('sec', u)),
  cot: (u) => minus(square(callTerm('csc', u))),
  sec: (u) => multiplyTerms([callTerm('sec', u), callTerm('tan', u)]),
  csc: (u) => minus(multiplyTerms([callTerm('csc', u), callTerm('cot', u)])),
  asin: (u) => over(one, callTerm('sqrt', oneMinusSquare(u))),
  acos: (u) => minus(over(one, callTerm('sqrt', oneMinusSquare(u)))),
  atan: (u) => over(one, onePlusSquare(u)),
  acot: (u) => minus(over(one, onePlusSquare(u))),
  sinh: (u) => callTerm('cosh', u),
  cosh: (u) => callTerm('sinh', u),
  tanh: (u) => square(callTerm('sech', u)),
  asinh: (u) => over(one, callTerm('sqrt', onePlusSquare(u))),
  atanh: (u) => over(one, oneMinusSquare(u)),
  exp: (u) => callTerm('exp', u),
  ln: (u) => over(one, u),
  log: (u) => over(one, multiplyTerms([u, callTerm('ln', numberTerm(10))])),
  sqrt: (u) => over(one, multiplyTerms([two, callTerm('sqrt', u)])),
  abs: (u) => over(u, callTerm('abs', u)),
};

function differentiateAll(terms: readonly Term[], variable: string): readonly Term[] | null {
  const derivatives = terms.map((term) => differentiate(term, variable));
  return derivatives.every((derivative) => derivative !== null) ? derivatives : null;
}

function ofProduct(factors: readonly Term[], variable: string): Term | null {
  const derivatives = differentiateAll(factors, variable);
  if (derivatives === null) return null;
  const parts = derivatives.map((derivative, at) =>
    multiplyTerms(factors.map((factor, index) => (index === at ? derivative : factor))),
  );
  return addTerms(parts);
}

function ofQuotient(numerator: Term, denominator: Term, variable: string): Term | null {
  const [above, below] = [differentiate(numerator, variable), differentiate(denominator, variable)];
  if (above === null || below === null) return null;
  if (!freeSymbols(denominator).has(variable)) return over(above, denominator);
  const difference = addTerms([
    multiplyTerms([above, denominator]),
    minus(multiplyTerms([numerator, below])),
  ]);
  return over(difference, square(denominator));
}

function ofPower(base: Term, exponent: Term, variable: string): Term | null {
  const inner = differentiate(base, variable);
  const growth = differentiate(exponent, variable);
  if (inner === null || growth === null) return null;
  const whole = raised(base, exponent);
  if (!freeSymbols(exponent).has(variable)) {
    return multiplyTerms([exponent, raised(base, addExact(exponent)), inner]);
  }
  const isNatural = base.kind === 'constant' && base.name === 'e';
  if (isNatural) return multiplyTerms([whole, growth]);
  const logarithmic = multiplyTerms([growth, callTerm('ln', base)]);
  if (!freeSymbols(base).has(variable)) return multiplyTerms([whole, logarithmic]);
  return multiplyTerms([whole, addTerms([logarithmic, over(multiplyTerms([exponent, inner]), base)])]);
}

/** The exponent less one, exact where it is a number, so that odd roots stay recognisable. */
function addExact(exponent: Term): Term {
  const [numerator, denominator] =
    exponent.kind === 'number'
      ? [exponent.numerator, exponent.denominator]
      : exponent.kind === 'divide' &&
          exponent.numerator.kind === 'number' &&
          exponent.denominator.kind === 'number'
        ? [
            exponent.numerator.numerator * exponent.denominator.denominator,
            exponent.numerator.denominator * exponent.denominator.numerator,
          ]
        : [0n, 0n];
  if (denominator !== 0n) return numberTerm(numerator - denominator, denominator);
  return addTerms([exponent, minus(one)]);
}

function ofCall(term: Extract<Term, { kind: 'call' }>, variable: string): Term | null {
  const [argument, second] = term.args;
  if (argument === undefined) return null;
  const inner = differentiate(argument, variable);
  if (inner === null) return null;
  if (second === undefined) {
    const rule = outer[term.name];
    return rule === undefined ? null : multiplyTerms([rule(argument), inner]);
  }
  if (freeSymbols(second).has(variable) || term.args.length > 2) return null;
  if (term.name === 'log') return over(inner, multiplyTerms([argument, callTerm('ln', second)]));
  if (term.name === 'root') return over(multiplyTerms([term, inner]), multiplyTerms([second, argument]));
  return null;
}

/**
 * The derivative of a term as a term, unsimplified; other symbols are constants. Null where a part has no rule, such
 * as an unknown function of the variable, a sum or an integral.
 */
export function differentiate(term: Term, variable: string): Term | null {
  if (term.kind === 'symbol') return term.name === variable ? one : zero;
  if (term.kind === 'apply' || term.kind === 'derivative') return null;
  if (!freeSymbols(term).has(variable)) return hasUnknown(term) ? null : zero;
  switch (term.kind) {
    case 'add': {
      const parts = differentiateAll(term.terms, variable);
      return parts === null ? null : addTerms(parts);
    }
    case 'multiply':
      return ofProduct(term.factors, variable);
    case 'divide':
      return ofQuotient(term.numerator, term.denominator, variable);
    case 'negate': {
      const inner = differentiate(term.operand, variable);
      return inner === null ? null : minus(inner);
    }
    case 'power':
      return ofPower(term.base, term.exponent, variable);
    case 'call':
      return ofCall(term, variable);
    default:
      return null;
  }
}

/** Unknown functions may depend on the variable unseen. */
function hasUnknown(term: Term): boolean {
  return term.kind === 'apply' || childTerms(term).some(({ child }) => hasUnknown(child));
}
