import type { Expression } from './expression.ts';
import { symbol } from './make-expression.ts';
import { substitute } from './substitute.ts';

/**
 * Writes an expression as the plotting library reads it, fully bracketed.
 *
 * @param unknown - The letter that runs. Default `x`.
 * @param shown - What the plotting library calls it: `x` of a curve, `t` of a parametric one, `θ` of a polar one. Default `x`.
 */
export function typeExpression(expression: Expression, unknown = 'x', shown = 'x'): string {
  return strip(write(substitute(expression, unknown, symbol(shown)), shown));
}

function strip(text: string): string {
  if (!text.startsWith('(')) {
    return text;
  }
  let depth = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    if (depth === 0) {
      return text;
    }
  }
  return text.slice(1, -1);
}

function writeSum(terms: readonly Expression[], shown: string): string {
  return terms.reduce((sum, term, index) => {
    const isNegative = term.kind === 'negate';
    const written = write(isNegative ? term.operand : term, shown);
    return index === 0 ? `${isNegative ? '-' : ''}${written}` : `${sum} ${isNegative ? '-' : '+'} ${written}`;
  }, '');
}

function writeProduct(factors: readonly Expression[], shown: string): string {
  const startsPlainly = (factor: string): boolean =>
    factor.startsWith('(') || (factor.startsWith(shown) && !/^[a-z]/.test(factor.slice(shown.length)));
  return factors
    .map((factor, index) => {
      const written = write(factor, shown);
      return index === 0 || /^\(|^[a-zθ]/.test(written) ? written : `(${written})`;
    })
    .reduce((product, factor) =>
      /^\d+$/.test(product) && startsPlainly(factor) ? `${product}${factor}` : `${product}*${factor}`,
    );
}

function write(expression: Expression, shown: string): string {
  switch (expression.kind) {
    case 'number': {
      const { numerator, denominator } = expression;
      const written = denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
      return denominator === 1n && numerator >= 0n ? written : `(${written})`;
    }
    case 'constant':
      return expression.name === 'pi' ? 'π' : 'e';
    case 'symbol':
      return expression.name;
    case 'add':
      return `(${writeSum(expression.terms, shown)})`;
    case 'multiply':
      return writeProduct(expression.factors, shown);
    case 'divide':
      return `(${write(expression.numerator, shown)}/${bracketed(expression.denominator, shown)})`;
    case 'power':
      return `${bracketed(expression.base, shown)}^${bracketed(expression.exponent, shown)}`;
    case 'negate':
      return `(-${bracketed(expression.operand, shown)})`;
    case 'factorial':
      return `${bracketed(expression.operand, shown)}!`;
    case 'call':
      return `${expression.name}(${expression.args.map((argument) => strip(write(argument, shown))).join(', ')})`;
  }
}

function bracketed(expression: Expression, shown: string): string {
  const written = write(expression, shown);
  return /^\(|^[\da-zπθ]$|^\d+$/.test(written)
    ? written.startsWith('(')
      ? `(${strip(written)})`
      : written
    : `(${written})`;
}
