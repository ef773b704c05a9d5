import type { Expression } from '../../expression/expression.ts';
import { symbol } from '../../expression/make-expression.ts';
import { substitute } from '../../expression/substitute.ts';

/** Writes an expression as the plotting library reads it, fully bracketed, with the unknown called `x`. */
export function typeExpression(expression: Expression, unknown = 'x'): string {
  return strip(write(substitute(expression, unknown, symbol('x'))));
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

function writeSum(terms: readonly Expression[]): string {
  return terms.reduce((sum, term, index) => {
    const isNegative = term.kind === 'negate';
    const shown = write(isNegative ? term.operand : term);
    return index === 0 ? `${isNegative ? '-' : ''}${shown}` : `${sum} ${isNegative ? '-' : '+'} ${shown}`;
  }, '');
}

function writeFactor(factor: Expression, index: number): string {
  const shown = write(factor);
  return index === 0 || /^\(|^[a-z]/.test(shown) ? shown : `(${shown})`;
}

function write(expression: Expression): string {
  switch (expression.kind) {
    case 'number': {
      const { numerator, denominator } = expression;
      const shown = denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
      return denominator === 1n && numerator >= 0n ? shown : `(${shown})`;
    }
    case 'constant':
      return expression.name === 'pi' ? 'π' : 'e';
    case 'symbol':
      return expression.name;
    case 'add':
      return `(${writeSum(expression.terms)})`;
    case 'multiply':
      return expression.factors
        .map(writeFactor)
        .reduce((product, factor) =>
          /^\d+$/.test(product) && /^[x(]/.test(factor) ? `${product}${factor}` : `${product}*${factor}`,
        );
    case 'divide':
      return `(${write(expression.numerator)}/${bracketed(expression.denominator)})`;
    case 'power':
      return `${bracketed(expression.base)}^${bracketed(expression.exponent)}`;
    case 'negate':
      return `(-${bracketed(expression.operand)})`;
    case 'factorial':
      return `${bracketed(expression.operand)}!`;
    case 'call':
      return `${expression.name}(${expression.args.map((argument) => strip(write(argument))).join(', ')})`;
  }
}

function bracketed(expression: Expression): string {
  const shown = write(expression);
  return /^\(|^[\da-zπ]$|^\d+$/.test(shown)
    ? shown.startsWith('(')
      ? `(${strip(shown)})`
      : shown
    : `(${shown})`;
}
