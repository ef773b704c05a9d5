import type { Expression } from '../../expression/expression.ts';
import { isSame } from '../../expression/expression-key.ts';
import { add, divide, integer, multiply, power, symbol } from '../../expression/make-expression.ts';
import { renderLatex } from '../../expression/render-latex.ts';
import { simplifyExpression } from '../../expression/simplify-expression.ts';
import { maybeReadPolynomial } from '../../polynomial/polynomial.ts';
import { isDerivative } from '../calculus/numeric-check.ts';
import { maybeByParts, maybeCyclic } from './by-parts.ts';
import { joinPowers, moves, splitTerm } from './factors.ts';
import { type Found, type IntegralMove, integralOf, stated } from './found.ts';
import { maybeIntegrateRational } from './rational-function.ts';
import { maybeShift, maybeSubstitute } from './substitution.ts';
import { maybeLookUp } from './table.ts';
import { maybeTrigonometric } from './trigonometric.ts';

const depthLimit = 7;

function maybeIntegrateFactors(term: Expression, variable: string, depth: number): Found | null {
  const { constant, moving } = splitTerm(term, variable);
  if (moving.length === 0) {
    const value = simplifyExpression(multiply(constant, symbol(variable)));
    return { value, moves: [stated('table', term, variable, value)] };
  }
  const body = joinPowers(moving);
  const found = maybeIntegrateMoving(body, variable, depth);
  if (found === null) {
    return null;
  }
  const parts = found.value.kind === 'add' ? found.value.terms : [found.value];
  const value = simplifyExpression(add(...parts.map((part) => multiply(constant, part))), 'cancel');
  const isBare = isSame(constant, integer(1));
  const isShort = found.moves.length === 1 && found.moves[0]?.rule === 'table';
  const whole = stated(isShort ? 'table' : 'linearity', term, variable, value);
  return { value, moves: isBare ? found.moves : isShort ? [whole] : [...found.moves, whole] };
}

function maybeIntegrateMoving(body: Expression, variable: string, depth: number): Found | null {
  const { moving } = splitTerm(body, variable);
  const [only] = moving;
  const listed = moving.length === 1 && only !== undefined ? maybeLookUp(only, variable) : null;
  if (listed !== null) {
    return { value: listed, moves: [stated('table', body, variable, listed)] };
  }
  if (body.kind === 'add') {
    return maybeIntegrateTerms(body.terms, body, variable, depth);
  }
  return (
    maybeCyclic(moving, variable) ??
    maybeTrigonometric(moving, variable, depth, maybeIntegratePart) ??
    maybeSubstitute(body, variable, depth, maybeIntegratePart) ??
    maybeIntegrateRational(body, variable) ??
    maybeByParts(moving, variable, depth, maybeIntegratePart) ??
    maybeShift(
      body,
      moving.map(({ base }) => base),
      variable,
      depth,
      maybeIntegratePart,
    ) ??
    maybeExpanded(body, variable, depth)
  );
}

/** Multiplies brackets out, `(x + 1)e^x`, `(x^2 + 1)/x`, and integrates term by term. */
function maybeExpanded(body: Expression, variable: string, depth: number): Found | null {
  const front = body.kind === 'divide' ? body : { numerator: body, denominator: integer(1) };
  const factors = front.numerator.kind === 'multiply' ? front.numerator.factors : [front.numerator];
  const sum = factors.find((factor) => factor.kind === 'add' || isSquaredSum(factor));
  if (sum === undefined) {
    return null;
  }
  const rest = factors.filter((factor) => factor !== sum);
  const terms =
    sum.kind === 'add'
      ? sum.terms
      : sum.kind === 'power' && sum.base.kind === 'add'
        ? squareOut(sum.base.terms)
        : [];
  const expanded = simplifyExpression(
    add(...terms.map((term) => divide(multiply(term, ...rest), front.denominator))),
    'cancel',
  );
  if (expanded.kind !== 'add' || isSame(expanded, body)) {
    return null;
  }
  const found = maybeIntegratePart(expanded, variable, depth + 1);
  const move: IntegralMove = {
    rule: 'rewrite',
    setting: null,
    formula: `${renderLatex(body)} = ${renderLatex(expanded)}`,
  };
  return found === null ? null : { value: found.value, moves: [move, ...found.moves] };
}

function isSquaredSum(factor: Expression): boolean {
  return factor.kind === 'power' && factor.base.kind === 'add' && isSame(factor.exponent, integer(2));
}

function squareOut(terms: readonly Expression[]): readonly Expression[] {
  return terms.flatMap((left) => terms.map((right) => multiply(left, right)));
}

function maybeIntegrateTerms(
  terms: readonly Expression[],
  whole: Expression,
  variable: string,
  depth: number,
): Found | null {
  const found = terms.map((term) => maybeIntegrateFactors(term, variable, depth));
  const known = found.filter((part) => part !== null);
  if (known.length < found.length) {
    return null;
  }
  const value = simplifyExpression(add(...known.map((part) => part.value)), 'cancel');
  const isPlain = known.every((part) => part.moves.length === 1 && part.moves[0]?.rule === 'table');
  const split: IntegralMove = {
    rule: 'linearity',
    setting: null,
    formula: `${integralOf(whole, variable)} = ${terms.map((term, index) => signedIntegral(term, variable, index)).join('')}`,
  };
  const last = stated(isPlain ? 'table' : 'rewrite', whole, variable, value);
  return { value, moves: isPlain ? [split, last] : [split, ...known.flatMap((part) => part.moves), last] };
}

function signedIntegral(term: Expression, variable: string, index: number): string {
  const isMinus = term.kind === 'negate';
  const shown = integralOf(isMinus ? term.operand : term, variable);
  return isMinus ? ` - ${shown}` : `${index === 0 ? '' : ' + '}${shown}`;
}

function maybeIntegratePart(expression: Expression, variable: string, depth: number): Found | null {
  if (depth > depthLimit) {
    return null;
  }
  const body = simplifyExpression(expression, 'cancel');
  const polynomial = maybeReadPolynomial(body, variable);
  if (polynomial !== null && body.kind !== 'add' && body.kind === 'multiply') {
    const expanded = simplifyExpression(
      add(
        ...polynomial.map((coefficient, exponent) =>
          multiply(
            { kind: 'number', numerator: coefficient.s * coefficient.n, denominator: coefficient.d },
            power(symbol(variable), integer(exponent)),
          ),
        ),
      ),
    );
    if (!isSame(expanded, body)) {
      const found = maybeIntegratePart(expanded, variable, depth + 1);
      const move: IntegralMove = {
        rule: 'rewrite',
        setting: null,
        formula: `${renderLatex(body)} = ${renderLatex(expanded)}`,
      };
      return found === null ? null : { value: found.value, moves: [move, ...found.moves] };
    }
  }
  return body.kind === 'add'
    ? maybeIntegrateTerms(body.terms, body, variable, depth)
    : maybeIntegrateFactors(body, variable, depth);
}

/**
 * Finds an antiderivative by the rules of a first calculus course, with the moves in the order in which a teacher
 * makes them. What comes out was differentiated numerically and agrees with the integrand.
 *
 * @returns null where the rules do not reach or the check fails.
 */
export function maybeIntegrate(expression: Expression, variable: string): Found | null {
  const found = maybeIntegratePart(expression, variable, 0);
  const isConstant = !moves(expression, variable);
  return found !== null && (isConstant || isDerivative(expression, found.value, variable)) ? found : null;
}
